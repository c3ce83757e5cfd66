import { intersect, overlaps } from "@sluice/connector-sdk";
import type { Interval, WindowResult } from "@sluice/connector-sdk";
import type { CoverageInterval } from "../coverage/coverage.ts";
import { partOf } from "../coverage/coverage-map.ts";
import type { Judgement } from "./judgement.ts";
import { generationAt } from "./plan-revisits.ts";

/** Tries at a look, whatever they failed of, after which one that proves nothing has been had. */
const triesOfALook = 3;

/**
 * What a piece of a re-visit becomes in the map. One that proves nothing never takes the place of a proof; when the look
 * has been had all the same, what was proved stands for the time at which it was proved. Rows that the vendor says it
 * holds, and that no question reaches at any try, are a gap.
 */
export function afterLook(piece: CoverageInterval, how: Judgement): CoverageInterval[] {
  if (!worsens(piece, how.before)) return [atLeastNextGeneration(piece, how)];
  if (!hasBeenHad(piece, how.attempt)) return [];
  if (isSurelyMissing(piece)) return [piece];
  return how.before
    .filter((one) => isProved(one) && overlaps(one, piece))
    .map((one) => ({
      ...nextGeneration(partOf(one, intersect(one, piece)), how),
      readAt: one.readAt,
    }));
}

/** Parts of a re-visit that proved nothing and are to be looked at again, but not at once. */
export function fruitlessParts(
  result: WindowResult,
  { window, before, attempt }: Pick<Judgement, "window" | "before" | "attempt">,
): Interval[] {
  if (window.kind !== "revisit") return [];
  const wasProved = (part: Interval): boolean =>
    before.some((one) => isProved(one) && overlaps(one, part));
  return result.pieces
    .filter((one) => one.outcome !== "whole")
    .filter((one) => (wasProved(one) ? !hasBeenHad(one, attempt) : one.outcome === "unstable"));
}

/** The piece as a further look leaves it, whatever the vendor's clock says. */
export function nextGeneration(
  one: CoverageInterval,
  how: Pick<Judgement, "policy" | "readAt">,
): CoverageInterval {
  const { revisitDelaysMs } = how.policy;
  const generation = Math.max(
    generationAt(one.until, how.readAt, revisitDelaysMs),
    one.generation + 1,
  );
  return {
    ...one,
    generation,
    readAt: how.readAt,
    result: generation >= revisitDelaysMs.length ? "complete" : one.result,
  };
}

/** A re-visit that proves fewer rows than the reading before: the vendor took back what it had answered (law 6). */
export function isShrunk(result: WindowResult, how: Pick<Judgement, "before" | "window">): boolean {
  const read = result.pieces.reduce((sum, one) => sum + one.until - one.since, 0);
  if (
    result.pieces.some((one) => one.outcome !== "whole") ||
    read < how.window.until - how.window.since ||
    how.before.some((one) => one.isKeptEstimated === true || !isInside(one, how.window))
  )
    return false;
  return keptIn(result) < how.before.reduce((sum, one) => sum + one.kept, 0);
}

/** A last look at a part of what is complete: what turns up is stored, the map has nothing to learn from it. */
export function samplesComplete({ window, before }: Pick<Judgement, "before" | "window">): boolean {
  return (
    window.kind === "revisit" &&
    before.some((one) => one.result === "complete" && !isInside(one, window))
  );
}

/** Whether a piece that proves nothing lies where something was proved before. */
function worsens(piece: CoverageInterval, before: readonly CoverageInterval[]): boolean {
  return !provesRows(piece) && before.some((one) => isProved(one) && overlaps(one, piece));
}

/** Whether a piece says of all its rows that they were read. */
export function provesRows({ result, proof }: CoverageInterval): boolean {
  return result !== "gap" && proof !== "none";
}

/** Rows that a reading kept, over all its pieces. */
export function keptIn(result: WindowResult): number {
  return result.pieces.reduce((sum, one) => sum + one.kept, 0);
}

interface Fruitless {
  readonly kept: number;
  /** Only of a gap. */
  readonly missingAtLeast?: number;
}

/** Else it would be asked for without end. All ways to ask were tried for a gap: only a promise of more is worth waiting for. */
function hasBeenHad(piece: Fruitless, attempt: number): boolean {
  return attempt >= triesOfALook || piece.missingAtLeast === 0;
}

function isSurelyMissing({ missingAtLeast = 0 }: Fruitless): boolean {
  return missingAtLeast > 0;
}

function atLeastNextGeneration(piece: CoverageInterval, how: Judgement): CoverageInterval {
  const looked = how.before.filter((one) => one.since < piece.until && piece.since < one.until);
  if (looked.length === 0 || piece.result === "gap" || piece.proof === "none") return piece;
  const generation = Math.min(...looked.map((one) => one.generation)) + 1;
  if (generation <= piece.generation) return piece;
  return {
    ...piece,
    generation,
    result: generation >= how.policy.revisitDelaysMs.length ? "complete" : "provisional",
  };
}

/** Whether a reading proved how many rows are there. */
export function isProved(one: CoverageInterval): boolean {
  return one.result === "complete" || (one.result === "provisional" && one.proof !== "none");
}

function isInside(one: Interval, window: Interval): boolean {
  return one.since >= window.since && one.until <= window.until;
}
