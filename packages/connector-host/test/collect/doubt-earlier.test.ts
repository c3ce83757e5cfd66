import { describe, expect, it } from "@jest/globals";
import { initialDialect } from "@sluice/connector-sdk";
import type { Piece } from "@sluice/connector-sdk";
import { restsOnHigherCap } from "../../src/collect/doubt-earlier.ts";

const traits = {
  cap: 5_000,
  pageSizes: [1_000],
  granuleMs: 1,
  orders: ["asc"],
  totals: "capped",
  retentionMs: 1,
} as const;
const whole: Piece = {
  since: 0,
  until: 1,
  kept: 700,
  largestAnswer: 700,
  proof: "total",
  outcome: "whole",
};

describe("a reading that ended while another one found a lower cap", () => {
  it.each([
    ["rests on the higher one where its answer ended at the lower", whole, 700, true],
    ["does not where its answer ended below", whole, 701, false],
    ["does not where an order proved it", { ...whole, proof: "order" } as Piece, 700, false],
    ["does not where nothing was proved", { ...whole, outcome: "unstable" } as Piece, 700, false],
  ])("%s", (_title, piece, cap, expected) => {
    const dialect = initialDialect(traits);
    expect(restsOnHigherCap({ dialect, pieces: [piece] }, cap)).toBe(expected);
  });

  it("does not rest on a higher one when it knew the lower", () => {
    const dialect = { ...initialDialect(traits), cap: 700 };
    expect(restsOnHigherCap({ dialect, pieces: [whole] }, 700)).toBe(false);
  });
});
