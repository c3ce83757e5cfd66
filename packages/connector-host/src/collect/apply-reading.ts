import type { Interval, Piece, ProvedPiece, WindowResult } from "@sluice/connector-sdk";
import type { CoverageInterval } from "../coverage/coverage.ts";
import type { LedgerDraft, RunVerdict } from "../ledger/ledger-entry.ts";
import { edgeMarginMs } from "./collection-policy.ts";
import type { CollectionPolicy } from "./collection-policy.ts";
import { generationAt } from "./plan-revisits.ts";
import type { PlannedWindow } from "./plan-input.ts";

/** What judging a reading needs beside it. */
export interface Judgement {
  readonly window: PlannedWindow;
  readonly run: number;
  readonly attempt: number;
  readonly connectorVersion: string;
  readonly policy: CollectionPolicy;
  /** The vendor's clock when the last answer came, or ours when it gave none. */
  readonly readAt: number;
  /** What the map said of the window before. */
  readonly before: readonly CoverageInterval[];
}

/** What a piece that was proved whole becomes in the map. */
export function coverageOf(
  piece: ProvedPiece,
  how: Pick<Judgement, "run" | "policy" | "readAt">,
): CoverageInterval {
  const { revisitDelaysMs } = how.policy;
  const generation = generationAt(piece.until, how.readAt, revisitDelaysMs);
  return {
    since: piece.since,
    until: piece.until,
    result: generation >= revisitDelaysMs.length ? "complete" : "provisional",
    generation,
    kept: piece.kept,
    largestAnswer: piece.largestAnswer,
    proof: piece.proof,
    run: how.run,
    readAt: how.readAt,
  };
}

/** Everything that a reading changes in the map. Never makes a better result worse. */
export function coverageAfter(result: WindowResult, how: Judgement): CoverageInterval[] {
  const kept = keptIn(result);
  // A filter that nobody has seen work proves nothing about rows: the dialect is learned first, then they are asked again.
  if (result.dialect.filter === "unproved" && kept > 0) return [];
  if (samplesComplete(how)) return [];
  if (how.window.kind === "revisit" && isShrunk(result, how))
    return how.before.map((one) => nextGeneration(one, how));
  // What lies below the edge now may have been cut from the answers: it is not proved (law 5).
  const edge = how.readAt - how.policy.retentionMs + edgeMarginMs;
  return result.pieces
    .map((piece) => upToPresent(piece, how))
    .flatMap((piece) => cutAtEdge(piece, edge, how))
    .filter((piece) => piece.until > piece.since && !worsens(piece, how.before))
    .map((piece) => (how.window.kind === "revisit" ? atLeastNextGeneration(piece, how) : piece));
}

/**
 * The part that the vendor could answer when it was asked: time never passes its clock, whatever ours says (law 5).
 * Its `Date` header tells whole seconds.
 */
