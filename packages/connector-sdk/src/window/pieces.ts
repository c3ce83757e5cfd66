import type { Interval } from "./interval.ts";
import type { Piece, ProvedPiece } from "./reading.ts";

/** Pieces by time. */
export function sortPieces(pieces: readonly Piece[]): Piece[] {
  return pieces.toSorted((a, b) => a.since - b.since);
}

/**
 * The longest stretch of whole pieces that begins at one end of the window: what may be kept when the reading ends
 * here. Undefined when neither end is proved.
 */
export function provedFromOneEnd(
  pieces: readonly Piece[],
  window: Interval,
): ProvedPiece | undefined {
  const whole = sortPieces(pieces.filter((piece) => piece.outcome === "whole"));
  const fromStart = joinWhile(
    whole,
    (piece, reached) => piece.since === (reached?.until ?? window.since),
  );
  const fromEnd = joinWhile(
    whole.toReversed(),
    (piece, reached) => piece.until === (reached?.since ?? window.until),
  );
  if (fromStart === undefined || fromEnd === undefined) return fromStart ?? fromEnd;
  return fromStart.until - fromStart.since >= fromEnd.until - fromEnd.since ? fromStart : fromEnd;
}

function joinWhile(
  pieces: readonly ProvedPiece[],
  touches: (piece: ProvedPiece, reached: ProvedPiece | undefined) => boolean,
): ProvedPiece | undefined {
  let reached: ProvedPiece | undefined;
  for (const piece of pieces) {
    if (!touches(piece, reached)) break;
    reached = reached === undefined ? piece : join(reached, piece);
  }
  return reached;
}

function join(a: ProvedPiece, b: ProvedPiece): ProvedPiece {
  return {
    since: Math.min(a.since, b.since),
    until: Math.max(a.until, b.until),
    kept: a.kept + b.kept,
    largestAnswer: Math.max(a.largestAnswer, b.largestAnswer),
    proof: a.proof === b.proof ? a.proof : "order",
  };
}
