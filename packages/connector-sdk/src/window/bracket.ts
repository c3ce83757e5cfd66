import type { Dialect, KnownRecord } from "./dialect.ts";
import { floorTo } from "./interval.ts";

/** Asks whether the known record is answered for exactly these bounds. */
export type AskForKnown = (bounds: { readonly since: number; readonly until: number }) => Promise<boolean>;

/** What bracketing a known record told about the time filter. */
export type BracketResult =
  | {
      readonly kind: "separates";
      readonly granuleMs: number;
      readonly lowerExclusive: boolean;
      readonly upperInclusive: boolean;
      readonly evidence: string;
    }
  | { readonly kind: "ignored"; readonly evidence: string };

/** Steps tried in turn: finer ones first, since a finer step that is proved makes smaller pieces possible. */
export const bracketSteps: readonly number[] = [1, 1_000, 60_000, 3_600_000, 86_400_000];

const dayMs = 86_400_000;

/**
 * Whether a record of this time can tell `step` from the next coarser one: a record that lies on the coarser bound
 * looks the same to both.
 */
export function canClaim(time: number, step: number): boolean {
  const coarser = bracketSteps.find((one) => one > step);
  return coarser === undefined || floorTo(time, step) !== floorTo(time, coarser);
}

/**
 * Finds the finest step by which the filter separates a known record from its neighbours, and how it treats its
 * bounds. The record must be found in its own granule and not in the ones beside it.
 */
export async function bracket(
  known: KnownRecord,
  finestMs: number,
  ask: AskForKnown,
): Promise<BracketResult> {
  const farAway = { since: known.time - 9 * dayMs, until: known.time - 8 * dayMs };
  if (await ask(farAway)) return { kind: "ignored", evidence: "a known record is answered for bounds eight days off" };
  for (const step of bracketSteps.filter((one) => one >= finestMs && canClaim(known.time, one))) {
    const result = await bracketAt(known, step, ask);
    if (result !== undefined) return result;
  }
  return { kind: "ignored", evidence: "no step from a millisecond to a day separates a known record from its neighbours" };
}

async function bracketAt(
  known: KnownRecord,
  step: number,
  ask: AskForKnown,
): Promise<BracketResult | undefined> {
  const at = floorTo(known.time, step);
  const inside = await ask({ since: at, until: at + step });
  const before = await ask({ since: at - step, until: at });
  const after = await ask({ since: at + step, until: at + 2 * step });
  if (after || (before && inside && known.time !== at)) return undefined;
  if (inside) return separates(step, { lowerExclusive: false, upperInclusive: before });
  // Not in its own granule: either the lower bound excludes it, or the filter cannot tell such a small step.
  if (before) return separates(step, { lowerExclusive: true, upperInclusive: true });
  const widened = await ask({ since: at - step, until: at + step });
  return widened ? separates(step, { lowerExclusive: true, upperInclusive: false }) : undefined;
}

function separates(
  granuleMs: number,
  bounds: Pick<Dialect, "lowerExclusive" | "upperInclusive">,
): BracketResult {
  const lower = bounds.lowerExclusive ? "excludes" : "includes";
  const upper = bounds.upperInclusive ? "includes" : "excludes";
  return {
    kind: "separates",
    granuleMs,
    ...bounds,
    evidence: `a known record is found in its own ${granuleMs} ms and not beside it; the lower bound ${lower}, the upper ${upper} its end`,
  };
}
