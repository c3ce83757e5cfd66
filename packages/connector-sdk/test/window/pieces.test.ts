import { describe, expect, it } from "@jest/globals";
import fc from "fast-check";
import { provedFromOneEnd, sortPieces } from "../../src/window/pieces.ts";
import type { Piece } from "../../src/window/reading.ts";

const window = { since: 0, until: 100 };

describe("provedFromOneEnd", () => {
  it("joins pieces that touch, from the start of the window on", () => {
    const proved = provedFromOneEnd([whole(20, 30, 3), whole(0, 20, 2), whole(40, 50, 9)], window);
    expect(proved).toMatchObject({ since: 0, until: 30, kept: 5, largestAnswer: 3 });
  });

  it("remembers the largest end that was believed, whatever the rest was proved by", () => {
    const byOrder: Piece = { ...whole(20, 30, 900), proof: "order", largestAnswer: 0 };
    expect(provedFromOneEnd([whole(0, 20, 700), byOrder], window)).toMatchObject({
      kept: 1_600,
      largestAnswer: 700,
    });
  });

  it("takes the end of the window where more is proved there", () => {
    expect(provedFromOneEnd([whole(0, 10), whole(50, 80), whole(80, 100)], window)).toMatchObject({
      since: 50,
      until: 100,
    });
  });

  it("is nothing when neither end is proved", () => {
    expect(provedFromOneEnd([whole(10, 90)], window)).toBeUndefined();
    expect(provedFromOneEnd([], window)).toBeUndefined();
  });

  it("stops at what is not whole", () => {
    const gap: Piece = {
      ...whole(10, 20),
      outcome: "gap",
      proof: "none",
      reason: "cap_at_granule",
      missingAtLeast: 1,
    };
    const restless: Piece = { ...whole(90, 100), outcome: "unstable", proof: "none" };
    expect(provedFromOneEnd([whole(0, 10), gap, whole(20, 90), restless], window)).toMatchObject({
      since: 0,
      until: 10,
    });
  });

  it("only ever spans whole pieces without a hole", () => {
    const cuts = fc.uniqueArray(fc.integer({ min: 1, max: 99 }), { maxLength: 8 });
    fc.assert(
      fc.property(cuts, fc.array(fc.boolean(), { minLength: 9, maxLength: 9 }), (list, isWhole) => {
        const bounds = [0, ...list.toSorted((a, b) => a - b), 100];
        const all = bounds.slice(1).map((until, at) => whole(bounds[at] ?? 0, until));
        const pieces = all.filter((_, at) => isWhole[at] === true);
        const proved = provedFromOneEnd(pieces.toReversed(), window);
        if (proved === undefined) return;
        const within = pieces.filter(
          (one) => one.since >= proved.since && one.until <= proved.until,
        );
        expect(within.reduce((sum, one) => sum + one.until - one.since, 0)).toBe(
          proved.until - proved.since,
        );
        expect(proved.since === 0 || proved.until === 100).toBe(true);
      }),
    );
  });
});

describe("sortPieces", () => {
  it("sorts by time and leaves the list as it was", () => {
    const list = [whole(20, 30), whole(0, 20)];
    expect(sortPieces(list).map((one) => one.since)).toEqual([0, 20]);
    expect(list.map((one) => one.since)).toEqual([20, 0]);
  });
});

function whole(since: number, until: number, kept = 1): Piece {
  return { since, until, kept, largestAnswer: kept, proof: "total", outcome: "whole" };
}
