import { describe, expect, it, jest } from "@jest/globals";
import type { ProvedPiece } from "../../src/window/reading.ts";
import { modelVendor, spread, start } from "./model-vendor.ts";
import type { ModelRow, ModelTraits, ModelVendor } from "./model-vendor.ts";
import { lostSilently, provedDialect, readModel } from "./read-model.ts";
import type { ModelReading } from "./read-model.ts";

// A second alone; a busy machine takes its time.
jest.setTimeout(60_000);

const minute = 60_000;
const window = { since: start - 60 * minute, until: start - 50 * minute };
const filled = (count: number): ModelRow[] =>
  spread(count, window.since + 1, Math.floor((10 * minute) / count));
describe("a count that may be a cap nobody told us about (law 2)", () => {
  it.each([437, 500, 137])(
    "is asked again as halves: %i rows of 900 do not pass for all",
    async (cap) => {
      const rows = filled(900);
      const read = await readModel(modelVendor(rows, { cap }), window);
      expect(read.texts.size).toBe(900);
      expect(read.result.dialect.cap).toBe(cap);
      expect(findings(read, "cap_lowered")).toHaveLength(1);
    },
  );

  it("is said where a total promises more: what rested on the higher one can be opened", async () => {
    const vendor = modelVendor(filled(900), { cap: 300, totals: "true" });
    const dialect = { ...provedDialect({ cap: 1_000 }), order: undefined };
    const read = await readModel(vendor, window, { dialect });
    expect(read.texts.size).toBe(900);
    expect(findings(read, "cap_lowered")).toMatchObject([{ cap: 300 }]);
  });

  it("shows by other sort fields where rows of one moment come from the same end both ways", async () => {
    const at = window.since + minute;
    const rows = Array.from({ length: 107 }, (_none, number) => ({ id: `row-${number}`, at }));
    const vendor = modelVendor(rows, { cap: 76, ties: "fixed" });
    const traits = { cap: 100, sortFields: ["size"] };
    const read = await readModel(vendor, window, { dialect: provedDialect({ cap: 100 }), traits });
    expect(findings(read, "cap_lowered")).toMatchObject([{ cap: 76 }]);
    expect(lostSilently(rows, window, read)).toEqual([]);
  });

  it("is one where an earlier reading proved more rows, however common the count", async () => {
    const rows = filled(90);
    const vendor = modelVendor(rows, { cap: 52 });
    const cleared = [52, 70].map((count) => ({ count, at: start }));
    const dialect = provedDialect({ endings: { recent: [60], cleared } });
    const { since, until } = window;
    const middle = since + 5 * minute;
    const provedBefore = [
      { since, until: middle, kept: 45 },
      { since: middle, until, kept: 45 },
    ];
    const unwarned = await readModel(vendor, window, { dialect });
    expect(unwarned.texts.size).toBe(52);
    const read = await readModel(vendor, window, { dialect, provedBefore });
    expect(read.texts.size).toBe(90);
    expect(findings(read, "cap_lowered")).toMatchObject([{ cap: 52 }]);
  });

  it("is no cap when rows left since an earlier reading proved more", async () => {
    const provedBefore = [{ ...window, kept: 90 }];
    const dialect = provedDialect({ endings: { recent: [], cleared: [{ count: 70, at: start }] } });
    const read = await readModel(modelVendor(filled(60)), window, { dialect, provedBefore });
    expect(read.result.pieces).toMatchObject([{ outcome: "whole", kept: 60 }]);
    expect(findings(read, "cap_lowered")).toEqual([]);
  });

  it("opens again what ended with the same count earlier in the same reading", async () => {
    const rows = filled(4_000);
    const vendor = modelVendor(rows, { order: "mixed", totals: "none" });
    const dialect = provedDialect({
      order: undefined,
      // Largest of the day is something else, so that the first such end does not look suspicious.
      endings: { recent: [], cleared: [{ count: 999, at: start }] },
    });
    vendor.onRequest = (request) => {
      if (request > 11) vendor.traits = { ...vendor.traits, cap: 213 };
    };
    const read = await readModel(vendor, window, { dialect });
    expect(read.result.dialect.cap).toBe(213);
    expect(lostSilently(rows, window, read)).toEqual([]);
    expect(read.texts.size).toBe(4_000);
  });

  it("is told to the host once, with the lowest cap", async () => {
    const vendor = modelVendor(filled(4_000), { cap: 700 });
    vendor.onRequest = (request) => {
      if (request > 40) vendor.traits = { cap: 330 };
    };
    const read = await readModel(vendor, window, { dialect: provedDialect({ order: undefined }) });
    expect(findings(read, "cap_lowered")).toMatchObject([{ cap: 330 }]);
    expect(read.texts.size).toBe(4_000);
  });

  it("is no cap when a late record is all that the halves hold more", async () => {
    const rows = filled(90);
    const vendor = modelVendor(rows);
    vendor.onRequest = (request) => {
      if (request === 2) vendor.rows.push({ id: "late", at: window.since + 5 });
    };
    const read = await readModel(vendor, window);
    expect(read.result.dialect.cap).toBe(1_000);
    expect(findings(read, "cap_lowered")).toEqual([]);
    expect(read.result.pieces).toMatchObject([{ outcome: "whole", kept: 91 }]);
  });

  it("is called unstable when more records arrive at each look", async () => {
    const vendor = modelVendor(filled(90));
    vendor.onRequest = (request) => {
      vendor.rows.push({ id: `late-${request}`, at: window.since + 5 + request });
    };
    const read = await readModel(vendor, window);
    expect(vendor.queries.length).toBeLessThan(30);
    expect(read.result.dialect.cap).toBe(1_000);
    expect(read.result.pieces.map((piece) => piece.outcome)).toEqual(["unstable"]);
  });

  it("is none where so few rows came that no vendor's cap is as small", async () => {
    const rows = filled(120);
    const vendor = modelVendor(rows, { cap: 100, totals: "true" });
    // One row stays away from the question for the end of the window, but not from its halves.
    vendor.onRequest = () => {
      const { since = 0, until = 0 } = vendor.queries.at(-1) ?? {};
      const isHidden = since > window.since + 5 * minute && until === window.until;
      vendor.rows = isHidden && until - since > minute ? rows.toSpliced(-3, 1) : rows;
    };
    const read = await readModel(vendor, window, { dialect: provedDialect({ cap: 100 }) });
    expect(findings(read, "cap_lowered")).toEqual([]);
    expect(lostSilently(rows, window, read)).toEqual([]);
    expect(read.result.pieces.map((piece) => piece.outcome)).toEqual(["whole", "unstable"]);
  });

  it.each([
    { seen: "nothing larger", cleared: [], outcome: "unstable", kept: 600, largestAnswer: 0 },
    {
      seen: "a larger one that held today, and so is not doubted at once",
      cleared: [{ count: 999, at: start }],
      outcome: "whole",
      kept: 300,
      // But opened again when the cap shows.
      largestAnswer: 300,
    },
  ])(
    "may be the total by which one granule was counted, when there was $seen",
    async ({ cleared, seen: _seen, ...piece }) => {
      const at = window.since + minute;
      const rows = Array.from({ length: 900 }, (_none, number) => ({ id: `row-${number}`, at }));
      const vendor = modelVendor(rows, { cap: 300, ties: "unstable" });
      // They come to rest when the granule is asked for in all ways.
      vendor.onRequest = (request) => {
        if (request > 6) vendor.traits = { cap: 300 };
      };
      const dialect = provedDialect({ endings: { recent: [], cleared } });
      const read = await readModel(vendor, { since: at, until: at + 1 }, { dialect });
      expect(read.result.pieces).toMatchObject([piece]);
    },
  );

  it("shows where pages end below the total, and then order or cutting goes on from there", async () => {
    for (const order of ["asked", "mixed"] as const) {
      const rows = filled(900);
      const vendor = modelVendor(rows, { cap: 237, totals: "true", order });
      const dialect = provedDialect({
        totals: "true",
        order: order === "asked" ? "asc" : undefined,
      });
      const read = await readModel(vendor, window, { dialect });
      expect(read.texts.size).toBe(900);
      expect(lostSilently(rows, window, read)).toEqual([]);
    }
  });
});

