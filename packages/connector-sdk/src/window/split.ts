import { ceilTo, floorTo, intersect, isEmpty, lengthMs } from "./interval.ts";
import type { Interval } from "./interval.ts";

/** Pieces aim at this share of the cap, so that ordinary growth does not saturate them. */
export const targetShareOfCap = 0.7;

/** Whether a granule bound lies inside an interval, so that it can be cut there. */
export function canSplit(interval: Interval, granuleMs: number): boolean {
  return firstCut(interval, granuleMs) < interval.until;
}

/**
 * Cuts into at most `parts` pieces of about the same length, on granule bounds. The pieces are disjoint and cover
 * exactly the interval; fewer come back when the granule allows no more, and at least two whenever it can be split.
 */
export function splitEvenly(interval: Interval, parts: number, granuleMs: number): Interval[] {
  const first = firstCut(interval, granuleMs);
  const last = ceilTo(interval.until, granuleMs) - granuleMs;
  const cuts: number[] = [];
  for (let part = 1; part < parts && first <= last; part++) {
    const aimed = ceilTo(interval.since + (part * lengthMs(interval)) / parts, granuleMs);
    cuts.push(Math.min(Math.max(aimed, first), last));
  }
  return cutAt(interval, cuts);
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
  const cuts: number[] = [];
  for (let part = 1; part < how.parts; part++) {
    const time = sorted[Math.floor((part * sorted.length) / how.parts)];
    if (time === undefined) break;
    const cut = floorTo(time, how.granuleMs);
    if (cut > interval.since && cut < interval.until) cuts.push(cut);
  }
  return cutAt(interval, cuts);
}

/** Cuts one granule out of an interval; parts that would be empty are left out. */
export function isolate(interval: Interval, granule: Interval): Interval[] {
  return [
    { since: interval.since, until: Math.min(granule.since, interval.until) },
    intersect(granule, interval),
    { since: Math.max(granule.until, interval.since), until: interval.until },
  ].filter((one) => !isEmpty(one));
}

/** Pieces of an unsorted, saturated window of unknown size: few enough to be cheap, many enough to end soon. */
const partsOfUnknown = 8;
/** What is still too large is cut again; a total that lies must not make an endless list. */
const mostParts = 64;

/** Into how many pieces a saturated window is cut: by a true total when there is one. */
export function partsFor(trueTotal: number | undefined, cap: number): number {
  if (trueTotal === undefined) return partsOfUnknown;
  return Math.min(Math.max(Math.ceil(trueTotal / (cap * targetShareOfCap)), 2), mostParts);
}

function firstCut({ since }: Interval, granuleMs: number): number {
  return floorTo(since, granuleMs) + granuleMs;
}

function cutAt(interval: Interval, cuts: readonly number[]): Interval[] {
  const pieces: Interval[] = [];
  let { since } = interval;
  for (const until of [...new Set(cuts)].toSorted((a, b) => a - b)) {
    pieces.push({ since, until });
    since = until;
  }
  return [...pieces, { since, until: interval.until }];
}
