import { describe, expect, it } from "@jest/globals";
import { readOptions } from "../src/options.ts";
import { tableOf } from "../src/report.ts";
import { quantile } from "../src/statistics.ts";

describe("the table", () => {
  it("says of each promise whether it was kept", () => {
    const one = { measurement: "drain", unit: "records/s", digits: 0 };

    const table = tableOf([
      { ...one, what: "fast", value: 40_000, target: { kind: "at-least", value: 35_000 } },
      { ...one, what: "slow", value: 4_000, target: { kind: "at-least", value: 35_000 } },
      { ...one, what: "unknown", value: Number.NaN, target: { kind: "at-most", value: 1 } },
    ]);

    const cells = table.split("\n").map((line) => line.split("|").map((cell) => cell.trim()));
    expect(cells.slice(2).map((line) => line.slice(2, 6))).toEqual([
      ["fast", "40,000 records/s", "≥ 35,000", "kept"],
      ["slow", "4,000 records/s", "≥ 35,000", "missed"],
      ["unknown", "not measured records/s", "≤ 1", ""],
    ]);
  });
});

describe("a quantile", () => {
  it.each([
    [0.5, 2],
    [0.99, 4],
    [1, 4],
  ])("%d of four values is one of them", (p, expected) => {
    expect(quantile([4, 1, 3, 2], p)).toBe(expected);
  });
});

describe("the command line", () => {
  it.each([["--only", "speed"], ["--records", "many"], ["--page-size", "7"], ["--fast"]])(
    "is refused with the word that is wrong: %s %s",
    (...args) => {
      expect(readOptions(args.filter(Boolean))).toMatchObject({
        kind: "wrong",
        message: expect.stringContaining(args[0] ?? ""),
      });
    },
  );

  it("measures everything at full size unless told otherwise", () => {
    expect(readOptions([])).toMatchObject({
      kind: "run",
      options: { drainRecords: 5_000_000, pageSizes: [1_000, 5_000] },
    });
  });
});
