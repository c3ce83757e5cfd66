import { Type } from "typebox";
import type { Api, ApiContext } from "../../api.ts";
import { answers } from "../../contract/answers.ts";
import { runSchema, toLedgerEntry } from "../../contract/ledger.ts";
import { connectorParams, connectorPath, ledgerQuery, toLedgerPage } from "./params.ts";

const schema = {
  tags: ["evidence"],
  summary: "Readings that have ended, newest first",
  params: connectorParams,
  querystring: ledgerQuery,
  response: answers(200, Type.Object({ runs: Type.Array(runSchema) })),
};

/** `GET /connect/api/v1/connectors/{id}/runs` */
export function getRuns(api: Api, { services }: ApiContext): void {
  api.get(`${connectorPath}/runs`, { schema }, async ({ params, query }) => {
    const entries = await services.collection.runs(params.id, toLedgerPage(query));
    return { runs: entries.map(toLedgerEntry) };
  });
}
