import { describe, expect, it } from "@jest/globals";
import type { Dialect } from "../../src/window/dialect.ts";
import type { Interval } from "../../src/window/interval.ts";
import { modelVendor, spread, start } from "./model-vendor.ts";
import type { ModelRow, ModelVendor } from "./model-vendor.ts";
import { cover, provedDialect, readModel } from "./read-model.ts";
import type { ModelReading } from "./read-model.ts";

const minute = 60_000;
const window = { since: start - 60 * minute, until: start - 10 * minute };
const ordinary = spread(900, window.since + 1, 3_000);
/** Released later than it was received: the filter goes by the one time, the row tells the other. */
const odd: ModelRow = { id: "odd", place: window.since + 20 * minute, at: start - 5 * minute };

describe("a record that tells another time than the filter goes by", () => {
  it.each([1, 2])("makes try %i learn the filter again", async (attempt) => {
    const { result } = await read(modelVendor([...ordinary, odd]), attempt);
    expect(result.error).toMatchObject({ reason: "filter_not_understood" });
  });

  it.each(["asc", undefined] as const)(
    "is kept by a later try, which leaves only its own page unproved (order %s)",
    async (order) => {
      const vendor = modelVendor([...ordinary, odd], order === undefined ? { order: "desc" } : {});
      const { result, texts } = await read(vendor, 3, { order });
      expect(result.error).toBeUndefined();
      expect(texts.size).toBe(901);
      expect(cover(result.pieces, window)).toBe(true);
      const unproved = result.pieces.filter((piece) => piece.outcome !== "whole");
      expect(unproved).toMatchObject([{ outcome: "unstable" }]);
      expect(unproved[0]?.kept).toBeLessThan(100);
      expect(vendor.queries.length).toBeLessThan(60);
    },
  );

  it("is told from a filter that is ignored, which no try reads", async () => {
    const vendor = modelVendor([...ordinary, odd], { filter: "ignored" });
    const asked = { since: window.since, until: window.since + minute };
    const { result } = await read(vendor, 3, { asked });
    expect(result.error).toMatchObject({ reason: "filter_not_understood" });
    expect(vendor.queries.length).toBeLessThan(1_000);
  });
});

async function read(
  vendor: ModelVendor,
  attempt: number,
  { asked = window, ...change }: Partial<Dialect> & { readonly asked?: Interval } = {},
): Promise<ModelReading> {
  return readModel(vendor, asked, { dialect: provedDialect(change), attempt });
}
