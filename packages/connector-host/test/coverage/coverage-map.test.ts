import { describe, expect, it } from "@jest/globals";
import fc from "fast-check";
import type { CoverageInterval } from "../../src/coverage/coverage.ts";
import { mergeAdjacent, openParts, replaceCoverage } from "../../src/coverage/coverage-map.ts";

const horizon = 40;

const anyPiece: fc.Arbitrary<CoverageInterval> = fc
  .record({
    since: fc.integer({ min: 0, max: horizon - 1 }),
    length: fc.integer({ min: 1, max: 15 }),
    result: fc.constantFrom<CoverageInterval["result"]>(
      "open",
      "provisional",
      "complete",
      "complete",
      "gap",
      "excluded",
    ),
    kept: fc.integer({ min: 0, max: 100 }),
    generation: fc.integer({ min: 0, max: 3 }),
    run: fc.integer({ min: 1, max: 9 }),
  })
  .map(({ since, length, ...rest }) =>
    pieceOf({ since, until: Math.min(since + length, horizon), ...rest }),
  );
const anyPieces = fc.array(anyPiece, { maxLength: 8 });

describe("replacing coverage", () => {
  it("keeps the map sorted and disjoint", () => {
    fc.assert(
      fc.property(anyPieces, anyPieces, (before, pieces) => {
        const map = replaceCoverage(replaceCoverage([], before), pieces);
        for (const [index, piece] of map.entries()) {
          expect(piece.since).toBeLessThan(piece.until);
          expect(piece.since).toBeGreaterThanOrEqual(map[index - 1]?.until ?? 0);
        }
      }),
    );
  });

  it("says at every moment what the last piece there said, and elsewhere what the map said", () => {
    fc.assert(
      fc.property(anyPieces, anyPieces, (before, pieces) => {
        const old = replaceCoverage([], before);
        const map = replaceCoverage(old, pieces);
        for (let time = 0; time < horizon; time++) {
          const said = pieces.findLast((piece) => isAt(piece, time))?.result ?? resultAt(old, time);
          expect(resultAt(map, time)).toBe(said);
        }
      }),
    );
  });

  it("changes nothing when it is done again", () => {
    fc.assert(
      fc.property(anyPieces, (pieces) => {
        const map = replaceCoverage([], pieces);
        expect(replaceCoverage(map, map)).toEqual(map);
        expect(mergeAdjacent(map)).toEqual(map);
      }),
    );
  });

  it("never claims more kept records than the pieces had", () => {
    fc.assert(
      fc.property(anyPieces, anyPiece, (pieces, cut) => {
        const map = replaceCoverage([], pieces);
        const rest = replaceCoverage(map, [{ ...cut, result: "open" }]);
        // Shares are rounded, by one half at each cut edge.
        expect(keptIn(rest)).toBeLessThanOrEqual(keptIn(map) + 1);
      }),
    );
  });

  it("does not know how much of a gap's loss lies in a part of it", () => {
    const gap = pieceOf({
      since: 0,
      until: 10,
      result: "gap",
      reason: "cap_at_granule",
      missingAtLeast: 7,
    });
    const [rest] = replaceCoverage([gap], [pieceOf({ since: 5, until: 10 })]);
    expect(rest).toMatchObject({ since: 0, until: 5, result: "gap", missingAtLeast: 0 });
  });
});

describe("merging neighbours", () => {
  it("sums what was kept and claims only what both can", () => {
    const a = pieceOf({
      since: 0,
      until: 5,
      kept: 3,
      largestAnswer: 3,
      generation: 2,
      run: 4,
      readAt: 50,
    });
    const b = pieceOf({
      since: 5,
      until: 9,
      kept: 4,
      largestAnswer: 9,
      generation: 1,
      run: 2,
      readAt: 70,
    });
    expect(mergeAdjacent([b, a])).toEqual([
      pieceOf({ since: 0, until: 9, kept: 7, largestAnswer: 9, generation: 1, run: 4, readAt: 50 }),
    ]);
  });

  it("leaves apart what says different things, is provisional, or does not touch", () => {
    const apart = [
      [pieceOf({ until: 5 }), pieceOf({ since: 6, until: 9 })],
      [pieceOf({ until: 5 }), pieceOf({ since: 5, until: 9, proof: "union" })],
      [
        pieceOf({ until: 5, result: "provisional" }),
        pieceOf({ since: 5, until: 9, result: "provisional" }),
      ],
      [
        pieceOf({ until: 5, result: "gap", reason: "cap_at_granule" }),
        pieceOf({ since: 5, until: 9, result: "gap", reason: "cap_at_granule" }),
      ],
    ];
    for (const pieces of apart) expect(mergeAdjacent(pieces)).toEqual(pieces);
  });

  it("makes one gap of time that ran out of retention piece by piece", () => {
    const gap = pieceOf({ until: 5, result: "gap", reason: "retention", missingAtLeast: 2 });
    expect(mergeAdjacent([gap, { ...gap, since: 5, until: 9 }])).toMatchObject([
      { since: 0, until: 9, missingAtLeast: 4 },
    ]);
  });
});

describe("open parts", () => {
  it("are exactly the moments that no piece names", () => {
    fc.assert(
      fc.property(anyPieces, anyPiece, (pieces, interval) => {
        const map = replaceCoverage([], pieces);
        const open = openParts(map, interval);
        for (let time = 0; time < horizon; time++) {
          const isOpen = isAt(interval, time) && !map.some((piece) => isAt(piece, time));
          expect(open.some((part) => isAt(part, time))).toBe(isOpen);
        }
      }),
    );
  });
});

function pieceOf(changes: Partial<CoverageInterval>): CoverageInterval {
  return {
    since: 0,
    until: 10,
    result: "complete",
    generation: 0,
    kept: 0,
    largestAnswer: 0,
    proof: "total",
    run: 1,
    readAt: 0,
    ...changes,
  };
}

function isAt({ since, until }: { since: number; until: number }, time: number): boolean {
  return since <= time && time < until;
}

function resultAt(map: readonly CoverageInterval[], time: number): CoverageInterval["result"] {
  return map.find((piece) => isAt(piece, time))?.result ?? "open";
}

function keptIn(map: readonly CoverageInterval[]): number {
  return map.reduce((sum, { kept }) => sum + kept, 0);
}
