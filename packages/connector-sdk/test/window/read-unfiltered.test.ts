import { describe, expect, it, jest } from "@jest/globals";
import { modelVendor, rowsAt, spread, start } from "./model-vendor.ts";
import type { ModelRow, ModelTraits, ModelVendor } from "./model-vendor.ts";
import { areTidy, cover, lostSilently, provedDialect, readModel } from "./read-model.ts";
import type { ModelReading } from "./read-model.ts";

// A second alone; a busy machine takes its time.
jest.setTimeout(60_000);

const minute = 60_000;
const window = { since: start - 60 * minute, until: start };
/** One row a second over two hours. */
const rows = spread(7_200, start - 120 * minute, 1_000);
const dialect = provedDialect({ filter: "none", order: undefined });

describe("a vendor without a time filter that works", () => {
  it("is read newest first until the window is left", async () => {
    const { vendor, read } = await readAll(
      rows.slice(-1_500),
      { cap: 5_000 },
      { since: start - 10 * minute, until: start },
    );
    expect(read.result.pieces).toMatchObject([{ outcome: "whole", kept: 600, proof: "order" }]);
    expect(vendor.queries.length).toBe(7);
  });

  it("leaves a gap where the cap kept the rest out of reach", async () => {
    const { read } = await readAll(rows, {});
    expect(read.result.pieces).toMatchObject([
      { outcome: "gap", reason: "no_time_filter", since: window.since, kept: 1 },
      { outcome: "whole", until: window.until, kept: 999 },
    ]);
    expect(lostSilently(rows, window, read)).toEqual([]);
  });

  it("is whole where all that it holds came and no cap is so small", async () => {
    const { read } = await readAll(rows.slice(-49), { order: "mixed" });
    expect(read.result.pieces).toMatchObject([{ outcome: "whole", kept: 49, proof: "total" }]);
  });

  it("is whole where all that it holds came, by a total that was seen to count beyond the cap", async () => {
    const counting = provedDialect({ ...dialect, totals: "true" });
    const { read } = await readAll(rows.slice(-231), { order: "mixed" }, window, counting);
    expect(read.result.pieces).toMatchObject([{ outcome: "whole", kept: 231, proof: "total" }]);
  });

  it.each([
    { cap: 500, traits: {} },
    { cap: 437, traits: {} },
    { cap: 437, traits: { totals: "none" } },
    { cap: 437, traits: { order: "mixed" } },
    { cap: 437, traits: { capsBeforeSorting: true } },
    { cap: 61, traits: {} },
  ] as const)(
    "is not whole beyond the order where a cap of $cap nobody told us about may have ended it ($traits)",
    async ({ cap, traits }) => {
      const all = rows.slice(-3_000);
      const { read } = await readAll(all, { cap, ...traits });
      expect(read.result.pieces[0]).toMatchObject({
        outcome: "gap",
        reason: "no_time_filter",
        since: window.since,
      });
      expect(lostSilently(all, window, read)).toEqual([]);
    },
  );

  it("is not whole where answers are mixed and the window was left by chance", async () => {
    const { read } = await readAll(rows, { order: "mixed" });
    expect(read.result.pieces).toMatchObject([{ outcome: "gap", reason: "no_time_filter" }]);
  });

  it("is whole although new rows push the others down", async () => {
    const { read } = await readAll(
      rows,
      {},
      { since: start - 5 * minute, until: start },
      dialect,
      (vendor, request) => {
        if (request === 2) vendor.rows.push({ id: "new", at: start + 5 });
      },
    );
    expect(read.result.pieces).toMatchObject([{ outcome: "whole" }]);
    expect(lostSilently(rows, { since: start - 5 * minute, until: start }, read)).toEqual([]);
  });

  it("is not whole where pages are shuffled among rows of one time", async () => {
    const ties = rowsAt(
      Array.from({ length: 900 }, (_, index) => start - Math.floor(index / 60) * minute),
    );
    const { read } = await readAll(
      ties,
      { ties: "unstable", totals: "none", cap: 5_000 },
      { since: start - 10 * minute, until: start },
    );
    expect(lostSilently(ties, window, read)).toEqual([]);
  });

  it("is not whole where the total shrinks while it is read", async () => {
    const { read } = await readAll(
      rows,
      { totals: "true" },
      { since: start - 5 * minute, until: start },
      dialect,
      (vendor, request) => {
        if (request === 2) vendor.rows = vendor.rows.slice(0, -1);
      },
    );
    expect(read.result.pieces).toMatchObject([{ outcome: "gap" }]);
  });
});

async function readAll(
  ...[all, traits, asked = window, how = dialect, onRequest = () => undefined]: [
    readonly ModelRow[],
    ModelTraits,
    typeof window?,
    typeof dialect?,
    ((vendor: ModelVendor, request: number) => void)?,
  ]
): Promise<{ readonly vendor: ModelVendor; readonly read: ModelReading }> {
  const vendor = modelVendor(all, { ...traits, filter: "ignored" });
  vendor.onRequest = (request) => onRequest(vendor, request);
  const read = await readModel(vendor, asked, {
    dialect: { ...how, cap: traits.cap === 5_000 ? 5_000 : 1_000 },
  });
  expect(areTidy(read.result.pieces, asked)).toBe(true);
  expect(cover(read.result.pieces, asked)).toBe(true);
  return { vendor, read };
}
