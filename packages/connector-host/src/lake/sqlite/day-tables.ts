import type { DatabaseSync } from "node:sqlite";
import { dayMs, dayStart, firstKeyOf, lakeTables, recordsTable } from "../lake-tables.ts";
import type { TimeSpan } from "../match/time-bounds.ts";

/** One day table, as far as a span of time covers it. */
export interface DayPart {
  /** Quoted, for SQL. */
  readonly table: string;
  /** First millisecond of the day. */
  readonly start: number;
  /** Keys of the part: from `low` on, up to but without `high`. */
  readonly low: number;
  readonly high: number;
  /** Whether the part is the whole day. */
  readonly whole: boolean;
  /** Records of the whole day. */
  readonly records: number;
}

/** The day tables that a span touches, oldest first, as they are now. */
export function daysWithin(
  database: DatabaseSync,
  index: string,
  { since, until }: TimeSpan,
): readonly DayPart[] {
  const rows = database
    .prepare(`SELECT day, records FROM ${lakeTables.days} WHERE index_name = ? ORDER BY day`)
    .all(index);
  return rows.flatMap(({ day, records }) => {
    const start = dayStart(Number(day));
    if (start >= until || start + dayMs <= since) return [];
    const end = firstKeyOf(dayMs - 1) + firstKeyOf(1);
    const [isFromStart, isToEnd] = [since <= start, until >= start + dayMs];
    return {
      table: recordsTable(index, Number(day)),
      start,
      low: isFromStart ? 0 : firstKeyOf(since),
      high: isToEnd ? end : firstKeyOf(until),
      whole: isFromStart && isToEnd,
      records: Number(records),
    };
  });
}

/** Whether an index holds anything. */
export function hasIndex(database: DatabaseSync, index: string): boolean {
  return (
    database.prepare(`SELECT 1 FROM ${lakeTables.days} WHERE index_name = ? LIMIT 1`).get(index) !==
    undefined
  );
}

/** Whether an error says that a day was dropped since its table was listed. */
export function isDropped(error: unknown): boolean {
  return messageOf(error).startsWith("no such table");
}

/** The message of what SQLite threw. */
export function messageOf(error: unknown): string {
  const isThrown = typeof error === "object" && error !== null && "message" in error;
  return isThrown ? String(error.message) : "";
}
