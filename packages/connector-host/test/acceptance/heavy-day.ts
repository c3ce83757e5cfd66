import { burst } from "@sluice/mailprotector-simulator";
import type { RecordBatch } from "@sluice/mailprotector-simulator";

const minute = 60_000;
const day = 24 * 60 * minute;

/** A day of mail that no single query reaches, in exact numbers. */
export interface HeavyDay {
  readonly since: number;
  readonly until: number;
  readonly batches: readonly RecordBatch[];
  readonly total: number;
}

/**
 * The 24 hours before `until`: `total` records (45,000 at least), among them five-minute windows of 7,000, 12,000 and
 * 20,000 records and 6,000 in one second.
 */
export function heavyDay(until: number, total = 100_000): HeavyDay {
  const since = until - day;
  const bursts = [
    { at: since + 100 * minute, count: 7_000, spanMs: 5 * minute, seed: 1 },
    { at: since + 500 * minute, count: 12_000, spanMs: 5 * minute, seed: 2 },
    { at: since + 900 * minute, count: 20_000, spanMs: 5 * minute, seed: 3 },
    { at: since + 1_200 * minute, count: 6_000, spanMs: 1_000, seed: 4 },
  ];
  const rest = total - bursts.reduce((sum, { count }) => sum + count, 0);
  // Not all at multiples of 10 ms: only other times can show that the filter separates single milliseconds.
  const batches = [...bursts, { at: since, count: rest, spanMs: day - 7_777, seed: 5 }].map((one) =>
    burst(one),
  );
  return { since, until, batches, total };
}

/** Half an hour ago, on a whole minute: late enough for everything to be visible and in no live window. */
export function recently(): number {
  return Math.floor(Date.now() / minute) * minute - 30 * minute;
}
