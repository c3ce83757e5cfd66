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
  const dialect = initialDialect(traits);

  it("rests on the higher one where its answer ended at the lower", () => {
    expect(restsOnHigherCap({ dialect, pieces: [whole] }, 700)).toBe(true);
  });

  it("does not where its answer ended below, or an order proved it, or nothing did", () => {
    expect(restsOnHigherCap({ dialect, pieces: [whole] }, 701)).toBe(false);
    const others: Piece[] = [
      { ...whole, proof: "order" },
      { ...whole, outcome: "unstable" },
    ];
    expect(restsOnHigherCap({ dialect, pieces: others }, 700)).toBe(false);
  });

  it("does not rest on a higher one when it knew the lower", () => {
    const knowing = { ...dialect, cap: 700 };
    expect(restsOnHigherCap({ dialect: knowing, pieces: [whole] }, 700)).toBe(false);
  });
});
