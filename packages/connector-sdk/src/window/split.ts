import { ceilTo, lengthMs } from "./interval.ts";
import type { Interval } from "./interval.ts";

/** Pieces aim at this share of the cap, so that ordinary growth does not saturate them. */
export const targetShareOfCap = 0.7;

/** Whether an interval is longer than one granule. */
export function canSplit(interval: Interval, granuleMs: number): boolean {
  return lengthMs(interval) > granuleMs;
}

/**
 * Cuts into at most `parts` pieces of about the same length, on granule bounds. The pieces are disjoint and cover
 * exactly the interval; fewer come back when the granule allows no more.
 */
export function splitEvenly(interval: Interval, parts: number, granuleMs: number): Interval[] {
  const step = Math.max(ceilTo(lengthMs(interval) / Math.max(parts, 1), granuleMs), granuleMs);
  const pieces: Interval[] = [];
  for (let since = interval.since; since < interval.until; ) {
    const until = Math.min(ceilTo(since + step, granuleMs), interval.until);
    pieces.push({ since, until });
    since = until;
  }
  return pieces;
}

/** Into how many pieces a saturated window is cut: by a true total when there is one, else into halves. */
export function partsFor(trueTotal: number | undefined, cap: number): number {
  if (trueTotal === undefined) return 2;
  return Math.max(Math.ceil(trueTotal / (cap * targetShareOfCap)), 2);
}
