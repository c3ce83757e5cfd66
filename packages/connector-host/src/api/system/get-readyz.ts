import { Type } from "typebox";
import type { Api, ApiContext } from "../api.ts";
import { answers } from "../contract/answers.ts";

const readiness = Type.Object({ ready: Type.Boolean() });

const schema = {
  tags: ["system"],
  summary: "Whether requests can be served; connectors' health has no part in it",
  security: [],
  response: { ...answers(200, readiness), 503: readiness },
};

/** `GET /readyz` */
export function getReadyz(api: Api, { services }: ApiContext): void {
  const options = { schema, config: { isPublic: true } };
  api.get("/readyz", options, async (_request, reply) => {
    const ready = services.system.ready();
    return reply.code(ready ? 200 : 503).send({ ready });
  });
}
