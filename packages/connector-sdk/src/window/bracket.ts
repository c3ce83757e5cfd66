import type { Dialect, KnownRecord } from "./dialect.ts";
import { floorTo } from "./interval.ts";

/** Asks whether the known record is answered for exactly these bounds. */
export type AskForKnown = (bounds: {
  readonly since: number;
  readonly until: number;
}) => Promise<boolean>;

/** What bracketing a known record told about the time filter. */
export type BracketResult =
  | {
      readonly kind: "separates";
      readonly granuleMs: number;
      readonly lowerExclusive: boolean;
      readonly upperInclusive: boolean;
      /** Whether the bounds were seen to be so; else the cautious claim is made, which costs rows but loses none. */
      readonly boundsAreSeen: boolean;
      readonly evidence: string;
    }
  /** No bounds separate the record: all of them answer it, or none that were tried does. */
  | { readonly kind: "ignored"; readonly isAlwaysAnswered: boolean; readonly evidence: string };

/** Steps tried in turn: finer ones first, since a finer step that is proved makes smaller pieces possible. */
export const bracketSteps: readonly number[] = [1, 10, 100, 1_000, 60_000, 3_600_000, 86_400_000];

const dayMs = 86_400_000;

/** The finest coarser granule that a vendor may round to, as a multiple of the step: decimals of a second, 5 s, 5 min, 6 h. */
const nextGranules: Readonly<Record<number, number>> = {
  1: 10,
  10: 10,
  100: 10,
  1_000: 5,
  60_000: 5,
  3_600_000: 6,
};

/**
 * Whether a record of this time can tell `step` from every coarser one: where a bound of its granule or of the ones
 * beside it is a coarser bound too, rounding to that changes nothing, and a vendor that rounds looks like one that
 * does not.
 */
export function canClaim(time: number, step: number): boolean {
  const coarser = step * (nextGranules[step] ?? 0);
  if (coarser === 0) return true;
  const since = floorTo(time, step);
  return [since - step, since, since + step].every((bound) => bound % coarser !== 0);
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
  const [first, ...others] = bracketSteps.filter(
    (one) => one >= finestMs && canClaim(known.time, one),
  );
  // Together, since a vendor far away takes long over each: nearly always the far bounds are not answered.
  const [isAlwaysAnswered, found] = await Promise.all([
    ask(farAway),
    first === undefined ? undefined : bracketAt(known, first, ask),
  ]);
  if (isAlwaysAnswered) {
    const evidence = "a known record is answered for bounds eight days off";
    return { kind: "ignored", isAlwaysAnswered, evidence };
  }
  if (found !== undefined) return found;
  for (const step of others) {
    const result = await bracketAt(known, step, ask);
    if (result !== undefined) return result;
  }
  const evidence =
    "no step from a millisecond to a day separates a known record from its neighbours";
  return { kind: "ignored", isAlwaysAnswered: false, evidence };
}

/** Asks at one step only; undefined when it does not separate the record from its neighbours. */
export async function bracketAt(
  known: KnownRecord,
  step: number,
  ask: AskForKnown,
): Promise<BracketResult | undefined> {
  const at = floorTo(known.time, step);
  const [inside, before, after] = await Promise.all([
    ask({ since: at, until: at + step }),
    ask({ since: at - step, until: at }),
    ask({ since: at + step, until: at + 2 * step }),
  ]);
  if (after) return undefined;
  if (inside && before) return separates(step, { lowerExclusive: false, upperInclusive: true });
  // Off the bound it cannot tell what becomes of a record that lies on it: what would lose nothing is believed.
  if (inside && known.time !== at) return separates(step, undefined);
  if (inside) return separates(step, { lowerExclusive: false, upperInclusive: false });
  // Not in its own granule: either the lower bound excludes it, or the filter cannot tell such a small step.
  if (before) return separates(step, { lowerExclusive: true, upperInclusive: true });
  const widened = await ask({ since: at - step, until: at + step });
  return widened ? separates(step, { lowerExclusive: true, upperInclusive: false }) : undefined;
}

function separates(
  granuleMs: number,
  seen: Pick<Dialect, "lowerExclusive" | "upperInclusive"> | undefined,
): BracketResult {
  const found = `a known record is found in its own ${granuleMs} ms and not beside it`;
  if (seen === undefined) {
    const cautious = { lowerExclusive: true, upperInclusive: true, boundsAreSeen: false };
    const evidence = `${found}; what the bounds do with a record that lies on them was not seen`;
    return { kind: "separates", granuleMs, ...cautious, evidence };
  }
  const lower = seen.lowerExclusive ? "excludes" : "includes";
  const upper = seen.upperInclusive ? "includes" : "excludes";
  const evidence = `${found}; the lower bound ${lower}, the upper ${upper} its end`;
  return { kind: "separates", granuleMs, ...seen, boundsAreSeen: true, evidence };
}
