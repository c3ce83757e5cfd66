import { dayMs, dayStart, recordsTable } from "../../lake/lake-tables.ts";
import { elementOf } from "../../ledger/digest.ts";
import type { Connection } from "./connection.ts";
import { contentOf } from "./content.ts";
import { runSums, type RunSums } from "./run-sums.ts";

/** What goes with a day of an index. */
export interface DayLoss {
  readonly index: string;
  /** As yyyymmdd. */
  readonly day: number;
  /** How often the day had changed when it was read: `lake_days.changes`. */
  readonly changes: number;
  /** What each run of a source has there, by number of the source. */
  readonly bySource: ReadonlyMap<number, RunSums["byRun"]>;
}

/** Rows that are read at once: between them a reader holds up no checkpoint of the log. */
const rowsOfStep = 5_000;

/**
 * Reads what would go with the oldest day of an index that ended by `before`; undefined when there is none. It hashes
 * every record, some seconds for a million: a connection that only reads does it, beside the one that writes.
 */
export function oldestDayLoss(
  connection: Connection,
  index: string,
  before: number,
): DayLoss | undefined {
  const oldest = connection.get<{ day: number; changes: number }>(
    "SELECT day, changes FROM lake_days WHERE index_name = ? ORDER BY day LIMIT 1",
    index,
  );
  if (oldest === undefined || dayStart(oldest.day) + dayMs > before) return undefined;
  const lost = new Map<number, RunSums>();
  const table = recordsTable(index, oldest.day);
  let after = -1;
  for (;;) {
    const rows = connection.all<LostRow & { key: number }>(
      `SELECT key, id, source, run, content_at, doc FROM ${table} WHERE key > ? ORDER BY key LIMIT ${rowsOfStep}`,
      after,
    );
    for (const row of rows) addLoss(lost, row);
    after = rows.at(-1)?.key ?? after;
    if (rows.length < rowsOfStep) break;
  }
  const bySource = new Map([...lost].map(([source, sums]) => [source, sums.byRun]));
  return { index, ...oldest, bySource };
}

/** What is read of a row that goes. */
export interface LostRow {
  readonly id: Uint8Array;
  readonly source: number;
  readonly run: number;
  readonly content_at: number;
  readonly doc: string;
}

/** Adds a row to what its source loses. */
export function addLoss(lost: Map<number, RunSums>, row: LostRow): void {
  const sums = lost.get(row.source) ?? runSums();
  lost.set(row.source, sums);
  sums.add(row.run, { records: 1, digest: elementOf(row.id, contentOf(row)) });
}
