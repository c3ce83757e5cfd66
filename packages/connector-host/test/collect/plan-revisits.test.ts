import { describe, expect, it } from "@jest/globals";
import { defaultCollectionPolicy } from "../../src/collect/collection-policy.ts";
import { isSample, planRevisits } from "../../src/collect/plan-revisits.ts";
import type { CoverageInterval } from "../../src/coverage/coverage.ts";

const policy = defaultCollectionPolicy;
const hour = 3_600_000;
const day = 24 * hour;
const now = Date.UTC(2026, 5, 15, 6);

describe("the last look before retention ends", () => {
  it("samples one hour of the day that is about to expire", () => {
    const [window, ...others] = planRevisits(
      { coverage: [complete({ readAt: now - 12 * day })], now, policy, cap: 5_000, sampled: [] },
      [],
    );

    expect(others).toEqual([]);
    expect(window).toMatchObject({
      kind: "revisit",
      since: Date.UTC(2026, 5, 1, 12),
      until: Date.UTC(2026, 5, 1, 13),
    });
    expect(window !== undefined && isSample(window)).toBe(true);
  });

  it("is taken once, although the map stays as it was", () => {
    const coverage = [complete({ readAt: now - 12 * day })];
    const sampled = planRevisits({ coverage, now, policy, cap: 5_000, sampled: [] }, []);

    expect(planRevisits({ coverage, now, policy, cap: 5_000, sampled }, [])).toEqual([]);
  });

  it("is not taken of what was first read within the last day", () => {
    const coverage = [complete({ readAt: now - 2 * hour })];

    expect(planRevisits({ coverage, now, policy, cap: 5_000, sampled: [] }, [])).toEqual([]);
  });
});

function complete({ readAt }: { readonly readAt: number }): CoverageInterval {
  return {
    since: now - 14 * day,
    until: now - 2 * day,
    result: "complete",
    generation: policy.revisitDelaysMs.length,
    kept: 4_000,
    largestAnswer: 400,
    proof: "total",
    run: 9,
    readAt,
  };
}
