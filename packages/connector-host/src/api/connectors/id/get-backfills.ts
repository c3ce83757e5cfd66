import { Type } from "typebox";
import type { Api, ApiContext } from "../../api.ts";
import { answers } from "../../contract/answers.ts";
import { backfillSchema, toBackfill } from "../../contract/backfill.ts";
import { connectorParams, connectorPath } from "./params.ts";

const schema = {
  tags: ["connectors"],
  summary: "List backfills",
  params: connectorParams,
  response: answers(200, Type.Object({ backfills: Type.Array(backfillSchema) })),
};

/** `GET /connect/api/v1/connectors/{id}/backfill` */
export function getBackfills(api: Api, { services }: ApiContext): void {
  api.get(`${connectorPath}/backfill`, { schema }, async ({ params }) => ({
    backfills: (await services.collection.backfills(params.id)).map(toBackfill),
  }));
}
