import type { Interval } from "@sluice/connector-sdk";
import type { CoverageInterval } from "./coverage.ts";

/**
 * `map` with everything inside the intervals of `pieces` replaced by them. An open piece only clears. A piece of the
 * map that is cut keeps its verdict; its `kept` is shared out by length, and what a gap surely misses is not known for
 * a part of it. Of overlapping pieces the later one holds. Sorted, disjoint and merged.
 */
export function replaceCoverage(
  map: readonly CoverageInterval[],
  pieces: readonly CoverageInterval[],
): CoverageInterval[] {
  let replaced = [...map];
  for (const piece of pieces) {
    if (piece.until <= piece.since) continue;
    replaced = replaced.flatMap((old) => cutOut(old, piece));
    if (piece.result !== "open") replaced.push(piece);
  }
  return mergeAdjacent(replaced);
}

/** Sorts disjoint pieces and merges neighbours that say the same; provisional ones and counted gaps stay apart. */
export function mergeAdjacent(map: readonly CoverageInterval[]): CoverageInterval[] {
  const merged: CoverageInterval[] = [];
  for (const piece of map.toSorted((a, b) => a.since - b.since)) {
    const last = merged.at(-1);
    if (last !== undefined && canMerge(last, piece)) merged[merged.length - 1] = merge(last, piece);
    else merged.push(piece);
  }
  return merged;
}

/** Whether every record of it was read, as far as is known. */
export function isWhole({ result }: Pick<CoverageInterval, "result">): boolean {
  return result === "provisional" || result === "complete";
}

/** What of `interval` no piece of a sorted map names. */
export function openParts(map: readonly CoverageInterval[], interval: Interval): Interval[] {
  const open: Interval[] = [];
  let { since } = interval;
  for (const piece of map) {
    if (piece.until <= since) continue;
    if (piece.since >= interval.until) break;
    if (piece.since > since) open.push({ since, until: piece.since });
    since = piece.until;
  }
  if (since < interval.until) open.push({ since, until: interval.until });
  return open;
}

function cutOut(old: CoverageInterval, cut: Interval): CoverageInterval[] {
  if (old.until <= cut.since || cut.until <= old.since) return [old];
  const rest = [
    { since: old.since, until: Math.min(old.until, cut.since) },
    { since: Math.max(old.since, cut.until), until: old.until },
  ];
  return rest.filter((part) => part.since < part.until).map((part) => partOf(old, part));
}

/** A part of a piece: rows are shared out by length, and what a gap surely misses is not known for a part of it. */
export function partOf(whole: CoverageInterval, part: Interval): CoverageInterval {
  const share = (part.until - part.since) / (whole.until - whole.since);
  return {
    ...whole,
    ...part,
    kept: Math.round(whole.kept * share),
    ...(share < 1 && whole.kept > 0 && { isKeptEstimated: true }),
    ...(whole.missingAtLeast !== undefined && { missingAtLeast: 0 }),
  };
}

function canMerge(a: CoverageInterval, b: CoverageInterval): boolean {
  if (
    a.until !== b.since ||
    a.result !== b.result ||
    a.proof !== b.proof ||
    a.reason !== b.reason
  ) {
    return false;
  }
  switch (a.result) {
    case "complete":
    case "excluded":
      return true;
    case "gap":
      // A granule that overflowed is a finding of its own; time that ran out of retention is one stretch.
      return a.reason === "retention";
    default:
      return false;
  }
}

/** The whole can claim only what both parts can: the lesser generation and the earlier reading. */
function merge(a: CoverageInterval, b: CoverageInterval): CoverageInterval {
  const isKeptEstimated = a.isKeptEstimated === true || b.isKeptEstimated === true;
  const countsMissing = a.missingAtLeast !== undefined || b.missingAtLeast !== undefined;
  return {
    ...a,
    until: b.until,
    generation: Math.min(a.generation, b.generation),
    kept: a.kept + b.kept,
    ...(isKeptEstimated && { isKeptEstimated }),
    largestAnswer: Math.max(a.largestAnswer, b.largestAnswer),
    ...(countsMissing && { missingAtLeast: (a.missingAtLeast ?? 0) + (b.missingAtLeast ?? 0) }),
    run: Math.max(a.run, b.run),
    readAt: Math.min(a.readAt, b.readAt),
  };
}
