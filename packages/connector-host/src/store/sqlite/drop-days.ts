import { dayStart, recordsTable, startOfDay } from "../../lake/lake-tables.ts";
import { elementOf, noElements, toHex } from "../../ledger/digest.ts";
import { noCounters } from "../../ledger/ledger-entry.ts";
import { appendLedger, numberRun } from "./append-ledger.ts";
import type { Connection } from "./connection.ts";
import { contentOf } from "./content.ts";
import { putRemovals, removedRecords } from "./removals.ts";
import { runSums, type RunSums } from "./run-sums.ts";
import { forgetTraffic } from "./traffic.ts";

/** Which days to drop. */
export interface Drop {
  readonly index: string;
  /** Days that end by then go, epoch milliseconds. */
  readonly before: number;
  readonly now: number;
}

/**
 * Drops whole days of an index with the revisions of that time; each source that had records there gets an entry that
 * says what each run lost. Identities stay. Returns how many days went.
 */
export function dropDays(connection: Connection, drop: Drop): number {
  return connection.transaction(() => {
    const until = startOfDay(drop.before);
    const days = connection
      .all<{ day: number }>(
        "SELECT day FROM lake_days WHERE index_name = ? ORDER BY day",
        drop.index,
      )
      .map(({ day }) => day)
      .filter((day) => dayStart(day) < until);
    const lost = new Map<number, Loss>();
    for (const day of days) dropDay(connection, lost, { index: drop.index, day });
    dropRevisions(connection, lost, { index: drop.index, until });
    for (const [source, loss] of lost) {
      recordLoss(connection, loss, { source, until, now: drop.now });
      forgetTraffic(connection, source, until);
    }
    return days.length;
  });
}

interface Loss {
  since: number;
  records: number;
  revisions: number;
  readonly sums: RunSums;
}

/** What is read of a row that goes. */
interface LostRow {
  readonly id: Uint8Array;
  readonly source: number;
  readonly run: number;
  readonly content_at: number;
  readonly doc: string;
}

function dropDay(
  connection: Connection,
  lost: Map<number, Loss>,
  of: { index: string; day: number },
): void {
  const table = recordsTable(of.index, of.day);
  const rows = connection.database
    .prepare(`SELECT id, source, run, content_at, doc FROM ${table}`)
    .iterate();
  for (const row of rows as Iterable<unknown> as Iterable<LostRow>) {
    addLoss(lost, row, dayStart(of.day)).records += 1;
  }
  connection.database.exec(`DROP TABLE ${table}`);
  connection.run("DELETE FROM lake_days WHERE index_name = ? AND day = ?", of.index, of.day);
}

function dropRevisions(
  connection: Connection,
  lost: Map<number, Loss>,
  of: { index: string; until: number },
): void {
  const rows = connection.database
    .prepare(
      "SELECT id, source, run, content_at, doc, ts FROM revisions WHERE index_name = ? AND ts < ?",
    )
    .iterate(of.index, of.until);
  for (const row of rows as Iterable<unknown> as Iterable<LostRow & { ts: number }>) {
    addLoss(lost, row, row.ts).revisions += 1;
  }
  connection.run("DELETE FROM revisions WHERE index_name = ? AND ts < ?", of.index, of.until);
}

function addLoss(lost: Map<number, Loss>, row: LostRow, time: number): Loss {
  const loss = lost.get(row.source) ?? { since: time, records: 0, revisions: 0, sums: runSums() };
  lost.set(row.source, loss);
  loss.since = Math.min(loss.since, time);
  loss.sums.add(row.run, { records: 1, digest: elementOf(row.id, contentOf(row)) });
  return loss;
}

function recordLoss(
  connection: Connection,
  loss: Loss,
  of: { readonly source: number; readonly until: number; readonly now: number },
): void {
  const source = connection.get<{ id: string }>(
    "SELECT id FROM sources WHERE number = ?",
    of.source,
  );
  const entry = appendLedger(connection, {
    ...noCounters,
    source: source?.id ?? "",
    run: numberRun(connection, of.source),
    since: loss.since,
    until: of.until,
    kind: "retention",
    verdict: "drop",
    generation: 0,
    connectorVersion: "",
    attempt: 1,
    startedAt: of.now,
    endedAt: of.now,
    digestRead: toHex(noElements()),
    digestStored: toHex(noElements()),
    removed: removedRecords(loss.sums),
  });
  putRemovals(connection, { source: of.source, seq: entry.seq }, loss.sums);
  connection.run(
    "UPDATE sources SET records = records - ?, revisions = revisions - ? WHERE number = ?",
    loss.records,
    loss.revisions,
    of.source,
  );
}
