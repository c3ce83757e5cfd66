import type { Dialect } from "./dialect.ts";
import { floorTo } from "./interval.ts";
import type { Interval } from "./interval.ts";
import { observedOrder } from "./order.ts";
import { isolate, partsFor, splitByRows, splitEvenly } from "./split.ts";
import { trueTotal } from "./tally.ts";
import type { Tally } from "./tally.ts";

/** A part of a window that is to be asked for by itself. */
export interface Cut extends Interval {
  /** One granule that is known to hold more than a question reaches. */
  readonly isOverfull?: boolean;
}

/**
 * Cuts an interval whose question reached the cap, at least into two: rows all of one granule mean that it is the
 * overfull one; mixed rows show how the interval is filled; else halves. The interval must be longer than a granule.
 */
export function cutSaturated(interval: Interval, tally: Tally, dialect: Dialect): Cut[] {
  const { granuleMs } = dialect;
  const only = onlyGranule(tally.times, granuleMs);
  if (only !== undefined)
    return cutAround(interval, only, { granuleMs, isOverfull: tally.rows >= dialect.cap });
  const parts = partsFor(trueTotal(tally, dialect), dialect.cap);
  const isMixed = observedOrder(tally.times) === undefined;
  const byRows = isMixed ? splitByRows(interval, tally.times, { parts, granuleMs }) : [];
  return byRows.length > 1 ? byRows : splitEvenly(interval, 2, granuleMs);
}

/** The granule that holds all these times; undefined when there are more, or none. */
function onlyGranule(times: readonly number[], granuleMs: number): Interval | undefined {
  const [first] = times;
  if (first === undefined) return undefined;
  const since = floorTo(first, granuleMs);
  const isOne = times.every((time) => floorTo(time, granuleMs) === since);
  return isOne ? { since, until: since + granuleMs } : undefined;
}

function cutAround(
  interval: Interval,
  granule: Interval,
  { granuleMs, isOverfull }: { readonly granuleMs: number; readonly isOverfull: boolean },
): Cut[] {
  const near = nearestGranule(interval, granule, granuleMs);
  return isolate(interval, near).map((cut) => {
    const isTheOne = near === granule && cut.since === granule.since && cut.until === granule.until;
    return isOverfull && isTheOne ? { ...cut, isOverfull } : cut;
  });
}

/**
 * Bounds that take in a granule beside the interval can fill an answer with rows that nobody wanted. Then the granule
 * at that end is cut off, so that only it is troubled by its neighbour.
 */
function nearestGranule(interval: Interval, granule: Interval, granuleMs: number): Interval {
  if (granule.since >= interval.until) {
    const since = floorTo(interval.until - 1, granuleMs);
    return { since, until: since + granuleMs };
  }
  if (granule.until > interval.since) return granule;
  const since = floorTo(interval.since, granuleMs);
  return { since, until: since + granuleMs };
}
