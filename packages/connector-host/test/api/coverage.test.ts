import { describe, expect, it } from "@jest/globals";
import { toCoverage } from "../../src/api/contract/coverage.ts";
import type { StreamCoverage } from "../../src/api/collection-service.ts";
import type { CoverageInterval } from "../../src/coverage/coverage.ts";

const start = Date.UTC(2026, 5, 1);
const minute = 60_000;

describe("coverage for display", () => {
  it("makes open time between, before and after named intervals explicit", () => {
    const map = mapOf(piece(1, 2, { result: "complete" }), piece(3, 4, { result: "complete" }));

    const { intervals } = toCoverage([map], { since: start, until: start + 5 * minute });

    expect(intervals.map(({ result }) => result)).toEqual([
      "open",
      "complete",
      "open",
      "complete",
      "open",
    ]);
    expect(intervals[0]).toEqual({
      stream: "letters",
      since: "2026-06-01T00:00:00.000Z",
      until: "2026-06-01T00:01:00.000Z",
      result: "open",
      generation: 0,
    });
  });

  it("merges neighbours that say the same and adds up what they kept", () => {
    const map = mapOf(
      piece(0, 1, { result: "complete", kept: 3 }),
      piece(1, 2, { result: "complete", kept: 4 }),
      piece(2, 3, { result: "complete", kept: 5, generation: 1 }),
    );

    const { intervals } = toCoverage([map], {});

    expect(intervals).toMatchObject([
      { generation: 0, kept: 7, until: "2026-06-01T00:02:00.000Z" },
      { generation: 1, kept: 5 },
    ]);
  });

  it("tells reason, kept and missing of every gap", () => {
    const gap = { result: "gap", reason: "cap_at_granule", kept: 5_000 } as const;
    const map = mapOf(piece(0, 1, { ...gap, missingAtLeast: 7_000 }), piece(2, 3, gap));

    const { intervals } = toCoverage([map], {});

    expect(intervals).toMatchObject([
      { result: "gap", reason: "cap_at_granule", kept: 5_000, missing_at_least: 7_000 },
      { result: "open" },
      { result: "gap", reason: "cap_at_granule", kept: 5_000, missing_at_least: 0 },
    ]);
  });

  it("cuts intervals at the asked bounds", () => {
    const map = mapOf(piece(0, 10, { result: "complete" }));

    const { intervals } = toCoverage([map], { since: start + minute, until: start + 2 * minute });

    expect(intervals).toMatchObject([
      { since: "2026-06-01T00:01:00.000Z", until: "2026-06-01T00:02:00.000Z" },
    ]);
  });

  it("is empty while nothing is known and nothing was asked for", () => {
    expect(toCoverage([mapOf()], {})).toMatchObject({ intervals: [], reading: [] });
  });

  it("tells where each map starts, once that is known, and what the vendor still answers for", () => {
    const known = { ...mapOf(), origin: start - 30 * minute };

    const { maps } = toCoverage([mapOf(), known], {});

    const reach = {
      reach_since: "2026-05-31T23:00:00.000Z",
      reach_until: "2026-06-01T01:00:00.000Z",
    };
    expect(maps).toEqual([
      { stream: "letters", ...reach },
      { stream: "letters", since: "2026-05-31T23:30:00.000Z", ...reach },
    ]);
  });

  it("lists what is being read", () => {
    const reading = [{ since: start, until: start + minute }];

    expect(toCoverage([{ ...mapOf(), reading }], {}).reading).toEqual([
      {
        stream: "letters",
        since: "2026-06-01T00:00:00.000Z",
        until: "2026-06-01T00:01:00.000Z",
      },
    ]);
  });
});

function mapOf(...intervals: readonly CoverageInterval[]): StreamCoverage {
  const reach = { since: start - 60 * minute, until: start + 60 * minute };
  return { stream: "letters", source: "s1", intervals, reading: [], origin: undefined, reach };
}

function piece(
  from: number,
  to: number,
  given: Partial<CoverageInterval> & Pick<CoverageInterval, "result">,
): CoverageInterval {
  const since = start + from * minute;
  const until = start + to * minute;
  const plain = { generation: 0, kept: 0, largestAnswer: 0, proof: "total", run: 1 } as const;
  return { ...plain, since, until, readAt: until, ...given };
}