describe("an order that was proved (saturated answers)", () => {
  it("is given up when a later answer is out of order", async () => {
    const vendor = modelVendor(filled(3_000));
    vendor.onRequest = (request) => {
      if (request === 5) vendor.traits = { order: "mixed" };
    };
    const read = await readModel(vendor, window);
    expect(read.result.error).toMatchObject({ code: "vendor_contract", reason: "order_broken" });
  });

  it("is asked about again where fewer rows follow than were promised", async () => {
    // Sorted only within each page: each is in order, and together they are not.
    const rows = filled(1_900);
    const vendor = modelVendor(rows, { order: "within-page", totals: "true" });
    const read = await readModel(vendor, window, { dialect: provedDialect({ totals: "true" }) });
    expect(read.result.pieces.every((piece) => piece.outcome === "whole")).toBe(true);
    expect(lostSilently(rows, window, read)).toEqual([]);
  });
});

describe("a filter that nobody has seen work", () => {
  it("makes nothing durable page by page", async () => {
    const read = await readModel(modelVendor(filled(3_000)), window, {
      dialect: provedDialect({ filter: "unproved", granuleMs: 1_000 }),
    });
    expect(provedOf(read)).toEqual([]);
  });
});

describe("rows that move (law 3)", () => {
  it("are read once more, and then in smaller parts", async () => {
    const rows = filled(600);
    const { vendor, read } = await readShaken(rows, { order: "mixed" }, 40);
    expect(lostSilently(rows, window, read)).toEqual([]);
    expect(vendor.queries.length).toBeLessThan(200);
    expect(read.texts.size).toBeGreaterThanOrEqual(600);
  });

  it("and never come to rest are read in parts small enough for one look, with few requests", async () => {
    const rows = filled(600);
    const { vendor, read } = await readShaken(rows, { order: "mixed", totals: "none" }, 100_000);
    expect(vendor.queries.length).toBeLessThan(800);
    expect(lostSilently(rows, window, read)).toEqual([]);
  });

  it("are told by the first page where totals cannot show it", async () => {
    const rows = filled(350);
    const vendor = modelVendor(rows, { order: "desc", totals: "none" });
    vendor.onRequest = (request) => {
      // Between the first page and the second, the newest row leaves: one row slips across the bound unseen.
      if (request === 2) vendor.rows = vendor.rows.filter((row) => row.id !== "row-349");
    };
    const read = await readModel(vendor, window, { dialect: provedDialect({ order: undefined }) });
    expect(lostSilently(rows, window, read)).toEqual([]);
    expect(read.texts.size).toBe(350);
  });
});

