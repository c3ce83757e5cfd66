import type { Api, ApiContext } from "../../api.ts";
import { answers } from "../../contract/answers.ts";
import { backfillListSchema, toBackfill } from "../../contract/backfill.ts";
import { toIso } from "../../contract/times.ts";
import { connectorParams, connectorPath } from "./params.ts";

const schema = {
  tags: ["connectors"],
  summary: "List backfills",
  params: connectorParams,
  response: answers(200, backfillListSchema),
};

/** `GET /connect/api/v1/connectors/{id}/backfill` */
export function getBackfills(api: Api, { services }: ApiContext): void {
  api.get(`${connectorPath}/backfill`, { schema }, async ({ params }) => {
    const jobs = await services.collection.backfills(params.id);
    const reach = services.collection.backfillReach(params.id);
    return {
      backfills: jobs.map(toBackfill),
      ...(reach === undefined
        ? {}
        : { reach: { since: toIso(reach.since), until: toIso(reach.until) } }),
    };
  });
}
