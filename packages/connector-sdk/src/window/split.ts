import { ceilTo, floorTo, intersect, isEmpty, lengthMs } from "./interval.ts";
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

/**
 * Cuts so that each piece holds about as many of the sampled rows as every other: where an unsorted answer shows how
 * rows are spread, a burst gets its own pieces at once.
 */
export function splitByRows(
  interval: Interval,
  sample: readonly number[],
  how: { readonly parts: number; readonly granuleMs: number },
): Interval[] {
  const sorted = sample.toSorted((a, b) => a - b);
  const cuts = new Set<number>();
  for (let part = 1; part < how.parts; part++) {
    const time = sorted[Math.floor((part * sorted.length) / how.parts)];
    if (time === undefined) break;
    const cut = floorTo(time, how.granuleMs);
    if (cut > interval.since && cut < interval.until) cuts.add(cut);
  }
  const bounds = [interval.since, ...[...cuts].toSorted((a, b) => a - b), interval.until];
  return bounds.slice(1).map((until, at) => ({ since: bounds[at]!, until })); // one bound before each
}

/** Cuts one granule out of an interval; parts that would be empty are left out. */
export function isolate(interval: Interval, granule: Interval): Interval[] {
  return [
    { since: interval.since, until: Math.max(granule.since, interval.since) },
    intersect(granule, interval),
    { since: Math.min(granule.until, interval.until), until: interval.until },
  ].filter((one) => !isEmpty(one));
}

/** Pieces of an unsorted, saturated window of unknown size: few enough to be cheap, many enough to end soon. */
const partsOfUnknown = 8;

/** Into how many pieces a saturated window is cut: by a true total when there is one. */
export function partsFor(trueTotal: number | undefined, cap: number): number {
  if (trueTotal === undefined) return partsOfUnknown;
  return Math.max(Math.ceil(trueTotal / (cap * targetShareOfCap)), 2);
}
