import type { Coverage, CoverageResult } from "../../../api/coverage.ts";
import type { Span } from "../time-view/span.ts";

/** A piece of a map, in epoch milliseconds. */
export interface Piece extends Span {
  readonly result: CoverageResult;
  readonly generation: number;
  readonly reason?: string | undefined;
  readonly kept?: number | undefined;
  /** For a gap; 0 when not known. */
  readonly missingAtLeast?: number | undefined;
}

/** The map of one content type, from its start until now, without holes. */
export interface StreamMap {
  readonly stream: string;
  readonly bounds: Span;
  readonly pieces: readonly Piece[];
  readonly reading: readonly Span[];
  /** What the vendor can still be asked for. */
  readonly reach: Span;
}

/**
 * The maps of an answer. Time that was never named is open; while nothing is collected the map ends where collection
 * did. A content type of which nothing is known has no map. Pure.
 */
export function mapsOf(
  { intervals, reading, maps }: Coverage,
  { now, isActive }: { readonly now: number; readonly isActive: boolean },
): readonly StreamMap[] {
  return maps.flatMap(({ stream, since, reach_since, reach_until }) => {
    const named = intervals.filter((one) => one.stream === stream).map(toPiece);
    const origin = since === undefined ? named[0]?.since : Date.parse(since);
    if (origin === undefined) return [];
    const start = Math.min(origin, named[0]?.since ?? origin);
    const reached = named.at(-1)?.until ?? start;
    const present = Math.floor(now / 1_000) * 1_000;
    const bounds = { since: start, until: isActive ? Math.max(present, reached) : reached };
    if (bounds.until <= bounds.since) return [];
    return {
      stream,
      bounds,
      pieces: withOpenEnds(named, bounds),
      reading: reading.filter((one) => one.stream === stream).map(toSpan),
      reach: { since: Date.parse(reach_since), until: Date.parse(reach_until) },
    };
  });
}

/** From the first start to the last end of several maps. Pure. */
export function boundsOf(maps: readonly StreamMap[]): Span {
  return {
    since: Math.min(...maps.map(({ bounds }) => bounds.since)),
    until: Math.max(...maps.map(({ bounds }) => bounds.until)),
  };
}

function withOpenEnds(named: readonly Piece[], { since, until }: Span): readonly Piece[] {
  const first = named[0]?.since ?? until;
  const last = named.at(-1)?.until ?? until;
  const open = { result: "open", generation: 0 } as const;
  return [
    ...(since < first ? [{ ...open, since, until: first }] : []),
    ...named,
    ...(last < until ? [{ ...open, since: last, until }] : []),
  ];
}

function toPiece(one: Coverage["intervals"][number]): Piece {
  const { result, generation, reason, kept, missing_at_least: missingAtLeast } = one;
  return { ...toSpan(one), result, generation, reason, kept, missingAtLeast };
}

function toSpan({ since, until }: { readonly since: string; readonly until: string }): Span {
  return { since: Date.parse(since), until: Date.parse(until) };
}
