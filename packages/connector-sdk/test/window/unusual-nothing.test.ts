import { describe, expect, it, jest } from "@jest/globals";
import { modelVendor, rowsAt, spread, start } from "./model-vendor.ts";
import type { ModelRow } from "./model-vendor.ts";
import { cover, learnModel, lostSilently, provedDialect, readModel } from "./read-model.ts";

// A second alone; a busy machine takes its time.
jest.setTimeout(60_000);

const minute = 60_000;
const window = { since: start - 60 * minute, until: start - 50 * minute };
const filled = (count: number): ModelRow[] =>
  spread(count, window.since + 1, Math.floor((10 * minute) / count));
const known = { id: "known", time: start - 3 * 60 * minute };
const knownRow: ModelRow = { id: "known", at: known.time };

describe("an unusual nothing (law 6)", () => {
  it("is believed while a known record is still answered", async () => {
    const read = await readModel(modelVendor([knownRow]), window, {
      dialect: provedDialect({ known }),
    });
    expect(read.result.pieces).toMatchObject([{ outcome: "whole", kept: 0 }]);
  });

  it("is not believed when the known record is gone too, and neither is far too little", async () => {
    const empty = await readModel(modelVendor([]), window, { dialect: provedDialect({ known }) });
    expect(empty.result.error).toMatchObject({ reason: "unusual_nothing" });
    expect(empty.result.pieces).toEqual([]);
    const little = await readModel(modelVendor(rowsAt([window.since + 5])), window, {
      dialect: provedDialect({ known: { id: "gone", time: window.since - minute } }),
      expectedRows: 500,
    });
    expect(little.result.error).toBeUndefined();
    expect(little.result.dialect.known).toEqual({ id: "row-0", time: window.since + 5 });
  });

  it("is believed when the known record was moved and another one is answered, which is known from then on", async () => {
    const moved: ModelRow = { id: "known", at: start - 2 * minute };
    const read = await readModel(modelVendor([moved]), window, {
      dialect: provedDialect({ known }),
    });
    expect(read.result.error).toBeUndefined();
    expect(read.result.dialect.known).toEqual({ id: "known", time: start - 2 * minute });
  });

  it("is doubted within times that can be written, where the vendor keeps everything", async () => {
    const vendor = modelVendor([]);
    const traits = { retentionMs: Number.MAX_SAFE_INTEGER };
    await readModel(vendor, window, { dialect: provedDialect({ known }), traits });
    expect(Math.min(...vendor.queries.map(({ since }) => since))).toBe(0);
  });

  it("is not doubted by a record that may have passed the edge of retention", async () => {
    const old = { id: "old", time: start - 14 * 86_400_000 + minute };
    const read = await readModel(modelVendor([]), window, {
      dialect: provedDialect({ known: old }),
    });
    expect(read.result.pieces).toMatchObject([{ outcome: "whole", kept: 0 }]);
  });

  it("is doubted by the newest record that was ever read, when the known one has left retention", async () => {
    const old = { id: "old", time: start - 14 * 86_400_000 + minute };
    const dialect = provedDialect({ known: old, latestTimes: [known.time] });
    const gone = await readModel(modelVendor([]), window, { dialect });
    expect(gone.result.error).toMatchObject({ reason: "unusual_nothing" });
    expect(gone.result.pieces).toEqual([]);
    const quiet = await readModel(modelVendor([knownRow]), window, { dialect });
    expect(quiet.result.pieces).toMatchObject([{ outcome: "whole", kept: 0 }]);
  });

  it("is doubted when an old record is answered, and none of the newest that were read", async () => {
    const latest = [20, 25, 30].map((minutes) => start - (60 + minutes) * minute);
    const dialect = provedDialect({ known, latestTimes: latest });
    const gone = await readModel(modelVendor([knownRow]), window, { dialect });
    expect(gone.result.error).toMatchObject({ reason: "unusual_nothing" });
    // Two of the three were moved.
    const third: ModelRow = { id: "third", at: latest[2] ?? 0 };
    const moved = await readModel(modelVendor([knownRow, third]), window, { dialect });
    expect(moved.result.pieces).toMatchObject([{ outcome: "whole", kept: 0 }]);
  });

  it("is believed when only rows without a time show, which are in hand already and may lie beside it", async () => {
    const untimed = (text: string, place: number): ModelRow => ({ text, place });
    const rows: ModelRow[] = [
      ...["0", "2"].map((text) => untimed(text, start - 3 * minute)),
      ...["1", "3", "5"].map((text) => untimed(text, start - 2 * minute)),
      { text: "4", at: start - minute + 1_000 },
      { text: "6", at: start - 3 * minute + 1_000 },
    ];
    const vendor = modelVendor(rows, { cap: 7, pageSize: 10 });
    const traits = { cap: 7, pageSizes: [25, 10, 3] };
    const { dialect } = await learnModel(vendor, traits);
    const asked = { since: start - 2 * minute, until: start - minute + 1 };
    const read = await readModel(vendor, asked, { dialect, traits });
    expect(read.result.error).toBeUndefined();
    expect(cover(read.result.pieces, asked)).toBe(true);
  });

  it("does not count either when the reading fails before it could be doubted", async () => {
    const rows = filled(3_000).filter((row) => (row.at ?? 0) > window.since + 6 * minute);
    const vendor = modelVendor(rows, { order: "mixed", totals: "none" });
    vendor.onRequest = (request) => {
      // From here on the key sees nothing, and some requests later the vendor fails.
      if (request === 16) vendor.rows = [];
      if (request === 18) throw new Error("503");
    };
    const dialect = provedDialect({ order: undefined, known, totals: "none" });
    const read = await readModel(vendor, window, { dialect });
    expect(read.result.error).toBeDefined();
    expect(lostSilently(rows, window, read)).toEqual([]);
    expect(read.result.pieces).toEqual([]);
  });

  it("is not made durable page by page before it is doubted", async () => {
    const rows = [
      knownRow,
      ...filled(3_000).filter((row) => (row.at ?? 0) > window.since + 6 * minute),
    ];
    const vendor = modelVendor(rows, { order: "desc", totals: "none" });
    const read = await readModel(vendor, window, {
      dialect: provedDialect({ order: undefined, known }),
    });
    const empty = read.result.pieces.filter((piece) => piece.kept === 0);
    expect(empty.length).toBeGreaterThan(0);
    expect(
      read.pages
        .flatMap(({ proved }) => (proved === undefined ? [] : [proved]))
        .some((one) => empty.some((piece) => piece.since < one.until && one.since < piece.until)),
    ).toBe(false);
  });

  it.each(["asked", "mixed"] as const)(
    "of one moment does not count, with %s answers: what was promised or cut is asked for again",
    async (order) => {
      const all = [knownRow, ...filled(1_700)];
      for (let moment = 2; moment < 24; moment++) {
        const vendor = modelVendor(all, { order });
        vendor.onRequest = (request) => {
          vendor.rows = request === moment ? [] : all;
        };
        const dialect = provedDialect({ order: order === "asked" ? "asc" : undefined, known });
        const read = await readModel(vendor, window, { dialect });
        expect(lostSilently(all, window, read)).toEqual([]);
      }
    },
  );

  it("of one moment does not count without totals either", async () => {
    const all = [knownRow, ...filled(500)];
    for (let moment = 1; moment < 14; moment++) {
      const vendor = modelVendor(all, { totals: "none", order: "desc" });
      vendor.onRequest = (request) => {
        vendor.rows = request === moment ? [] : all;
      };
      const dialect = provedDialect({ order: undefined, known });
      const read = await readModel(vendor, window, { dialect });
      expect(lostSilently(all, window, read)).toEqual([]);
    }
  });

  it("is doubted also where no time filter works", async () => {
    const dialect = provedDialect({ filter: "none", known });
    const read = await readModel(modelVendor([], { filter: "ignored" }), window, { dialect });
    expect(read.result.error).toMatchObject({ reason: "unusual_nothing" });
    expect(read.result.pieces).toEqual([]);
  });
});
