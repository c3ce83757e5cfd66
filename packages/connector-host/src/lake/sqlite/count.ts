import type { DatabaseSync } from "node:sqlite";
import { isDropped, type DayPart } from "./day-tables.ts";
import type { Work } from "./scan.ts";

/** Rows that are walked over in one step; their documents are not read. */
const stepRows = 16_384;

/** Counts the records of some days, up to a little more than the limit. Whole days are known without looking. */
export function* countRecords(database: DatabaseSync, days: readonly DayPart[], limit: number): Work<number> {
  let count = days.reduce((sum, { whole, records }) => sum + (whole ? records : 0), 0);
  for (const day of days) {
    if (day.whole) continue;
    for (const { rows } of keyRanges(database, day)) {
      count += rows;
      if (count > limit) return count;
      yield;
    }
  }
  return count;
}

/** A run of keys that is short enough for one step. */
export interface KeyRange {
  readonly low: number;
  readonly high: number;
  readonly rows: number;
}

/** Cuts a day into runs of keys, from the first to the last. */
export function* keyRanges(database: DatabaseSync, day: DayPart): Generator<KeyRange, void, undefined> {
  try {
    const edge = database.prepare(`SELECT key FROM ${day.table} WHERE key >= ? AND key < ? ORDER BY key LIMIT 1 OFFSET ?`);
    let { low } = day;
    for (;;) {
      const last = edge.get(low, day.high, stepRows - 1);
      if (last === undefined) break;
      const high = Number(last["key"]) + 1;
      yield { low, high, rows: stepRows };
      low = high;
    }
    const rest = database.prepare(`SELECT count(*) AS rows FROM ${day.table} WHERE key >= ? AND key < ?`).get(low, day.high);
    yield { low, high: day.high, rows: Number(rest?.["rows"]) };
  } catch (error) {
    if (!isDropped(error)) throw error;
  }
}
