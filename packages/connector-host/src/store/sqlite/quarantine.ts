import { hash } from "node:crypto";
import type { QuarantinedRow } from "../../lake/page-batch.ts";
import { addElements, noElements } from "../../ledger/digest.ts";
import type { Connection } from "./connection.ts";
import type { SourceRow } from "./source-row.ts";

/** Rows of a page that could not become records. */
export interface Quarantining {
  readonly source: SourceRow;
  readonly run: number;
  readonly now: number;
  readonly rows: readonly QuarantinedRow[];
}

/** Keeps each row once; returns the sums of elements of all rows, and of those that were not kept before. */
export function quarantine(
  connection: Connection,
  { source, run, now, rows }: Quarantining,
): { readonly read: Uint8Array; readonly stored: Uint8Array } {
  const kept: Uint8Array[] = [];
  for (const { hash: rowHash, raw, reason } of rows) {
    const isNew = connection.run(
      `INSERT INTO quarantine(source, hash, run, raw, reason, quarantined_at) VALUES(?, ?, ?, ?, ?, ?)
       ON CONFLICT DO NOTHING`,
      source.number,
      rowHash,
      run,
      raw,
      reason,
      now,
    );
    if (isNew === 1) kept.push(quarantineElement(raw));
  }
  if (kept.length > 0) {
    connection.run(
      "UPDATE sources SET quarantined = quarantined + ? WHERE number = ?",
      kept.length,
      source.number,
    );
  }
  const all = rows.map(({ raw }) => quarantineElement(raw));
  return { read: sumOf(all), stored: sumOf(kept) };
}

/** A quarantined row counts in digests under the hash of its raw bytes. */
export function quarantineElement(raw: string): Uint8Array {
  return hash("sha256", raw, "buffer");
}

function sumOf(elements: readonly Uint8Array[]): Uint8Array {
  return addElements(noElements(), Buffer.concat(elements));
}