describe("an id that turns out to be shared", () => {
  it("does not make one row count twice, once by id and once by content", async () => {
    // 1,999 in one granule, of which either direction brings the same 1,000. Only the other direction shows that ids
    // are shared: 1,000 ids and 999 contents are not 1,999 rows.
    const at = start - 55 * minute;
    const rows = Array.from({ length: 1_999 }, (_, index): ModelRow => ({
      id: `id-${index}`,
      at,
      text: `${index}`,
    }));
    const vendor = modelVendor(rows, { ties: "fixed", totals: "true" });
    vendor.onRequest = (request) => {
      if (request === 21)
        vendor.rows = vendor.rows.map((row, index) => ({ ...row, id: `id-${index % 500}` }));
    };
    const dialect = provedDialect({ totals: "true", cap: 1_000 });
    const read = await readModel(vendor, { since: at, until: at + 1 }, { dialect });
    expect(read.result.pieces).toMatchObject([{ outcome: "gap" }]);
  });
});

/** Before each of the first `shakes` requests a row arrives somewhere in the window. */
async function readShaken(
  rows: readonly ModelRow[],
  traits: ModelTraits,
  shakes: number,
): Promise<{ readonly vendor: ModelVendor; readonly read: ModelReading }> {
  const vendor = modelVendor(rows, traits);
  vendor.onRequest = (request) => {
    if (request <= shakes)
      vendor.rows.push({
        id: `new-${request}`,
        at: window.since + ((request * 7_919) % (10 * minute)),
      });
  };
  const read = await readModel(vendor, window, { dialect: provedDialect({ order: undefined }) });
  return { vendor, read };
}

function findings(read: ModelReading, kind: string): unknown[] {
  return read.result.findings.filter((finding) => finding.kind === kind);
}

function provedOf(read: ModelReading): ProvedPiece[] {
  return read.pages.flatMap(({ proved }) => (proved === undefined ? [] : [proved]));
}
