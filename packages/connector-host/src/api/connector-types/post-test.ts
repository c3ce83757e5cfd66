import { Type } from "typebox";
import { answerTest, testAnswers, testQuery } from "../answer-test.ts";
import type { Api, ApiContext } from "../api.ts";
import { goneSignal } from "../gone-signal.ts";

const schema = {
  tags: ["connectors"],
  summary: "Test a configuration before saving it",
  params: Type.Object({ type: Type.String() }),
  querystring: testQuery,
  body: Type.Object(
    { conf: Type.Record(Type.String(), Type.Unknown(), { description: "As for a new connector" }) },
    { additionalProperties: false },
  ),
  response: testAnswers,
};

/** `POST /connect/api/v1/connector-types/{type}/test` */
export function postTypeTest(api: Api, { services }: ApiContext): void {
  const path = "/connect/api/v1/connector-types/:type/test";
  api.post(path, { schema }, async ({ params, query, body }, reply) => {
    const checks = services.instances.testUnsaved(params.type, body.conf, goneSignal(reply));
    return answerTest(reply, { stream: query.stream, checks });
  });
}
