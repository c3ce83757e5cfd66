import type { Order } from "../stream.ts";
import { floorTo } from "./interval.ts";
import type { Interval } from "./interval.ts";
import type { ReadRow } from "./reading.ts";

/** Times of the rows that have one, in the order received. */
export function timesOf(rows: readonly ReadRow[]): number[] {
  const times: number[] = [];
  for (const { time } of rows) if (time !== undefined) times.push(time);
  return times;
}

/** Whether times never step against `order`. Equal neighbours are fine. */
export function isMonotone(times: readonly number[], order: Order): boolean {
  let before = times[0] ?? 0;
  for (const time of times) {
    if (order === "asc" ? time < before : time > before) return false;
    before = time;
  }
  return true;
}

/** Whether the times are not all one: rows of one time are in every order. */
export function hasTwoTimes(times: readonly number[]): boolean {
  return times.some((time) => time !== times[0]);
}

/** The order that rows happen to be in; undefined when they are mixed or all of one time. A hint, never a proof. */
export function observedOrder(times: readonly number[]): Order | undefined {
  if (!hasTwoTimes(times)) return undefined;
  if (isMonotone(times, "asc")) return "asc";
  return isMonotone(times, "desc") ? "desc" : undefined;
}

/**
 * What an ordered answer proves although more rows follow it: everything before the granule of its last row (ascending)
 * or after it (descending). Both parts are cut at granule bounds; either may be empty.
 */
export function cutBehindLast(
  interval: Interval,
  lastTime: number,
  how: { readonly order: Order; readonly granuleMs: number },
): { readonly proved: Interval; readonly rest: Interval } {
  const granule = floorTo(lastTime, how.granuleMs);
  if (how.order === "asc") {
    const at = clamp(granule, interval);
    return {
      proved: { since: interval.since, until: at },
      rest: { since: at, until: interval.until },
    };
  }
  const at = clamp(granule + how.granuleMs, interval);
  return {
    proved: { since: at, until: interval.until },
    rest: { since: interval.since, until: at },
  };
}

function clamp(time: number, interval: Interval): number {
  return Math.min(Math.max(time, interval.since), interval.until);
}
