import type { CoverageResult } from "../../../api/coverage.ts";
import { lengthOf, type Span } from "../time-view/span.ts";
import type { Piece, StreamMap } from "./maps.ts";

/** A stretch that is not complete, as the list shows it. */
export interface Finding extends Piece {
  readonly id: string;
  readonly stream: string;
  readonly reach: Span;
  /** Open, and not to be asked for yet: records of it may still arrive. */
  readonly isNotDue: boolean;
  readonly isBeingRead: boolean;
  /** A gap above it in the list has the same reason, and explains it. */
  readonly isExplainedAbove: boolean;
}

/** The newest time is never read yet: so many intervals, and what we stay behind the vendor's clock. */
const intervalsNotDue = 2;
const behindMs = 60_000;

const lossesFirst: Readonly<Record<CoverageResult, number>> = {
  gap: 0,
  open: 1,
  excluded: 2,
  provisional: 3,
  complete: 4,
};

/** Everything in the maps that is not complete: gaps first, and of each the newest first. Pure. */
export function findingsOf(
  maps: readonly StreamMap[],
  intervalMinutes: number,
): readonly Finding[] {
  const findings = maps
    .flatMap((map) =>
      map.pieces
        .filter(({ result }) => result !== "complete")
        .map((piece) => findingOf(piece, map, intervalMinutes)),
    )
    .toSorted((a, b) => rank(a) - rank(b) || b.since - a.since);
  const explained = new Set<string | undefined>();
  return findings.map((one) => {
    const isExplainedAbove = one.result === "gap" && explained.has(one.reason);
    if (one.result === "gap") explained.add(one.reason);
    return isExplainedAbove ? { ...one, isExplainedAbove } : one;
  });
}

function findingOf(piece: Piece, map: StreamMap, intervalMinutes: number): Finding {
  const notDueMs = intervalsNotDue * intervalMinutes * 60_000 + behindMs;
  const isNewest = piece.until >= map.bounds.until;
  const isBeingRead =
    piece.result === "open" &&
    map.reading.some((one) => one.since < piece.until && piece.since < one.until);
  return {
    ...piece,
    id: `${map.stream} ${piece.since} ${piece.result}`,
    stream: map.stream,
    reach: map.reach,
    isNotDue: piece.result === "open" && isNewest && lengthOf(piece) <= notDueMs,
    isBeingRead,
    isExplainedAbove: false,
  };
}

/** What is not due yet concerns nobody: it stands behind what waits. */
function rank({ result, isNotDue }: Finding): number {
  return isNotDue ? lossesFirst.complete : lossesFirst[result];
}
