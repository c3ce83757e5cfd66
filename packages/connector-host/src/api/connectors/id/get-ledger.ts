import { Type } from "typebox";
import type { Api, ApiContext } from "../../api.ts";
import { answers } from "../../contract/answers.ts";
import { ledgerEntrySchema, toLedgerEntry } from "../../contract/ledger.ts";
import { connectorParams, connectorPath, ledgerQuery, toLedgerPage } from "./params.ts";

const schema = {
  tags: ["evidence"],
  summary: "The chained ledger with digests and hashes",
  params: connectorParams,
  querystring: ledgerQuery,
  response: answers(200, Type.Object({ entries: Type.Array(ledgerEntrySchema) })),
};

/** `GET /connect/api/v1/connectors/{id}/ledger` */
export function getLedger(api: Api, { services }: ApiContext): void {
  api.get(`${connectorPath}/ledger`, { schema }, async ({ params, query }) => {
    const entries = await services.collection.ledger(params.id, toLedgerPage(query));
    return { entries: entries.map(toLedgerEntry) };
  });
}
