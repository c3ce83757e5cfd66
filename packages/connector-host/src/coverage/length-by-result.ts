import type { Interval } from "@sluice/connector-sdk";
import type { CoverageInterval, CoverageResult } from "./coverage.ts";

/** Milliseconds of a map by what is known of them. */
export type LengthByResult = Readonly<Record<CoverageResult, number>>;

/** Adds up a whole map; time of `whole` that no piece names is open. */
export function lengthByResult(
  coverage: readonly CoverageInterval[],
  whole: Interval,
): LengthByResult {
  const lengths = { open: 0, provisional: 0, complete: 0, gap: 0, excluded: 0 };
  let named = 0;
  for (const { since, until, result } of coverage) {
    lengths[result] += until - since;
    named += until - since;
  }
  lengths.open += Math.max(whole.until - whole.since - named, 0);
  return lengths;
}

/** The lengths of several maps together. */
export function sumLengths(all: readonly LengthByResult[]): LengthByResult {
  const sum = (result: CoverageResult) => all.reduce((total, one) => total + one[result], 0);
  return {
    open: sum("open"),
    provisional: sum("provisional"),
    complete: sum("complete"),
    gap: sum("gap"),
    excluded: sum("excluded"),
  };
}
