import { answerTest, testAnswers, testQuery } from "../../answer-test.ts";
import type { Api, ApiContext } from "../../api.ts";
import { goneSignal } from "../../gone-signal.ts";
import { connectorParams, connectorPath } from "./params.ts";

const schema = {
  tags: ["connectors"],
  summary: "Test a connector",
  description:
    "One test at a time for a connector; a second is refused with 409. It ends within 15 seconds, and when the client goes.",
  params: connectorParams,
  querystring: testQuery,
  response: testAnswers,
};

/** `POST /connect/api/v1/connectors/{id}/test` */
export function postTest(api: Api, { services }: ApiContext): void {
  api.post(`${connectorPath}/test`, { schema }, async ({ params, query }, reply) => {
    const checks = services.instances.test(params.id, goneSignal(reply));
    return answerTest(reply, { stream: query.stream, checks });
  });
}
