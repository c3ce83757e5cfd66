import { Type } from "typebox";
import type { Api, ApiContext } from "../../api.ts";
import { answers } from "../../contract/answers.ts";
import { backfillSchema, toBackfill } from "../../contract/backfill.ts";
import { connectorPath } from "./params.ts";

const schema = {
  tags: ["connectors"],
  summary: "Cancel a backfill; what it has read stays",
  params: Type.Object({ id: Type.String(), job: Type.String() }),
  response: answers(200, backfillSchema),
};

/** `DELETE /connect/api/v1/connectors/{id}/backfill/{job}` */
export function deleteBackfill(api: Api, { services }: ApiContext): void {
  api.delete(`${connectorPath}/backfill/:job`, { schema }, async ({ params }) =>
    toBackfill(await services.collection.cancelBackfill(params.id, params.job)),
  );
}
