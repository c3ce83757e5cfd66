import { Type } from "typebox";
import type { Api, ApiContext } from "../../api.ts";
import { answers } from "../../contract/answers.ts";
import { timeInQuery } from "../../contract/times.ts";
import { toTraffic, trafficSchema } from "../../contract/traffic.ts";
import { readRange } from "../../read-range.ts";
import { connectorParams, connectorPath } from "./params.ts";

const schema = {
  tags: ["evidence"],
  summary: "Records over time, and the windows that one query could not read",
  description:
    "Counted when records are stored, so it costs the same however many there are. At most 92 days at once; without a " +
    "range the newest of the time that the vendor still answers for.",
  params: connectorParams,
  querystring: Type.Object({
    since: Type.Optional(timeInQuery),
    until: Type.Optional(timeInQuery),
    buckets: Type.Optional(
      Type.Integer({
        minimum: 1,
        maximum: 1_000,
        description: "At most so many, and one that the range begins within; 300 by default",
      }),
    ),
  }),
  response: answers(200, trafficSchema),
};

/** `GET /connect/api/v1/connectors/{id}/traffic` */
export function getTraffic(api: Api, { services }: ApiContext): void {
  api.get(`${connectorPath}/traffic`, { schema }, async ({ params, query }) => {
    const { buckets = 300, since, until } = query;
    const range = { ...readRange({ since, until }), buckets };
    return toTraffic(await services.collection.traffic(params.id, range));
  });
}
