import type { LedgerEntry } from "../../ledger/ledger-entry.ts";
import type { LedgerPage, LedgerTrait } from "../../ledger/ledger-page.ts";
import type { Connection } from "./connection.ts";
import { findSource } from "./source-row.ts";

/** What is true of an entry that has the trait; as its index says it, which is used for nothing else. */
const conditions: Readonly<Record<LedgerTrait, string>> = {
  error: "json_extract(body, '$.code') IS NOT NULL OR json_extract(body, '$.verdict') = 'failed'",
  split: "json_extract(body, '$.splits') > 0",
  retry: "json_extract(body, '$.retries') > 0",
  gap: "json_extract(body, '$.reason') IS NOT NULL OR json_extract(body, '$.verdict') = 'gap'",
  quarantined: "json_extract(body, '$.rowsQuarantined') > 0",
};

/** Entries in the order asked, oldest first by default. */
export function listLedger(
  connection: Connection,
  source: string,
  { after, limit, order = "asc", having }: LedgerPage,
): LedgerEntry[] {
  const row = findSource(connection, source);
  if (row === undefined) return [];
  const condition =
    having === undefined ? "" : `AND CASE WHEN json_valid(body) THEN ${conditions[having]} END`;
  const [behind, direction, start] =
    order === "desc" ? ["<", "DESC", Number.MAX_SAFE_INTEGER] : [">", "ASC", 0];
  return connection
    .all<{ body: string }>(
      `SELECT body FROM ledger WHERE source = ? AND seq ${behind} ? ${condition} ORDER BY seq ${direction} LIMIT ?`,
      row.number,
      after ?? start,
      limit,
    )
    .map(({ body }) => JSON.parse(body) as LedgerEntry);
}
