import type { DatabaseSync } from "node:sqlite";
import { dayMs, keysPerMs } from "../lake-tables.ts";
import { isDropped, type DayPart } from "./day-tables.ts";
import type { Work } from "./scan.ts";

/** Rows that are walked over in one step; their documents are not read. */
const stepRows = 16_384;

/** Counts the records of some days, up to a little more than the limit. Whole days are known without looking. */
export function* countRecords(
  database: DatabaseSync,
  days: readonly DayPart[],
  limit: number,
): Work<number> {
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

/** Records of a span of time that begins at `time`, or of a part of it. */
export interface TimeRows {
  readonly time: number;
  readonly rows: number;
}

/** Counts a day by spans of so many milliseconds, which are aligned to the epoch. */
export function* rowsByUnit(
  database: DatabaseSync,
  day: DayPart,
  unitMs: number,
): Generator<TimeRows, void, undefined> {
  const ahead = ((day.start % unitMs) + unitMs) % unitMs;
  if (day.whole && ahead + dayMs <= unitMs) {
    yield { time: day.start, rows: day.records };
  } else if (unitMs < shortUnitMs) {
    yield* groupedByUnit(database, day, { unitMs, ahead });
  } else {
    const units = Math.ceil((ahead + dayMs) / unitMs);
    for (let unit = 0; unit < units; unit++) {
      // The first unit may begin before the day; a time within both lies in the same bucket.
      const [from, to] = [Math.max(0, unit * unitMs - ahead), (unit + 1) * unitMs - ahead];
      const part = {
        ...day,
        low: Math.max(day.low, from * keysPerMs),
        high: Math.min(day.high, to * keysPerMs),
      };
      if (part.low >= part.high) continue;
      for (const { rows } of keyRanges(database, part)) yield { time: day.start + from, rows };
    }
  }
}

/** Below it a day has so many spans that looking for each of them takes longer than grouping. */
const shortUnitMs = 60_000;

function* groupedByUnit(
  database: DatabaseSync,
  day: DayPart,
  { unitMs, ahead }: { readonly unitMs: number; readonly ahead: number },
): Generator<TimeRows, void, undefined> {
  for (const { low, high } of keyRanges(database, day)) {
    // The table was there a moment ago, in the same step.
    const sql = `SELECT (key / ${keysPerMs} + ${ahead}) / ${unitMs} AS unit, count(*) AS rows FROM ${day.table}
       WHERE key >= ${low} AND key < ${high} GROUP BY unit`;
    for (const { unit, rows } of database.prepare(sql).all()) {
      yield {
        time: Math.max(day.start, day.start - ahead + Number(unit) * unitMs),
        rows: Number(rows),
      };
    }
  }
}

/** A run of keys that is short enough for one step. */
interface KeyRange {
  readonly low: number;
  readonly high: number;
  readonly rows: number;
}

/** Cuts a day into runs of keys, from the first to the last. */
function* keyRanges(database: DatabaseSync, day: DayPart): Generator<KeyRange, void, undefined> {
  const within = "key >= CAST(? AS INTEGER) AND key < CAST(? AS INTEGER)";
  try {
    const edge = database.prepare(
      `SELECT key FROM ${day.table} WHERE ${within} ORDER BY key LIMIT 1 OFFSET ${stepRows - 1}`,
    );
    let { low } = day;
    for (;;) {
      const last = edge.get(low, day.high);
      if (last === undefined) break;
      const high = Number(last["key"]) + 1;
      yield { low, high, rows: stepRows };
      low = high;
    }
    const rest = database
      .prepare(`SELECT count(*) AS rows FROM ${day.table} WHERE ${within}`)
      .get(low, day.high);
    yield { low, high: day.high, rows: Number(rest?.["rows"]) };
  } catch (error) {
    if (!isDropped(error)) throw error;
  }
}
