import { describe, expect, it } from "@jest/globals";
import { defaultCollectionPolicy } from "../../src/collect/collection-policy.ts";
import type { PlanInput } from "../../src/collect/plan-input.ts";
import { planWindows } from "../../src/collect/plan-windows.ts";
import type { CoverageInterval } from "../../src/coverage/coverage.ts";

const policy = defaultCollectionPolicy;
const minute = 60_000;
const now = Date.UTC(2026, 5, 15, 6);
const origin = now - 60 * minute;
const liveEdge = now - policy.liveLagMs;

describe("without a time filter that works", () => {
  it("everything open is one window, and nothing else is read beside it", () => {
    const repairs = [{ since: origin, until: origin + minute }];
    const windows = plan({ repairs, coverage: [read(origin, origin + 10 * minute)] });
    expect(windows).toEqual([{ since: origin + 10 * minute, until: liveEdge, kind: "live" }]);
    expect(plan({ repairs, inFlight: windows })).toEqual([]);
  });

  it("what was asked for again is read, one stretch after the other", () => {
    const coverage = [read(origin, liveEdge, { generation: 3, result: "complete" })];
    const older = { since: origin + minute, until: origin + 2 * minute };
    const newer = { since: origin + 9 * minute, until: origin + 20 * minute };
    expect(plan({ coverage, repairs: [newer, older] })).toEqual([{ ...newer, kind: "repair" }]);
    expect(plan({ coverage, repairs: [older] })).toEqual([{ ...older, kind: "repair" }]);
  });

  it("what was read is looked at again for late records", () => {
    const due = read(origin, origin + 10 * minute);
    const soon = read(due.until, liveEdge, { generation: 1 });
    expect(plan({ coverage: [due, soon] })).toMatchObject([
      { since: due.since, until: due.until, kind: "revisit" },
    ]);
  });
});

function plan(change: Partial<PlanInput>) {
  return planWindows({
    coverage: [],
    origin,
    now,
    policy,
    inFlight: [],
    waiting: [],
    repairs: [],
    sampled: [],
    cap: 5_000,
    pageSize: 100,
    isOrdered: false,
    isFiltered: false,
    isAsked: false,
    ...change,
  }).windows;
}

function read(
  since: number,
  until: number,
  change: Partial<CoverageInterval> = {},
): CoverageInterval {
  return {
    since,
    until,
    result: "provisional",
    generation: 0,
    kept: 10,
    largestAnswer: 0,
    proof: "order",
    run: 1,
    readAt: until + minute,
    ...change,
  };
}
