import { describe, expect, it } from "@jest/globals";
import { modelVendor, rowsAt, spread, start } from "./model-vendor.ts";
import { learnModel } from "./read-model.ts";

const minute = 60_000;
const hour = 60 * minute;

describe("what a vendor says beside its rows, while it is learned", () => {
  it.each([
    ["of the page", 100],
    ["of a page that is smaller than asked", 20],
  ])("is not believed where a total is that %s", async (_what, pageSize) => {
    const rows = spread(400, start - 11 * hour, 97_231);
    const { dialect } = await learnModel(modelVendor(rows, { pageSize, totals: "page" }));
    expect(dialect).toMatchObject({ totals: "none", honouredPageSize: pageSize });
  });

  it("is believed where all rows are one page, and where a record came meanwhile", async () => {
    const vendor = modelVendor(spread(100, start - 11 * hour, 97_231), { order: "asc" });
    expect((await learnModel(vendor)).dialect.totals).toBe("capped");
    const second = vendor.queries.length + 2;
    vendor.onRequest = (request) => {
      if (request === second) vendor.rows.push({ id: "late", at: start - minute });
    };
    expect((await learnModel(vendor)).dialect.totals).toBe("capped");
  });

  it("comes to an end where page numbers mean nothing", async () => {
    const days = Array.from({ length: 300 }, (_none, at) => start - (at + 1) * hour + 1_234);
    const vendor = modelVendor(rowsAt(days), { pageIsIgnored: true, totals: "none" });
    vendor.onRequest = (request) => {
      if (request > 200) throw new Error("asked without end");
    };
    const { dialect } = await learnModel(vendor, { cap: Number.POSITIVE_INFINITY });
    expect(dialect.filter).toBe("works");
  });
});
