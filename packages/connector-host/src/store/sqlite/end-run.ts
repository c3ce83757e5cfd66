import { toHex } from "../../ledger/digest.ts";
import type { LedgerDraft, LedgerEntry, RunCounters } from "../../ledger/ledger-entry.ts";
import type { RunEnd } from "../store.ts";
import { appendLedger, type UnchainedEntry } from "./append-ledger.ts";
import { believedAtEnd } from "./believed.ts";
import { knownOutcome, pruneCommits, rememberOutcome } from "./commits.ts";
import type { Connection } from "./connection.ts";
import { learn } from "./learn.ts";
import { putCoverage } from "./coverage.ts";
import { addCounters, fencedRun, type RunRow } from "./runs.ts";
import { sourceRow } from "./source-row.ts";
import { noteSplit } from "./traffic.ts";

/**
 * Verdict, coverage and ledger entry of a run, what it taught, and the end of its lease, in one transaction.
 *
 * @throws LeaseLost when the fence no longer holds
 */
export function endRun(connection: Connection, end: RunEnd): LedgerEntry {
  return connection.transaction(() => {
    const before = knownOutcome<LedgerEntry>(connection, end.commitId);
    if (before !== undefined) return before;
    const source = sourceRow(connection, end.lease.source);
    const run = fencedRun(connection, source, end.lease);
    const ended = entryOf(run, source.id, end);
    putCoverage(connection, source.number, believedAtEnd({ run, source }, ended, end.coverage));
    connection.step("end:coverage");
    const entry = appendLedger(connection, ended);
    if (entry.splits > 0)
      noteSplit(connection, source.number, { ...entry, pieces: entry.splits + 1 });
    connection.step("end:ledger");
    deleteRun(connection, run);
    if (end.lesson !== undefined) learn(connection, source.number, end.lesson);
    connection.step("end:lesson");
    rememberOutcome(connection, { id: end.commitId, now: end.now, outcome: entry });
    pruneCommits(connection, end.now);
    return entry;
  }, "end");
}

/** The entry of a run as it stands, with what its end adds. */
export function entryOf(
  run: RunRow,
  source: string,
  end: {
    readonly draft: LedgerDraft;
    readonly counters: Partial<RunCounters>;
    readonly now: number;
  },
): UnchainedEntry {
  return {
    ...(run.first_time !== null && { firstTime: run.first_time }),
    ...(run.last_time !== null && { lastTime: run.last_time }),
    ...end.draft,
    ...addCounters(JSON.parse(run.counters) as RunCounters, end.counters),
    source,
    run: run.run,
    startedAt: run.started_at,
    endedAt: end.now,
    digestRead: toHex(run.digest_read),
    digestStored: toHex(run.digest_stored),
  };
}

/** The lease is gone with the row. */
export function deleteRun(connection: Connection, run: RunRow): void {
  connection.run("DELETE FROM runs WHERE source = ? AND run = ?", run.source, run.run);
}
