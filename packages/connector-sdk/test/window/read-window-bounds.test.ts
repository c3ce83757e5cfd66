import { describe, expect, it, jest } from "@jest/globals";
import { modelVendor, rowsAt, spread, start } from "./model-vendor.ts";
import type { ModelRow } from "./model-vendor.ts";
import { lostSilently, provedDialect, readModel } from "./read-model.ts";

// A second alone; a busy machine takes its time.
jest.setTimeout(60_000);

const minute = 60_000;
const window = { since: start - 60 * minute, until: start - 50 * minute };
const filled = (count: number): ModelRow[] =>
  spread(count, window.since + 1, Math.floor((10 * minute) / count));

describe("rows outside what was asked for (law 4)", () => {
  it("mean that the filter is not understood, and nothing counts", async () => {
    const read = await readModel(
      modelVendor([...filled(20), ...rowsAt([start])], { filter: "ignored" }),
      window,
    );
    expect(read.result.error).toMatchObject({
      code: "vendor_contract",
      reason: "filter_not_understood",
    });
    expect(read.result.pieces).toEqual([]);
  });

  it("are fine inside the known bounds, which may be wider than the window", async () => {
    const odd = { since: window.since + 1_234, until: window.until - 4_321 };
    const rows = filled(300);
    const dialect = provedDialect({ granuleMs: minute });
    const read = await readModel(modelVendor(rows, { granule: minute }), odd, { dialect });
    expect(read.result.error).toBeUndefined();
    expect(lostSilently(rows, odd, read)).toEqual([]);
  });
});

describe("bounds of which nobody saw what they do with a record that lies on them", () => {
  const assumed = provedDialect({
    granuleMs: minute,
    lowerExclusive: true,
    upperInclusive: true,
    boundsAreAssumed: true,
  });

  it("lose no record that lies on the start of the window, or on a cut, if they exclude it", async () => {
    const rows = [
      ...rowsAt([window.since, window.since + minute, window.since + 5 * minute]),
      ...filled(2_500).map((row) => ({ ...row, id: `f-${row.id}` })),
    ];
    const vendor = modelVendor(rows, { granule: minute, lower: "excludes" });
    const read = await readModel(vendor, window, { dialect: assumed });
    expect(lostSilently(rows, window, read)).toEqual([]);
    expect(read.result.dialect.boundsAreAssumed).toBe(true);
  });

  it("are no lower cap: a count is doubted by the very bounds that it was asked with", async () => {
    const second = window.since + minute;
    const rows = [...spread(80, second + 5, 10), ...spread(60, second + 1_005, 10)];
    const vendor = modelVendor(
      rows.map((row, at) => ({ ...row, id: `${at}` })),
      { granule: 1_000, cap: 100, totals: "none" },
    );
    const read = await readModel(vendor, window, {
      dialect: { ...assumed, granuleMs: 1_000, cap: 100 },
    });
    expect(read.result.findings.map(({ kind }) => kind)).not.toContain("cap_lowered");
    expect(read.result.pieces.map(({ outcome }) => outcome)).toEqual(["whole", "whole"]);
    expect(read.texts.size).toBe(140);
  });

  it("are known to include it as soon as such a record is answered", async () => {
    const rows = rowsAt([window.since - minute, window.since + 5]);
    const read = await readModel(modelVendor(rows, { granule: minute }), window, {
      dialect: assumed,
    });
    expect(read.result.dialect.lowerExclusive).toBe(false);
    expect(read.result.dialect.boundsAreAssumed).toBeUndefined();
  });
});
