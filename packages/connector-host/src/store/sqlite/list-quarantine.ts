import type { QuarantineEntry } from "../entities.ts";
import type { Connection } from "./connection.ts";

/** Characters of raw text after which a page ends: a single row may be as large as a vendor's answer. */
const largestPage = 4 * 2 ** 20;

// The inner question is answered by the index of the primary key: only rows of the page are read.
const newestFirst = `
  SELECT rowid AS seq, run, raw, reason, quarantined_at AS quarantinedAt FROM quarantine WHERE rowid IN (
    SELECT kept.rowid FROM quarantine AS kept JOIN sources ON sources.number = kept.source
    WHERE sources.id = ? AND kept.rowid < ? ORDER BY kept.rowid DESC LIMIT ?)
  ORDER BY rowid DESC`;

/** Rows in quarantine, newest first; at least one where there is one, then as many as fit into a page. */
export function listQuarantine(
  { database }: Connection,
  source: string,
  { after = Number.MAX_SAFE_INTEGER, limit }: { readonly after?: number; readonly limit: number },
): QuarantineEntry[] {
  const page: QuarantineEntry[] = [];
  let length = 0;
  // A statement of its own: a kept one may be asked again before this one has ended.
  const rows = database.prepare(newestFirst).iterate(source, after, limit);
  for (const row of rows as Iterable<unknown> as Iterable<QuarantineEntry>) {
    length += row.raw.length;
    if (page.length > 0 && length > largestPage) break;
    page.push({ ...row });
  }
  return page;
}
