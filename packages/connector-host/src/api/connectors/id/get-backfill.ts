import { Type } from "typebox";
import type { Api, ApiContext } from "../../api.ts";
import { answers } from "../../contract/answers.ts";
import { backfillSchema, toBackfill } from "../../contract/backfill.ts";
import { HostProblem } from "../../host-services.ts";
import { connectorPath } from "./params.ts";

const schema = {
  tags: ["connectors"],
  summary: "Show a backfill",
  params: Type.Object({ id: Type.String(), job: Type.String() }),
  response: answers(200, backfillSchema),
};

/** `GET /connect/api/v1/connectors/{id}/backfill/{job}` */
export function getBackfill(api: Api, { services }: ApiContext): void {
  api.get(`${connectorPath}/backfill/:job`, { schema }, async ({ params }) => {
    const jobs = await services.collection.backfills(params.id);
    const job = jobs.find(({ id }) => id === params.job);
    if (job !== undefined) return toBackfill(job);
    throw new HostProblem("backfill_unknown", 404, `There is no backfill "${params.job}".`);
  });
}
