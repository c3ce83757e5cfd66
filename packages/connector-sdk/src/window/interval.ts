/** A half-open span of time `[since, until)` in epoch milliseconds. */
export interface Interval {
  readonly since: number;
  readonly until: number;
}

/** How long an interval lasts; negative when it is inside out. */
export function lengthMs(interval: Interval): number {
  return interval.until - interval.since;
}

/** Whether an interval holds no time at all. */
export function isEmpty(interval: Interval): boolean {
  return interval.until <= interval.since;
}

/** Whether a time lies in an interval: `since` does, `until` does not. */
export function contains(interval: Interval, time: number): boolean {
  return time >= interval.since && time < interval.until;
}

/** Whether two intervals that are not empty share time; touching is not sharing. */
export function overlaps(a: Interval, b: Interval): boolean {
  return a.since < b.until && b.since < a.until;
}

/** The part that both share; empty (`until <= since`) when they share nothing. */
export function intersect(a: Interval, b: Interval): Interval {
  return { since: Math.max(a.since, b.since), until: Math.min(a.until, b.until) };
}

/** Sorted, disjoint, non-touching intervals that cover exactly what `intervals` cover. */
export function unite(intervals: readonly Interval[]): Interval[] {
  const united: { since: number; until: number }[] = [];
  const sorted = intervals.filter((one) => !isEmpty(one)).toSorted((a, b) => a.since - b.since);
  for (const { since, until } of sorted) {
    const last = united.at(-1);
    if (last && since <= last.until) last.until = Math.max(last.until, until);
    else united.push({ since, until });
  }
  return united;
}

/** What is left of `whole` when everything in `taken` is cut out; sorted and disjoint. */
export function subtract(whole: Interval, taken: readonly Interval[]): Interval[] {
  const rest: Interval[] = [];
  let since = whole.since;
  for (const cut of unite(taken)) {
    if (cut.until <= since) continue;
    if (cut.since >= whole.until) break;
    if (cut.since > since) rest.push({ since, until: cut.since });
    since = Math.max(since, cut.until);
  }
  if (since < whole.until) rest.push({ since, until: whole.until });
  return rest;
}

/** `time` rounded down to a multiple of `stepMs`. */
export function floorTo(time: number, stepMs: number): number {
  return Math.floor(time / stepMs) * stepMs;
}

/** `time` rounded up to a multiple of `stepMs`. */
export function ceilTo(time: number, stepMs: number): number {
  return Math.ceil(time / stepMs) * stepMs;
}
