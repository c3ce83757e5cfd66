import { describe, expect, it, jest } from "@jest/globals";
import type { Piece } from "../../src/window/reading.ts";
import { modelVendor, rowsAt, spread, start } from "./model-vendor.ts";
import type { ModelRow } from "./model-vendor.ts";
import {
  areTidy,
  cover,
  learnModel,
  lostSilently,
  provedDialect,
  readModel,
} from "./read-model.ts";

// A second alone; a busy machine takes its time.
jest.setTimeout(60_000);

const minute = 60_000;
const window = { since: start - 60 * minute, until: start - 50 * minute };
/** Rows in the whole window, `count` of them. */
const filled = (count: number): ModelRow[] =>
  spread(count, window.since, Math.floor((10 * minute) / count));

describe("readWindow reads past the cap", () => {
  it("by order, and asks hardly more than each page once", async () => {
    const rows = filled(5_000);
    const vendor = modelVendor(rows);
    const read = await readModel(vendor, window);
    expect(lostSilently(rows, window, read)).toEqual([]);
    expect(read.texts.size).toBe(5_000);
    expect(outcomes(read.result.pieces)).toEqual(["whole"]);
    expect(dataRequests(vendor)).toBeLessThanOrEqual(52);
  });

  it("newest first as well", async () => {
    const rows = filled(5_000);
    const vendor = modelVendor(rows);
    const dialect = provedDialect({ order: "desc" });
    const read = await readModel(vendor, window, { dialect, traits: { orders: ["desc", "asc"] } });
    expect(read.texts.size).toBe(5_000);
    expect(cover(read.result.pieces, window)).toBe(true);
    expect(dataRequests(vendor)).toBeLessThanOrEqual(52);
  });

  it.each(["mixed", "desc"] as const)("by cutting, where answers are %s", async (order) => {
    const rows = filled(3_000);
    const vendor = modelVendor(rows, { order });
    const { dialect } = await learnModel(vendor);
    const before = dataRequests(vendor);
    const read = await readModel(vendor, window, { dialect });
    expect(read.texts.size).toBe(3_000);
    expect(outcomes(read.result.pieces)).toEqual(["whole"]);
    expect(dataRequests(vendor) - before).toBeLessThanOrEqual(45);
  });

  it("in both directions where one granule holds more than a question reaches", async () => {
    const rows = [
      ...filled(49),
      ...rowsAt(
        Array.from({ length: 1_700 }, () => start - 55 * minute),
        "burst",
      ),
    ];
    const read = await readModel(modelVendor(rows), window);
    expect(read.texts.size).toBe(1_749);
    expect(outcomes(read.result.pieces)).toEqual(["whole"]);
  });
});

describe("readWindow declares a gap", () => {
  const burst = rowsAt(
    Array.from({ length: 2_600 }, () => start - 55 * minute),
    "burst",
  );

  it("with bounds and what was kept, where no question reaches the middle of a granule", async () => {
    const rows = [...filled(49), ...burst];
    const read = await readModel(modelVendor(rows), window);
    const gaps = read.result.pieces.filter((piece) => piece.outcome === "gap");
    expect(gaps).toEqual([
      expect.objectContaining({
        since: start - 55 * minute,
        until: start - 55 * minute + 1,
        kept: 2_000,
        reason: "cap_at_granule",
        missingAtLeast: 0,
      }),
    ]);
    expect(cover(read.result.pieces, window)).toBe(true);
    expect(lostSilently(rows, window, read)).toEqual([]);
  });

  it("with the number that is missing at least, where totals tell it", async () => {
    const vendor = modelVendor([...filled(49), ...burst], { totals: "true" });
    const read = await readModel(vendor, window, { dialect: provedDialect({ totals: "true" }) });
    expect(read.result.pieces.filter((piece) => piece.outcome === "gap")).toMatchObject([
      { missingAtLeast: 600 },
    ]);
  });

  it("and does not take the number at which a search engine stops counting for all there is", async () => {
    const rows = [...filled(49), ...burst];
    const vendor = modelVendor(rows, { totals: "true", countsTo: 2_000 });
    const read = await readModel(vendor, window, { dialect: provedDialect({ totals: "true" }) });
    expect(lostSilently(rows, window, read)).toEqual([]);
    expect(outcomes(read.result.pieces)).toContain("gap");
  });

  it("and names no number where the question had to take in what lies beside the granule", async () => {
    const vendor = modelVendor([...filled(49), ...burst], { totals: "true", upper: "includes" });
    const dialect = provedDialect({ totals: "true", upperInclusive: true });
    const read = await readModel(vendor, window, { dialect });
    expect(read.result.pieces.filter((piece) => piece.outcome === "gap")).toMatchObject([
      { missingAtLeast: 0 },
    ]);
  });
});

