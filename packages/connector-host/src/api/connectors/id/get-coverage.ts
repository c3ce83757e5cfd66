import { Type } from "typebox";
import type { Api, ApiContext } from "../../api.ts";
import { answers } from "../../contract/answers.ts";
import { coverageSchema, toCoverage } from "../../contract/coverage.ts";
import { timeInQuery } from "../../contract/times.ts";
import { readRange } from "../../read-range.ts";
import { connectorParams, connectorPath } from "./params.ts";

const schema = {
  tags: ["evidence"],
  summary: "What is known of each interval of time",
  description:
    "Disjoint and sorted. Within the asked range there are no holes: what was not collected yet is `open`. Adjacent " +
    "intervals that say the same are merged, their counts added.",
  params: connectorParams,
  querystring: Type.Object({
    since: Type.Optional(timeInQuery),
    until: Type.Optional(timeInQuery),
  }),
  response: answers(200, coverageSchema),
};

/** `GET /connect/api/v1/connectors/{id}/coverage` */
export function getCoverage(api: Api, { services }: ApiContext): void {
  api.get(`${connectorPath}/coverage`, { schema }, async ({ params, query }) => {
    const range = readRange({ since: query.since, until: query.until });
    return toCoverage(await services.collection.coverage(params.id, range), range);
  });
}
