import type { StreamTraffic } from "../../../api/traffic.ts";

/** A split window with the row in which it is drawn, so that none covers another. */
export interface LaidSplit {
  readonly since: number;
  readonly until: number;
  readonly pieces: number;
  readonly lane: number;
}

const mostLanes = 3;

/** Lays split windows out in rows; what fits in none of them shares the last. Pure. */
export function lanesOf(splits: StreamTraffic["splits"]): readonly LaidSplit[] {
  const ends: number[] = [];
  return splits.map((split) => {
    const since = Date.parse(split.since);
    const until = Date.parse(split.until);
    const free = ends.findIndex((end) => end <= since);
    const lane = Math.min(free === -1 ? ends.length : free, mostLanes - 1);
    ends[lane] = Math.max(ends[lane] ?? 0, until);
    return { since, until, pieces: split.pieces, lane };
  });
}
