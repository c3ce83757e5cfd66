import { describe, expect, it } from "@jest/globals";
import { initialDialect } from "@sluice/connector-sdk";
import type { Piece, WindowResult } from "@sluice/connector-sdk";
import { coverageAfter } from "../../src/collect/apply-reading.ts";
import { defaultCollectionPolicy } from "../../src/collect/collection-policy.ts";
import { fruitlessParts } from "../../src/collect/judge-look.ts";
import type { Judgement } from "../../src/collect/judgement.ts";
import { planRevisits } from "../../src/collect/plan-revisits.ts";
import type { CoverageInterval } from "../../src/coverage/coverage.ts";
import { replaceCoverage } from "../../src/coverage/coverage-map.ts";

const policy = defaultCollectionPolicy;
const minute = 60_000;
const now = Date.UTC(2026, 5, 15, 6);
const window = { since: now - 60 * minute, until: now - 20 * minute };
const granule = { since: window.since + minute, until: window.since + minute + 1_000 };

const proved: CoverageInterval = {
  ...window,
  result: "provisional",
  generation: 0,
  kept: 80,
  largestAnswer: 80,
  proof: "total",
  run: 3,
  readAt: window.until + minute,
};
const overfull: Piece = {
  ...granule,
  outcome: "gap",
  proof: "none",
  kept: 60,
  largestAnswer: 0,
  reason: "cap_at_granule",
  missingAtLeast: 0,
};
const told: Piece = { ...overfull, missingAtLeast: 40 };
const shaken: Piece = {
  ...granule,
  outcome: "unstable",
  proof: "none",
  kept: 60,
  largestAnswer: 60,
};

describe("a look at what was proved that proves nothing itself", () => {
  it("leaves the map as it was, and is to be had again later", () => {
    for (const piece of [shaken, told]) {
      const { coverage, again } = look({ pieces: [piece], attempt: 1 });

      expect(coverage).toEqual([]);
      expect(again).toMatchObject([granule]);
    }
  });

  it("has been had after some tries, or when all ways to ask are used up: the proof stands for the time it was made, and nothing is due", () => {
    for (const [piece, attempt] of [
      [shaken, 3],
      [overfull, 1],
    ] as const) {
      const { coverage, again } = look({ pieces: [piece], attempt });

      expect(again).toEqual([]);
      expect(coverage).toMatchObject([
        { ...granule, result: "provisional", proof: "total", generation: 1, readAt: proved.readAt },
      ]);
      const map = replaceCoverage([{ ...proved, ...granule }], coverage);
      expect(planRevisits({ coverage: map, now, policy, cap: 5_000, sampled: [] }, [])).toEqual([]);
    }
  });

  it("becomes a gap when the vendor says each time that it holds more than it gives", () => {
    expect(look({ pieces: [told], attempt: 2 }).coverage).toEqual([]);
    expect(look({ pieces: [told], attempt: 3 }).coverage).toMatchObject([
      { ...granule, result: "gap", reason: "cap_at_granule", missingAtLeast: 40 },
    ]);
  });

  it("is no sign that the vendor took rows back, however few it brought", () => {
    const { coverage } = look({ pieces: [{ ...shaken, ...window }], attempt: 1 });

    expect(coverage).toEqual([]);
  });
});

describe("a look at what was never proved", () => {
  const before = [{ ...proved, proof: "none" as const }];

  it("is to be had again later for as long as it proves nothing", () => {
    const { coverage, again } = look({ pieces: [shaken], attempt: 7, before });

    expect(coverage).toMatchObject([{ ...granule, result: "provisional", proof: "none" }]);
    expect(again).toMatchObject([granule]);
  });
});

function look({
  pieces,
  attempt,
  before = [proved],
}: {
  readonly pieces: readonly Piece[];
  readonly attempt: number;
  readonly before?: readonly CoverageInterval[];
}): { readonly coverage: CoverageInterval[]; readonly again: readonly object[] } {
  const how: Judgement = {
    window: { ...window, kind: "revisit" },
    run: 9,
    attempt,
    connectorVersion: "1.0.0",
    policy,
    readAt: now,
    before,
  };
  const result = resultOf(pieces);
  return { coverage: coverageAfter(result, how), again: fruitlessParts(result, how) };
}

function resultOf(pieces: readonly Piece[]): WindowResult {
  const dialect = initialDialect({
    cap: 5_000,
    pageSizes: [1_000],
    granuleMs: 1_000,
    orders: ["asc"],
    totals: "capped",
    retentionMs: policy.retentionMs,
  });
  return {
    pieces,
    findings: [],
    total: undefined,
    firstTime: undefined,
    lastTime: undefined,
    vendorNow: now,
    splits: 0,
    error: undefined,
    failedAt: undefined,
    dialect: { ...dialect, filter: "works" },
  };
}
