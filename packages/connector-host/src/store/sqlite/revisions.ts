import { canonicalText } from "../../ledger/canonical-json.ts";
import { contentOf } from "./content.ts";
import type { Connection } from "./connection.ts";
import type { NewRow, StoredRow } from "./record-rows.ts";

/** An earlier content of a record, kept with the run that had stored it. */
export interface RevisionRow {
  readonly number: number;
  readonly id: Uint8Array;
  readonly source: number;
  readonly run: number;
  readonly digest: Uint8Array;
  readonly index_name: string;
  readonly ts: number;
  readonly written: number;
  readonly content_at: number;
  readonly stamp: number;
  readonly doc: string;
}

/** Keeps what a record said before it is replaced. */
export function keepRevision(connection: Connection, row: StoredRow): void {
  connection.run(
    `INSERT INTO revisions(id, source, run, digest, index_name, ts, written, content_at, stamp, doc)
     VALUES(?, ?, ?, ?, ?, ?, ?, ?, ?, ?)`,
    row.id,
    row.source,
    row.run,
    row.digest,
    row.index,
    row.time,
    row.written,
    row.content_at,
    row.stamp,
    row.doc,
  );
  connection.run("UPDATE sources SET revisions = revisions + 1 WHERE number = ?", row.source);
}

/** Whether the record said exactly this before. */
export function hasRevision(connection: Connection, row: NewRow): boolean {
  const kept = connection.all<RevisionRow>("SELECT * FROM revisions WHERE id = ?", row.id);
  if (kept.length === 0) return false;
  if (kept.some(({ digest }) => row.digest.equals(digest))) return true;
  const content = canonicalText(contentOf(row));
  return kept.some((revision) => canonicalText(contentOf(revision)) === content);
}
