import { overlaps, subtract } from "@sluice/connector-sdk";
import type { Interval, Piece, ProvedPiece, WindowResult } from "@sluice/connector-sdk";
import type { CoverageInterval } from "../coverage/coverage.ts";
import { partOf } from "../coverage/coverage-map.ts";
import type { LedgerDraft, RunVerdict } from "../ledger/ledger-entry.ts";
import { edgeMarginMs } from "./collection-policy.ts";
import {
  afterLook,
  isProved,
  isShrunk,
  keptIn,
  nextGeneration,
  provesRows,
  samplesComplete,
} from "./judge-look.ts";
import type { Judgement } from "./judgement.ts";
import { generationAt } from "./plan-revisits.ts";

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

/**
 * What of a piece that was proved while its window is still read may stand in the map already: the part that the vendor
 * can answer now (law 5). Undefined where that is none of it.
 */
export function coverageWithinReach(
  piece: ProvedPiece,
  how: Pick<Judgement, "run" | "policy" | "readAt">,
): CoverageInterval | undefined {
  const reached = upToPresent(piece, how);
  const since = Math.max(reached.since, retentionEdge(how));
  if (since >= reached.until) return undefined;
  const within = coverageOf({ ...reached, since }, how);
  return since > reached.since ? { ...within, isKeptEstimated: true } : within;
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
  const edge = retentionEdge(how);
  return result.pieces
    .map((piece) => upToPresent(piece, how))
    .flatMap((piece) => cutAtEdge(piece, edge, how))
    .filter((piece) => piece.until > piece.since)
    .flatMap((piece) => inMap(piece, how));
}

function retentionEdge({ readAt, policy }: Pick<Judgement, "policy" | "readAt">): number {
  return readAt - policy.retentionMs + edgeMarginMs;
}

function inMap(piece: CoverageInterval, how: Judgement): CoverageInterval[] {
  if (how.window.kind === "revisit") return afterLook(piece, how);
  // What was proved stands, and what was excluded is no loss; what lies beside it is not proved by that.
  const standing = how.before.filter(
    (one) => (isProved(one) || one.result === "excluded") && overlaps(one, piece),
  );
  if (provesRows(piece) || standing.length === 0) return [piece];
  return subtract(piece, standing).map((part) => partOf(piece, part));
}

/**
 * The part that the vendor could answer when it was asked: time never passes its clock, whatever ours says (law 5).
 * Its `Date` header tells whole seconds.
 */
function upToPresent<Part extends Interval>(
  part: Part,
  { readAt, policy }: Pick<Judgement, "policy" | "readAt">,
): Part {
  const present = readAt + 1_000 - policy.liveLagMs;
  return part.until <= present ? part : { ...part, until: Math.max(present, part.since) };
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
  const above = { ...pieceCoverage(piece, how), since: edge, isKeptEstimated: true };
  return piece.until <= edge ? [lost] : [lost, above];
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
  // A gap that did not get into the map: what was proved before stands there.
  if (result.pieces.some((one) => one.outcome === "gap")) return "partial";
  if (result.pieces.some((one) => one.outcome === "unstable")) return "unstable";
  return read >= window.until - window.since ? "whole" : "partial";
}
