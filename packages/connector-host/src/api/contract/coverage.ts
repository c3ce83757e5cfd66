import type { Interval } from "@sluice/connector-sdk";
import { Type, type Static } from "typebox";
import type { CoverageInterval } from "../../coverage/coverage.ts";
import type { StreamCoverage } from "../collection-service.ts";
import { isoTime, toIso } from "./times.ts";

const results = ["open", "provisional", "complete", "gap", "excluded"] as const;

const intervalSchema = Type.Object({
  stream: Type.String({ description: "Content type" }),
  since: isoTime("First moment of it"),
  until: isoTime("First moment after it"),
  result: Type.Enum(results),
  generation: Type.Integer({ description: "0 for the first reading, one more for each re-visit" }),
  reason: Type.Optional(
    Type.String({ description: "Why records are lost; always there for a gap" }),
  ),
  kept: Type.Optional(Type.Integer({ description: "Distinct records the proving readings saw" })),
  missing_at_least: Type.Optional(
    Type.Integer({ description: "For a gap: surely missing; 0 when not known" }),
  ),
});

/** What is known of a range of time. */
export const coverageSchema = Type.Object({
  intervals: Type.Array(intervalSchema),
  reading: Type.Array(
    Type.Object({ stream: Type.String(), since: isoTime("First moment"), until: isoTime("End") }),
    { description: "Windows that are being read now" },
  ),
  maps: Type.Array(
    Type.Object({
      stream: Type.String(),
      since: Type.Optional(isoTime("Start of the map: nothing before it was ever asked for")),
      reach_since: isoTime("Oldest time that the vendor still answers for"),
      reach_until: isoTime("Newest time that may be asked for"),
    }),
    { description: "The map of each content type, and what can still be asked for" },
  ),
});

type Shown = Static<typeof intervalSchema>;

/** A piece of the map on its way to being shown, in epoch milliseconds. */
type Piece = Pick<CoverageInterval, "since" | "until" | "result" | "generation" | "kept"> &
  Pick<Partial<CoverageInterval>, "reason" | "missingAtLeast">;

/**
 * Shows the maps of an instance: sorted, without holes between the bounds (time that no interval names is open), and
 * with adjacent equal ones merged. Without a range the bounds are those of each map.
 */
export function toCoverage(
  maps: readonly StreamCoverage[],
  range: Partial<Interval>,
): Static<typeof coverageSchema> {
  return {
    intervals: maps.flatMap((map) => showMap(map, range)),
    reading: maps.flatMap(({ stream, reading }) =>
      reading.map(({ since, until }) => ({ stream, since: toIso(since), until: toIso(until) })),
    ),
    maps: maps.map(({ stream, origin, reach }) => ({
      stream,
      ...(origin === undefined ? {} : { since: toIso(origin) }),
      reach_since: toIso(reach.since),
      reach_until: toIso(reach.until),
    })),
  };
}

function showMap({ stream, intervals }: StreamCoverage, range: Partial<Interval>): Shown[] {
  const sorted = intervals.toSorted((a, b) => a.since - b.since);
  const since = range.since ?? sorted[0]?.since;
  const until = range.until ?? sorted.at(-1)?.until;
  if (since === undefined || until === undefined) return [];
  const clipped = sorted
    .map((one) => ({
      ...one,
      since: Math.max(one.since, since),
      until: Math.min(one.until, until),
    }))
    .filter((one) => one.since < one.until);
  return merge(fillHoles(clipped, { since, until })).map((piece) => show(stream, piece));
}

function fillHoles(sorted: readonly Piece[], { since, until }: Interval): Piece[] {
  const filled: Piece[] = [];
  let reached = since;
  for (const piece of sorted) {
    if (piece.since > reached) filled.push(open(reached, piece.since));
    filled.push(piece);
    reached = piece.until;
  }
  if (reached < until) filled.push(open(reached, until));
  return filled;
}

function merge(pieces: readonly Piece[]): Piece[] {
  const merged: Piece[] = [];
  for (const piece of pieces) {
    const last = merged.at(-1);
    if (last === undefined || !isSame(last, piece)) {
      merged.push(piece);
      continue;
    }
    const missing = (last.missingAtLeast ?? 0) + (piece.missingAtLeast ?? 0);
    const counts = { kept: last.kept + piece.kept, missingAtLeast: missing };
    merged[merged.length - 1] = { ...last, until: piece.until, ...counts };
  }
  return merged;
}

function isSame(a: Piece, b: Piece): boolean {
  return (
    a.until === b.since &&
    a.result === b.result &&
    a.generation === b.generation &&
    a.reason === b.reason
  );
}

function open(since: number, until: number): Piece {
  return { since, until, result: "open", generation: 0, kept: 0 };
}

function show(stream: string, piece: Piece): Shown {
  const { result, generation, reason, kept } = piece;
  return {
    stream,
    since: toIso(piece.since),
    until: toIso(piece.until),
    result,
    generation,
    ...(reason === undefined ? {} : { reason }),
    ...(result === "open" || result === "excluded" ? {} : { kept }),
    ...(result === "gap" ? { missing_at_least: piece.missingAtLeast ?? 0 } : {}),
  };
}
