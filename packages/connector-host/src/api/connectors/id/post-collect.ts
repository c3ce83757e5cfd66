import { Type } from "typebox";
import type { Api, ApiContext } from "../../api.ts";
import { answers } from "../../contract/answers.ts";
import { connectorParams, connectorPath } from "./params.ts";

const schema = {
  tags: ["connectors"],
  summary: "Collect now",
  description: "Answers when a visit is under way; `runs` and `coverage` show what becomes of it.",
  params: connectorParams,
  response: answers(202, Type.Object({ started: Type.Literal(true) })),
};

/** `POST /connect/api/v1/connectors/{id}/collect` */
export function postCollect(api: Api, { services }: ApiContext): void {
  api.post(`${connectorPath}/collect`, { schema }, async ({ params }, reply) => {
    await services.collection.collectNow(params.id);
    return reply.code(202).send({ started: true } as const);
  });
}
