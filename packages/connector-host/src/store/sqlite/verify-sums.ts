import { elementOf, fromHex, toHex } from "../../ledger/digest.ts";
import type { LedgerEntry, RunCounters } from "../../ledger/ledger-entry.ts";
import type { Connection } from "./connection.ts";
import { contentOf } from "./content.ts";
import { digestBytes } from "./placement.ts";
import { quarantineElement } from "./quarantine.ts";
import { recordTables } from "./record-tables.ts";
import { removalsOf, removedRecords } from "./removals.ts";
import { runSums, type RunSum, type RunSums } from "./run-sums.ts";
import type { RunRow } from "./runs.ts";

/** Enough to see what happened; a damaged lake could name every record. */
export const maxProblems = 100;

/** What was found of a source: in the lake, in quarantine, and in the lists of what left. */
export interface FoundSums {
  readonly sums: RunSums;
  /** Records in the lake. */
  readonly records: number;
  readonly problems: readonly string[];
}

/** What a run must have stored, and which entry says so. */
export interface ExpectedSum extends RunSum {
  readonly by: string;
}

/**
 * Takes what an entry says that its run stored, and what it removed. Runs that stored nothing are not kept: they are
 * most of a quiet source's.
 */
export function expectEntry(expected: Map<number, ExpectedSum>, entry: LedgerEntry): void {
  const records = storedRows(entry);
  if (records === 0 && /^0+$/.test(entry.digestStored)) return;
  expected.set(entry.run, {
    records,
    digest: fromHex(entry.digestStored),
    by: `entry ${entry.seq}`,
  });
}

/** Takes what open runs say that they stored so far. */
export function expectOpenRuns(
  connection: Connection,
  source: number,
  expected: Map<number, ExpectedSum>,
): void {
  for (const run of connection.all<RunRow>("SELECT * FROM runs WHERE source = ?", source)) {
    const records = storedRows(JSON.parse(run.counters) as RunCounters);
    expected.set(run.run, { records, digest: run.digest_stored, by: `open run ${run.run}` });
  }
}

/** Reads everything of the source once and sums it by run; `removing` are the entries that removed something. */
export function foundSums(
  connection: Connection,
  source: number,
  removing: readonly LedgerEntry[],
): FoundSums {
  const found = { sums: runSums(), records: 0, problems: [] as string[] };
  for (const table of recordTables(connection)) {
    found.records += addRows(connection, found, { table, source });
  }
  addRows(connection, found, { table: "revisions", source });
  addQuarantine(connection, found.sums, source);
  for (const entry of removing) addRemovals(connection, found, { source, entry });
  return found;
}

type Finding = Pick<FoundSums, "sums"> & { readonly problems: string[] };

interface ContentRow {
  readonly id: Uint8Array;
  readonly run: number;
  readonly digest: Uint8Array;
  readonly content_at: number;
  readonly doc: string;
}

function storedRows(counters: RunCounters): number {
  return counters.rowsNew + counters.rowsRevised;
}

function addRows(
  connection: Connection,
  finding: Finding,
  from: { readonly table: string; readonly source: number },
): number {
  const rows = connection.database
    .prepare(`SELECT id, run, digest, content_at, doc FROM ${from.table} WHERE source = ?`)
    .iterate(from.source) as Iterable<unknown> as Iterable<ContentRow>;
  let count = 0;
  for (const row of rows) {
    const element = elementOf(row.id, contentOf(row));
    const digest = element.subarray(0, digestBytes);
    const isTold = finding.problems.length < maxProblems;
    if (isTold && !digest.equals(row.digest)) finding.problems.push(contentProblem(row, digest));
    finding.sums.add(row.run, { records: 1, digest: element });
    count += 1;
  }
  return count;
}

function contentProblem(row: ContentRow, digest: Uint8Array): string {
  return `record ${toHex(row.id)} of run ${row.run}: expected content digest ${toHex(row.digest)}, found ${toHex(digest)}`;
}

function addQuarantine(connection: Connection, sums: RunSums, source: number): void {
  const rows = connection.database
    .prepare("SELECT run, raw FROM quarantine WHERE source = ?")
    .iterate(source) as Iterable<unknown> as Iterable<{ run: number; raw: string }>;
  for (const { run, raw } of rows) sums.add(run, { records: 0, digest: quarantineElement(raw) });
}

/** What left the lake by an entry still counts for the run that stored it, if the list is the one the entry vouches for. */
function addRemovals(
  connection: Connection,
  finding: Finding,
  of: { readonly source: number; readonly entry: LedgerEntry },
): void {
  const { removed, seq } = of.entry;
  if (removed === undefined) return;
  const list = runSums();
  for (const { run, ...sum } of removalsOf(connection, of.source, seq)) {
    list.add(run, sum);
    finding.sums.add(run, sum);
  }
  const { listHash } = removedRecords(list);
  if (listHash !== removed.listHash) {
    finding.problems.push(
      `entry ${seq}: expected a list of removed records with hash ${removed.listHash}, found ${listHash}`,
    );
  }
}
