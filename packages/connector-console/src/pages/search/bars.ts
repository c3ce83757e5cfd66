import type { Histogram } from "../../api/search.ts";

/** A bar of the histogram; places and heights are shares of the whole, 0 to 1. */
export interface Bar {
  readonly since: number;
  readonly until: number;
  readonly count: number;
  readonly left: number;
  readonly width: number;
  readonly height: number;
}

/** Where the bars of a histogram stand. The outer ones are cut at the bounds of the search. Pure. */
export function barsOf({ since, until, intervalMs, buckets }: Histogram): readonly Bar[] {
  const span = Math.max(until - since, 1);
  const highest = Math.max(1, ...buckets.map(({ count }) => count));
  return buckets.map(({ at, count }) => {
    const from = Math.max(at, since);
    const to = Math.min(at + intervalMs, until);
    return {
      since: from,
      until: to,
      count,
      left: (from - since) / span,
      width: (to - from) / span,
      height: count / highest,
    };
  });
}

const hour = 3_600_000;
const day = 24 * hour;
/** The length of a bar in words: "5 minutes". Pure. */
export function intervalWords(ms: number): string {
  const units = [
    [day, "day"],
    [hour, "hour"],
    [60_000, "minute"],
    [1_000, "second"],
  ] as const;
  const [size, word] = units.find(([unit]) => ms >= unit) ?? [1_000, "second"];
  const count = ms / size;
  return count === 1 ? word : `${count} ${word}s`;
}
