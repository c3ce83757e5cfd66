import { dayMs, dayStart, recordsTable } from "../../lake/lake-tables.ts";
import { noElements, toHex } from "../../ledger/digest.ts";
import { noCounters } from "../../ledger/ledger-entry.ts";
import type { DayDrop } from "../store.ts";
import { appendLedger, numberRun } from "./append-ledger.ts";
import type { Connection } from "./connection.ts";
import { addLoss, oldestDayLoss, type DayLoss, type LostRow } from "./day-loss.ts";
import { putRemovals, removedRecords } from "./removals.ts";
import { runSums, type RunSums } from "./run-sums.ts";
import { forgetTraffic } from "./traffic.ts";

/** Which day to drop. */
export interface Drop {
  readonly index: string;
  /** A day that ends by then goes, epoch milliseconds. */
  readonly before: number;
  readonly now: number;
}

/** Reads and drops the oldest day on one connection. */
export function dropOldestDay(connection: Connection, { index, before, now }: Drop): DayDrop {
  const loss = oldestDayLoss(connection, index, before);
  return loss === undefined ? "none" : dropDay(connection, loss, now);
}

/**
 * Drops a day of an index with the revisions of that time; each source that had records there gets an entry that says
 * what each run lost. Identities stay. Nothing happens when the day changed since it was read: what is said of it would
 * not be so.
 */
export function dropDay(
  connection: Connection,
  loss: DayLoss,
  now: number,
): Exclude<DayDrop, "none"> {
  return connection.transaction(() => {
    const { index, day } = loss;
    const known = connection.get<{ changes: number }>(
      "SELECT changes FROM lake_days WHERE index_name = ? AND day = ?",
      index,
      day,
    );
    if (known?.changes !== loss.changes) return "changed";
    connection.database.exec(`DROP TABLE ${recordsTable(index, day)}`);
    connection.run("DELETE FROM lake_days WHERE index_name = ? AND day = ?", index, day);
    const since = dayStart(day);
    const revisions = dropRevisions(connection, index, since + dayMs);
    for (const source of new Set([...loss.bySource.keys(), ...revisions.keys()])) {
      const lost = { records: loss.bySource.get(source), revisions: revisions.get(source)?.byRun };
      recordLoss(connection, lost, { source, since, until: since + dayMs, now });
      forgetTraffic(connection, source, since + dayMs);
    }
    return "dropped";
  });
}

/** They are few beside records: what goes is hashed here. */
function dropRevisions(connection: Connection, index: string, until: number): Map<number, RunSums> {
  const lost = new Map<number, RunSums>();
  // Sources are named for the sake of the index.
  const those =
    "FROM revisions WHERE source IN (SELECT number FROM sources) AND ts < ? AND index_name = ?";
  const rows = connection.database
    .prepare(`SELECT id, source, run, content_at, doc ${those}`)
    .iterate(until, index);
  for (const row of rows as Iterable<unknown> as Iterable<LostRow>) addLoss(lost, row);
  connection.run(`DELETE ${those}`, until, index);
  return lost;
}

interface Lost {
  readonly records: RunSums["byRun"] | undefined;
  readonly revisions: RunSums["byRun"] | undefined;
}

interface LossOf {
  readonly source: number;
  readonly since: number;
  readonly until: number;
  readonly now: number;
}

function recordLoss(connection: Connection, lost: Lost, of: LossOf): void {
  const sums = runSums();
  const [records, revisions] = [addAll(sums, lost.records), addAll(sums, lost.revisions)];
  const source = connection.get<{ id: string }>(
    "SELECT id FROM sources WHERE number = ?",
    of.source,
  );
  const entry = appendLedger(connection, {
    ...noCounters,
    source: source?.id ?? "",
    run: numberRun(connection, of.source),
    since: of.since,
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
    message: `The lake no longer keeps this day: ${records + revisions} of its records went.`,
    removed: removedRecords(sums),
  });
  putRemovals(connection, { source: of.source, seq: entry.seq }, sums);
  connection.run(
    "UPDATE sources SET records = records - ?, revisions = revisions - ? WHERE number = ?",
    records,
    revisions,
    of.source,
  );
}

/** Returns how many records the sums stand for. */
function addAll(sums: RunSums, byRun: RunSums["byRun"] = new Map()): number {
  let records = 0;
  for (const [run, sum] of byRun) {
    sums.add(run, sum);
    records += sum.records;
  }
  return records;
}