describe("readWindow comes to an end", () => {
  it("where the window's bounds lie off the granule by a crumb", async () => {
    const crumb = { since: start - 2 * minute - 1, until: start - minute };
    const rows = [...spread(1_500, crumb.since, 40)];
    const vendor = modelVendor(rows, { granule: minute, order: "asc", totals: "none" });
    const dialect = provedDialect({ granuleMs: minute, order: undefined });
    const read = await readModel(vendor, crumb, { dialect });
    expect(areTidy(read.result.pieces, crumb)).toBe(true);
    expect(vendor.queries.length).toBeLessThan(500);
    expect(lostSilently(rows, crumb, read)).toEqual([]);
  });

  it("where bounds that include their end fill the answer with rows from beside the window", async () => {
    const beside = rowsAt(
      Array.from({ length: 1_500 }, () => window.until),
      "beside",
    );
    const rows = [...filled(300), ...beside];
    const vendor = modelVendor(rows, { upper: "includes", order: "desc" });
    const dialect = provedDialect({ upperInclusive: true, order: undefined });
    const read = await readModel(vendor, window, { dialect });
    expect(vendor.queries.length).toBeLessThan(500);
    expect(lostSilently(rows, window, read)).toEqual([]);
    expect(read.result.pieces.filter((piece) => piece.outcome === "whole").length).toBeGreaterThan(
      0,
    );
  });

  it("where every page is the first", async () => {
    const rows = filled(400);
    const vendor = modelVendor(rows, { pageIsIgnored: true, totals: "none", order: "mixed" });
    const dialect = provedDialect({ order: undefined, cap: Number.POSITIVE_INFINITY });
    const read = await readModel(vendor, window, { dialect });
    expect(vendor.queries.length).toBeLessThan(2_000);
    expect(lostSilently(rows, window, read)).toEqual([]);
  });

  it("where a connector gives no page at all", async () => {
    const read = await readModel(modelVendor(filled(400)), window, { reads: 0 });
    expect(outcomes(read.result.pieces)).toEqual(["unstable"]);
  });

  it("where a connector never stops asking for a page that a total still promises", async () => {
    const vendor = modelVendor(filled(30), { totals: 40 });
    const read = await readModel(vendor, window, { reads: Number.POSITIVE_INFINITY });
    expect(vendor.queries.length).toBeLessThan(20);
    expect(read.result.pieces.at(-1)?.outcome).toBe("unstable");
  });

  it("where totals count more than this key may see, without taking that for a cap", async () => {
    const vendor = modelVendor(filled(30), { totals: 1_000_000 });
    const read = await readModel(vendor, window);
    expect(read.result.dialect.cap).toBe(1_000);
    expect(vendor.queries.length).toBeLessThan(20);
  });

  it("where rows have no time and the filter no longer works, with a failure that says so", async () => {
    const rows = Array.from({ length: 3_000 }, (_, index): ModelRow => ({
      id: `undated-${index}`,
      place: start,
    }));
    const vendor = modelVendor(rows, { filter: "ignored" });
    const read = await readModel(vendor, window);
    expect(read.result.error).toMatchObject({
      code: "vendor_contract",
      reason: "filter_not_understood",
    });
    expect(vendor.queries.length).toBeLessThan(2_000);
  });

  it("where a connector ends early, and calls nothing whole for its word alone", async () => {
    const rows = filled(400);
    const read = await readModel(modelVendor(rows, { totals: "none", order: "mixed" }), window, {
      dialect: provedDialect({ order: undefined }),
      reads: 1,
    });
    expect(lostSilently(rows, window, read)).toEqual([]);
  });
});

describe("readWindow gives its caller", () => {
  it("the vendor's total of the whole window, from its first answer only", async () => {
    const vendor = modelVendor(filled(3_000), { totals: "true" });
    expect((await readModel(vendor, window)).result.total).toBe(3_000);
    const late = modelVendor(filled(250), { totals: "none" });
    late.onRequest = (request) => {
      if (request === 2) late.traits = { totals: 7 };
    };
    expect((await readModel(late, window)).result.total).toBeUndefined();
  });

  it("what was proved until it had enough", async () => {
    const vendor = modelVendor(filled(5_000));
    let questions = 0;
    const read = await readModel(vendor, window, { enough: () => ++questions === 3 });
    expect(read.result.error).toBeUndefined();
    expect(read.result.pieces).toHaveLength(3);
    expect(areTidy(read.result.pieces, window)).toBe(true);
  });

  it("what was proved before the vendor failed, and the failure", async () => {
    const vendor = modelVendor(filled(5_000));
    vendor.onRequest = (request) => {
      if (request === 4) throw new Error("no more");
    };
    const read = await readModel(vendor, window);
    expect(read.result.error).toMatchObject({ code: "internal" });
    expect(read.result.pieces).toHaveLength(3);
  });

  it("rows of everything that was asked, also of attempts that proved nothing", async () => {
    const rows = filled(3_000);
    const read = await readModel(modelVendor(rows, { order: "mixed" }), window, {
      dialect: provedDialect({ order: undefined }),
    });
    expect(read.pages.reduce((sum, page) => sum + page.rows.length, 0)).toBeGreaterThan(3_000);
    expect(read.texts.size).toBe(3_000);
  });
});

function outcomes(pieces: readonly Piece[]): string[] {
  return [...new Set(pieces.map((piece) => piece.outcome))];
}

function dataRequests(vendor: ReturnType<typeof modelVendor>): number {
  return vendor.queries.filter((query) => query.purpose === "data").length;
}
