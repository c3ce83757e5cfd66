import { describe, expect, it } from "@jest/globals";
import { initialDialect } from "@sluice/connector-sdk";
import type { Piece, WindowResult } from "@sluice/connector-sdk";
import { coverageAfter } from "../../src/collect/apply-reading.ts";
import { defaultCollectionPolicy } from "../../src/collect/collection-policy.ts";
import { noResult } from "../../src/collect/end-run.ts";
import type { CoverageInterval } from "../../src/coverage/coverage.ts";
import { replaceCoverage } from "../../src/coverage/coverage-map.ts";

const hour = 3_600_000;
const now = Date.UTC(2026, 5, 15, 6);
const window = { since: now - 10 * hour, until: now - hour };
const facts = { generation: 0, kept: 80, largestAnswer: 0, run: 3, readAt: window.until } as const;

describe("a gap that reaches into what stands in the map", () => {
  const gap: Piece = {
    since: window.since,
    until: now - 2 * hour,
    outcome: "gap",
    reason: "no_time_filter",
    proof: "none",
    kept: 4,
    largestAnswer: 4,
    missingAtLeast: 0,
  };

  it.each([
    { result: "provisional", proof: "order" },
    { result: "excluded", proof: "none" },
  ] as const)("is declared up to there, and leaves what is $result", (standing) => {
    const stands: CoverageInterval = {
      ...facts,
      ...standing,
      since: now - 6 * hour,
      until: now - 2 * hour,
    };
    const map = replaceCoverage([stands], coverage([gap], [stands]));
    expect(map).toMatchObject([
      { since: window.since, until: stands.since, result: "gap", reason: "no_time_filter" },
      standing,
    ]);
  });

  it("is declared whole where nothing stands", () => {
    expect(coverage([gap], [])).toMatchObject([
      { since: gap.since, until: gap.until, result: "gap", kept: 4 },
    ]);
  });
});

function coverage(
  pieces: readonly Piece[],
  before: readonly CoverageInterval[],
): CoverageInterval[] {
  return coverageAfter(
    { ...resultOf, pieces },
    {
      window: { ...window, kind: "live" },
      run: 9,
      attempt: 1,
      connectorVersion: "1.0.0",
      policy: defaultCollectionPolicy,
      readAt: now,
      before,
    },
  );
}

const resultOf: WindowResult = noResult({
  ...initialDialect({
    cap: 5_000,
    pageSizes: [100],
    granuleMs: 1,
    orders: ["desc"],
    totals: "none",
    retentionMs: 14 * 24 * hour,
  }),
  filter: "none",
});
