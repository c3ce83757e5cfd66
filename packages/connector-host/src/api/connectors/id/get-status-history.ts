import { Type } from "typebox";
import type { Api, ApiContext } from "../../api.ts";
import { answers } from "../../contract/answers.ts";
import { statusSchema } from "../../contract/connector.ts";
import { epochMs } from "../../contract/times.ts";
import { toStatus } from "../../contract/to-connector.ts";
import { connectorParams, connectorPath } from "./params.ts";

const schema = {
  tags: ["evidence"],
  summary: "Spells of health, newest first",
  params: connectorParams,
  querystring: Type.Object({ limit: Type.Optional(Type.Integer({ minimum: 1, maximum: 1_000 })) }),
  response: answers(
    200,
    Type.Object({
      history: Type.Array(Type.Interface([statusSchema], { since: epochMs("When it began") })),
    }),
  ),
};

/** `GET /connect/api/v1/connectors/{id}/status-history` */
export function getStatusHistory(api: Api, { services }: ApiContext): void {
  api.get(`${connectorPath}/status-history`, { schema }, async ({ params, query }) => {
    const entries = await services.collection.statusHistory(params.id, query.limit ?? 100);
    return { history: entries.map((entry) => ({ ...toStatus(entry), since: entry.since })) };
  });
}