export function upToPresent<Part extends Interval>(
  part: Part,
  { readAt, policy }: Pick<Judgement, "policy" | "readAt">,
): Part {
  const present = readAt + 1_000 - policy.liveLagMs;
  return part.until <= present ? part : { ...part, until: Math.max(present, part.since) };
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

/** A last look at a part of what is complete: what turns up is stored, the map has nothing to learn from it. */
function samplesComplete({ window, before }: Pick<Judgement, "before" | "window">): boolean {
  return (
    window.kind === "revisit" &&
    before.some((one) => one.result === "complete" && !isInside(one, window))
  );
}

/** A re-visit that finds fewer rows than the reading before: the vendor took back what it had answered (law 6). */
export function isShrunk(result: WindowResult, how: Pick<Judgement, "before" | "window">): boolean {
  const read = result.pieces.reduce((sum, one) => sum + one.until - one.since, 0);
  if (
    read < how.window.until - how.window.since ||
    how.before.some((one) => !isInside(one, how.window))
  )
    return false;
  return keptIn(result) < how.before.reduce((sum, one) => sum + one.kept, 0);
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

function keptIn(result: WindowResult): number {
  return result.pieces.reduce((sum, one) => sum + one.kept, 0);
}

function isInside(one: Interval, window: Interval): boolean {
  return one.since >= window.since && one.until <= window.until;
}

/** How the run ended, for the ledger. */
export function draftAfter(
  result: WindowResult,
  coverage: readonly CoverageInterval[],
  how: Judgement,
): LedgerDraft {
  const { window } = how;
  const gaps = coverage.filter((one) => one.result === "gap");
  const missing = gaps.reduce((sum, one) => sum + (one.missingAtLeast ?? 0), 0);
  const proofs = [...new Set(coverage.map((one) => one.proof))];
  return {
    since: window.since,
    until: window.until,
    kind: window.kind,
    verdict: verdictOf(result, coverage, how),
    generation: Math.max(0, ...coverage.map((one) => one.generation)),
    connectorVersion: how.connectorVersion,
    attempt: how.attempt,
    ...(result.total === undefined ? {} : { vendorTotal: result.total }),
    ...(result.firstTime === undefined ? {} : { firstTime: result.firstTime }),
    ...(result.lastTime === undefined ? {} : { lastTime: result.lastTime }),
    ...failureOf(result, how),
    ...(proofs.length === 0 ? {} : { proof: proofs.join(", ") }),
    ...(gaps[0]?.reason === undefined ? {} : { reason: gaps[0].reason, missingAtLeast: missing }),
  };
}

function failureOf(result: WindowResult, how: Judgement): Pick<LedgerDraft, "code" | "message"> {
  if (result.error !== undefined) return { code: result.error.code, message: result.error.message };
  if (how.window.kind !== "revisit" || !isShrunk(result, how)) return {};
  const stored = how.before.reduce((sum, one) => sum + one.kept, 0);
  const message = `a re-visit found ${keptIn(result)} rows where ${stored} had been read; the stored ones stay`;
  return { code: "vendor_contract", message };
}

function cutAtEdge(piece: Piece, edge: number, how: Judgement): CoverageInterval[] {
  if (piece.since >= edge) return [pieceCoverage(piece, how)];
  const lost: CoverageInterval = {
    ...coverageOf(piece, how),
    until: Math.min(piece.until, edge),
    result: "gap",
    proof: "none",
    reason: "retention",
    missingAtLeast: 0,
    // Which side of the edge the rows lie on is not known per piece; a gap must not claim rows it may not hold.
    kept: piece.until <= edge ? piece.kept : 0,
  };
  return piece.until <= edge ? [lost] : [lost, { ...pieceCoverage(piece, how), since: edge }];
}

function pieceCoverage(piece: Piece, how: Judgement): CoverageInterval {
  const whole = coverageOf(piece, how);
  switch (piece.outcome) {
    case "whole":
      return whole;
    case "unstable":
      return { ...whole, result: "provisional", generation: 0, proof: "none" };
    case "gap":
      return {
        ...whole,
        result: "gap",
        proof: "none",
        reason: piece.reason,
        missingAtLeast: piece.missingAtLeast,
      };
  }
}

function worsens(piece: CoverageInterval, before: readonly CoverageInterval[]): boolean {
  if (piece.result !== "gap" && piece.proof !== "none") return false;
  return before.some((one) => isProved(one) && one.since < piece.until && piece.since < one.until);
}

function isProved(one: CoverageInterval): boolean {
  return one.result === "complete" || (one.result === "provisional" && one.proof !== "none");
}

function verdictOf(
  result: WindowResult,
  coverage: readonly CoverageInterval[],
  how: Judgement,
): RunVerdict {
  const { window } = how;
  const parts: readonly Interval[] = samplesComplete(how) ? result.pieces : coverage;
  const read = parts.reduce((sum, one) => sum + one.until - one.since, 0);
  if (result.error !== undefined) return read > 0 ? "partial" : "failed";
  if (coverage.some((one) => one.result === "gap")) return "gap";
  if (result.pieces.some((one) => one.outcome === "unstable")) return "unstable";
  return read >= window.until - window.since ? "whole" : "partial";
}
