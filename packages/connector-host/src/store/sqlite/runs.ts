import type { CoverageInterval } from "../../coverage/coverage.ts";
import { addElements } from "../../ledger/digest.ts";
import { noCounters, type RunCounters, type WindowKind } from "../../ledger/ledger-entry.ts";
import { LeaseLost, type Lease } from "../store.ts";
import type { Connection } from "./connection.ts";
import type { SourceRow } from "./source-row.ts";

/** A run that has not ended. */
export interface RunRow {
  readonly source: number;
  readonly run: number;
  readonly fence: number;
  readonly owner: string;
  readonly kind: WindowKind;
  readonly since: number;
  readonly until: number;
  readonly expires_at: number;
  readonly started_at: number;
  readonly attempt: number;
  readonly connector_version: string;
  readonly counters: string;
  readonly digest_read: Uint8Array;
  readonly digest_stored: Uint8Array;
  readonly first_time: number | null;
  readonly last_time: number | null;
  readonly proved: string | null;
  /** What it proves by the end of an answer of so many rows, or more, is not believed; null while everything is. */
  readonly believed_below: number | null;
}

/** What a page adds to its run. */
export interface RunProgress {
  readonly counters: Partial<RunCounters>;
  readonly read: Uint8Array;
  readonly stored: Uint8Array;
  readonly times: Float64Array;
  readonly expiresAt: number;
  readonly proved: CoverageInterval | undefined;
}

/**
 * The run of a lease.
 *
 * @throws LeaseLost when it has ended or was claimed by another owner
 */
export function fencedRun(
  connection: Connection,
  source: SourceRow,
  lease: Pick<Lease, "source" | "run" | "fence">,
): RunRow {
  const row = connection.get<RunRow>(
    "SELECT * FROM runs WHERE source = ? AND run = ? AND fence = ?",
    source.number,
    lease.run,
    lease.fence,
  );
  if (row === undefined) {
    throw new LeaseLost(
      `Run ${lease.run} of source ${lease.source} with fence ${lease.fence} has ended or belongs to another owner`,
    );
  }
  return row;
}

/** Renews the lease and keeps what was counted. */
export function addToRun(connection: Connection, run: RunRow, progress: RunProgress): void {
  const counters = addCounters(JSON.parse(run.counters) as RunCounters, progress.counters);
  const times = timesWith(run, progress.times);
  // A proof may have been taken back since the page before.
  const proved = progress.proved === undefined ? null : JSON.stringify(progress.proved);
  connection.run(
    `UPDATE runs SET expires_at = ?, counters = ?, digest_read = ?, digest_stored = ?, first_time = ?, last_time = ?,
       proved = ? WHERE source = ? AND run = ?`,
    progress.expiresAt,
    JSON.stringify(counters),
    addElements(run.digest_read, progress.read),
    addElements(run.digest_stored, progress.stored),
    times.first,
    times.last,
    proved,
    run.source,
    run.run,
  );
}

/** The sums of two sets of counters; what one lacks counts as nothing. */
export function addCounters(counters: RunCounters, more: Partial<RunCounters>): RunCounters {
  const names = Object.keys(noCounters) as (keyof RunCounters)[];
  const sums = names.map((name) => [name, counters[name] + (more[name] ?? 0)] as const);
  return Object.fromEntries(sums) as unknown as RunCounters;
}

function timesWith(
  run: RunRow,
  times: Float64Array,
): { first: number | null; last: number | null } {
  let first = run.first_time ?? Number.POSITIVE_INFINITY;
  let last = run.last_time ?? Number.NEGATIVE_INFINITY;
  for (const time of times) {
    first = Math.min(first, time);
    last = Math.max(last, time);
  }
  return last < first ? { first: null, last: null } : { first, last };
}
