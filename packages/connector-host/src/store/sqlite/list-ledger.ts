import type { LedgerEntry } from "../../ledger/ledger-entry.ts";
import type { Connection } from "./connection.ts";
import { sourceRow } from "./source-row.ts";

/** A piece of the ledger; `after` is the `seq` of the last entry seen, in the order of reading. */
export interface LedgerPage {
  readonly after?: number;
  readonly limit: number;
  readonly order?: "asc" | "desc";
}

/** Entries in the order asked, oldest first by default. */
export function listLedger(
  connection: Connection,
  source: string,
  page: LedgerPage,
): LedgerEntry[] {
  const { number } = sourceRow(connection, source);
  const rows =
    page.order === "desc"
      ? connection.all<{ body: string }>(
          "SELECT body FROM ledger WHERE source = ? AND seq < ? ORDER BY seq DESC LIMIT ?",
          number,
          page.after ?? Number.MAX_SAFE_INTEGER,
          page.limit,
        )
      : connection.all<{ body: string }>(
          "SELECT body FROM ledger WHERE source = ? AND seq > ? ORDER BY seq LIMIT ?",
          number,
          page.after ?? 0,
          page.limit,
        );
  return rows.map(({ body }) => JSON.parse(body) as LedgerEntry);
}
