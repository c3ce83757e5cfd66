import type { Api, ApiContext } from "../../api.ts";
import { answers } from "../../contract/answers.ts";
import { backfillSchema, startBackfillSchema, toBackfill } from "../../contract/backfill.ts";
import { requireRange } from "../../read-range.ts";
import { connectorParams, connectorPath } from "./params.ts";

const schema = {
  tags: ["connectors"],
  summary: "Read a range of time again",
  params: connectorParams,
  body: startBackfillSchema,
  response: answers(201, backfillSchema),
};

/** `POST /connect/api/v1/connectors/{id}/backfill` */
export function postBackfill(api: Api, { services }: ApiContext): void {
  api.post(`${connectorPath}/backfill`, { schema }, async ({ params, body }, reply) => {
    const range = requireRange({ since: body.since, until: body.until });
    const job = await services.collection.startBackfill(params.id, range);
    return reply.code(201).send(toBackfill(job));
  });
}
