import { describe, expect, it } from "@jest/globals";
import type { CoverageInterval, CoverageResult } from "../../src/coverage/coverage.ts";
import { lengthByResult, sumLengths } from "../../src/coverage/length-by-result.ts";

describe("the lengths of a map", () => {
  it("count time that no piece names as open", () => {
    const map = [piece("complete", 0, 50), piece("gap", 60, 70), piece("provisional", 70, 90)];

    expect(lengthByResult(map, { since: 0, until: 100 })).toEqual({
      complete: 50,
      gap: 10,
      provisional: 20,
      excluded: 0,
      open: 20,
    });
  });

  it("of several maps add up", () => {
    const one = lengthByResult([piece("excluded", 0, 5)], { since: 0, until: 10 });

    expect(sumLengths([one, one])).toMatchObject({ excluded: 10, open: 10 });
  });
});

function piece(result: CoverageResult, since: number, until: number): CoverageInterval {
  return {
    result,
    since,
    until,
    generation: 0,
    kept: 0,
    largestAnswer: 0,
    proof: "none",
    run: 1,
    readAt: until,
  };
}
