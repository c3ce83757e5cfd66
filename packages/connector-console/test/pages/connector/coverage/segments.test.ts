import { describe, expect, it } from "@jest/globals";
import type { Piece } from "../../../../src/pages/connector/coverage/maps.ts";
import {
  gapMarks,
  markAt,
  pieceAt,
  segmentsOf,
} from "../../../../src/pages/connector/coverage/segments.ts";

const width = 1_000;

describe("the picture of a map", () => {
  it("draws each stretch to scale, cut at the time shown", () => {
    const pieces = [piece(0, 500, "complete"), piece(500, 1_500, "open")];

    expect(segmentsOf(pieces, { since: 250, until: 750 }, width)).toEqual([
      { left: 0, right: 500, result: "complete" },
      { left: 500, right: 1_000, result: "open" },
    ]);
  });

  it("draws the worst of what shares a pixel, so that no loss hides among the rest", () => {
    const pieces = [
      piece(0, 1, "complete"),
      piece(1, 2, "open"),
      piece(2, 3, "provisional"),
      piece(3, 100_000, "complete"),
    ];

    const [first] = segmentsOf(pieces, { since: 0, until: 100_000 }, width);

    expect(first).toMatchObject({ left: 0, result: "open" });
  });

  it("needs no more than about a segment for each pixel, however many pieces there are", () => {
    const pieces = Array.from({ length: 100_000 }, (_, at) =>
      piece(at, at + 1, at % 2 === 0 ? "gap" : "provisional"),
    );
    const span = { since: 0, until: 100_000 };

    expect(segmentsOf(pieces, span, width).length).toBeLessThanOrEqual(width + 1);
    expect(gapMarks(pieces, span, width).length).toBeLessThanOrEqual(width / 4);
  });

  it("makes a gap of a millisecond in two weeks wide enough to be met, and within the picture", () => {
    const twoWeeks = 14 * 86_400_000;
    const at = twoWeeks - 1;
    const pieces = [piece(0, at, "complete"), piece(at, twoWeeks, "gap")];

    const [mark] = gapMarks(pieces, { since: 0, until: twoWeeks }, width);

    expect(mark).toEqual({ since: at, until: twoWeeks, left: 996, right: 1_000, count: 1 });
    expect(markAt([mark as never], 994)).toBe(mark);
    expect(markAt([mark as never], 900)).toBeUndefined();
  });

  it("joins marks that would cover each other, and says how many gaps they are", () => {
    const pieces = [piece(0, 1, "gap"), piece(1, 2, "open"), piece(2, 3, "gap")];

    expect(gapMarks(pieces, { since: 0, until: 10_000 }, width)).toMatchObject([
      { since: 0, until: 3, count: 2 },
    ]);
  });

  it("knows what lies under the pointer", () => {
    const pieces = [piece(0, 10, "complete"), piece(10, 20, "gap")];

    expect(pieceAt(pieces, 10)?.result).toBe("gap");
    expect(pieceAt(pieces, 20)).toBeUndefined();
  });
});

function piece(since: number, until: number, result: Piece["result"]): Piece {
  return { since, until, result, generation: 0 };
}
