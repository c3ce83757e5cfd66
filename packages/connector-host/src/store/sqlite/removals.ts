import { hash } from "node:crypto";
import { canonicalJson } from "../../ledger/canonical-json.ts";
import { toHex } from "../../ledger/digest.ts";
import type { RemovedRecords } from "../../ledger/ledger-entry.ts";
import type { Connection } from "./connection.ts";
import type { RunSum, RunSums } from "./run-sums.ts";

/** What an entry says of the records that it removed. */
export function removedRecords(sums: RunSums): RemovedRecords {
  const list = [...sums.byRun].toSorted(([a], [b]) => a - b);
  const json = list.map(([run, { records, digest }]) => ({ run, records, digest: toHex(digest) }));
  return {
    runs: list.length,
    records: list.reduce((total, [, { records }]) => total + records, 0),
    listHash: hash("sha256", canonicalJson(json)),
  };
}

/** Keeps what each run lost by an entry. */
export function putRemovals(
  connection: Connection,
  entry: { readonly source: number; readonly seq: number },
  sums: RunSums,
): void {
  for (const [run, { records, digest }] of sums.byRun) {
    connection.run(
      "INSERT INTO removals(source, seq, run, records, digest) VALUES(?, ?, ?, ?, ?)",
      entry.source,
      entry.seq,
      run,
      records,
      digest,
    );
  }
}

/** What each run lost by one entry. */
export function removalsOf(
  connection: Connection,
  source: number,
  seq: number,
): (RunSum & { run: number })[] {
  return connection.all(
    "SELECT run, records, digest FROM removals WHERE source = ? AND seq = ?",
    source,
    seq,
  );
}
