import { DateTime } from "luxon";
import type { DateHistogram } from "../query/search-plan.ts";

/** Cuts time into the buckets of a date histogram. */
export interface DateBuckets {
  /** Start of the bucket that holds a time, epoch milliseconds. */
  startOf(time: number): number;
  /** Start of the bucket after the one that starts here. */
  next(start: number): number;
  /** The start as text, in the histogram's zone. */
  print(start: number): string;
  /**
   * Times of one unit lie in one bucket, whichever it is; the unit divides time evenly from the epoch on, in milliseconds.
   */
  readonly unitMs: number;
}

/** All offsets of zones are multiples of it. */
const quarterHourMs = 900_000;

/** The buckets of a histogram. */
export function dateBuckets({
  interval,
  zone,
}: Pick<DateHistogram, "interval" | "zone">): DateBuckets {
  const print = (start: number): string =>
    zone === "UTC"
      ? new Date(start).toISOString()
      : (DateTime.fromMillis(start, { zone }).toISO() ?? "");
  if (interval.kind === "fixed") {
    const { ms } = interval;
    const isUtc = zone === "UTC";
    const startOf = (time: number): number => {
      const offset = isUtc ? 0 : DateTime.fromMillis(time, { zone }).offset * 60_000;
      return Math.floor((time + offset) / ms) * ms - offset;
    };
    return {
      startOf,
      next: (start) => start + ms,
      print,
      unitMs: isUtc ? ms : greatestCommonDivisor(ms, quarterHourMs),
    };
  }
  const { unit } = interval;
  return {
    startOf: remembering((time) => {
      const start = DateTime.fromMillis(time, { zone }).startOf(unit);
      return { start: start.toMillis(), end: start.plus({ [unit]: 1 }).toMillis() };
    }),
    next: (start) =>
      DateTime.fromMillis(start, { zone })
        .plus({ [unit]: 1 })
        .toMillis(),
    print,
    unitMs: unit === "minute" ? 60_000 : quarterHourMs,
  };
}

/** Records come in the order of time: mostly the last bucket is the next one, too. */
function remembering(
  find: (time: number) => { readonly start: number; readonly end: number },
): (time: number) => number {
  let last = { start: 0, end: 0 };
  return (time) => {
    if (time < last.start || time >= last.end) last = find(time);
    return last.start;
  };
}

function greatestCommonDivisor(a: number, b: number): number {
  return b === 0 ? a : greatestCommonDivisor(b, a % b);
}
