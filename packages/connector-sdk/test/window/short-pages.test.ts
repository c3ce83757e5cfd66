import { describe, expect, it } from "@jest/globals";
import { modelVendor, spread, start } from "./model-vendor.ts";
import type { ModelRow } from "./model-vendor.ts";
import { learnModel, lostSilently, provedDialect, readModel } from "./read-model.ts";

const minute = 60_000;
const window = { since: start - 60 * minute, until: start - minute };
const traits = { pageSizes: [20] };
const vendorTraits = { totals: "none", pageSize: 20 } as const;

describe("a short page of a vendor that gives no totals", () => {
  it.each([9, 50])("is not the end where one row in %i is left out of its page", async (every) => {
    // The others belong to somebody else.
    const mixed = spread(500, start - 90 * minute, 10_123).map((row, index): ModelRow =>
      index % every === 4 ? { ...row, id: `hidden-${index}` } : row,
    );
    const ours = mixed.filter(({ id }) => id?.startsWith("hidden") !== true);
    const vendor = modelVendor(mixed, { ...vendorTraits, hidesRows: true });
    const { dialect } = await learnModel(vendor, traits);
    const read = await readModel(vendor, window, { dialect, traits });
    expect(lostSilently(ours, window, read)).toEqual([]);
    expect(read.result.pieces.every(({ outcome }) => outcome === "whole")).toBe(true);
  });

  it("is the end where page numbers mean nothing", async () => {
    const dialect = provedDialect({ totals: "none", honouredPageSize: 20, pageSize: 20 });
    const vendor = modelVendor(spread(12, window.since + 1, 1_000), {
      ...vendorTraits,
      pageIsIgnored: true,
    });
    const { result } = await readModel(vendor, window, { dialect, traits });
    expect(result.pieces).toMatchObject([{ outcome: "whole", kept: 12 }]);
  });

  it("is the end where the page behind it is empty, and asked for nothing where it is mostly empty itself", async () => {
    const dialect = provedDialect({ totals: "none", honouredPageSize: 20, pageSize: 20 });
    for (const [count, requests] of [
      [9, 1],
      [12, 2],
    ] as const) {
      const vendor = modelVendor(spread(count, window.since + 1, 1_000), vendorTraits);
      const { result } = await readModel(vendor, window, { dialect, traits });
      expect(result.pieces).toMatchObject([{ outcome: "whole", kept: count, proof: "short_page" }]);
      expect(vendor.queries).toHaveLength(requests);
      expect(result.dialect.pagesVary).toBeUndefined();
    }
  });
});
