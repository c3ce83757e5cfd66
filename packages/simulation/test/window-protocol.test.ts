import { describe, expect, it, jest } from "@jest/globals";
import type { Interval } from "@sluice/connector-sdk";
import { burst, generateTraffic } from "@sluice/mailprotector-simulator";
import type { Dialect as VendorDialect } from "@sluice/mailprotector-simulator";
import {
  benchFor,
  covered,
  day,
  hour,
  isWhole,
  learnAndRead,
  lostSilently,
  readOf,
  start,
  tenth,
  truthIn,
} from "./read-vendor.ts";

// A second alone; a busy machine takes its time.
jest.setTimeout(60_000);

const window: Interval = { since: start - 2 * day, until: start - day };

const fullSize = [
  generateTraffic({ seed: 7, from: start - 3 * day, until: start, ratePerMinute: 2 }),
  burst({ at: start - 40 * hour, count: 7_000, spanMs: 300_000, seed: 1 }),
  burst({ at: start - 36 * hour, count: 12_000, spanMs: 300_000, seed: 2 }),
  burst({ at: start - 32 * hour, count: 6_000, spanMs: 1_000, seed: 3 }),
];
const tenthSize = [
  generateTraffic({ seed: 7, from: start - 3 * day, until: start, ratePerMinute: 1.2 }),
  burst({ at: start - 40 * hour, count: 700, spanMs: 300_000, seed: 1 }),
  burst({ at: start - 36 * hour, count: 1_200, spanMs: 300_000, seed: 2 }),
  burst({ at: start - 32 * hour, count: 600, spanMs: 1_000, seed: 3 }),
];

/** Title, the vendor's dialect, and at most so many times the fewest data requests. */
const dialects: readonly (readonly [string, Partial<VendorDialect>, number])[] = [
  ["the documented one", {}, 1.1],
  ["true totals", { totals: "true" }, 1.1],
  ["no totals", { totals: "none" }, 1.1],
  ["inclusive bounds", { bounds: "inclusive" }, 1.1],
  ["exclusive bounds", { bounds: "exclusive" }, 1.1],
  ["another time field", { timeFilter: "@timestamp" }, 1.1],
  [
    "another time field, where an unknown one finds nothing",
    { timeFilter: "created_at", unknownFilter: "match-nothing" },
    1.1,
  ],
  ["another page parameter", { pageParameter: "per_page" }, 1.1],
  ["refused large pages", { maxPageSize: 50, oversizedPage: "reject" }, 1.1],
  ["pages clamped to 50", { maxPageSize: 50 }, 1.1],
  ["pages clamped to 50, no totals", { maxPageSize: 50, totals: "none" }, 1.1],
  ["big integer ids", { ids: "big-integer" }, 1.1],
  ["shared ids", { ids: "shared" }, 1.1],
  ["fields that nobody documents", { extraFields: true }, 1.1],
  ["unstable ties", { tieOrder: "unstable" }, 1.5],
  // Few rows a page, so that none lies on a second: what bounds do with one was not seen, and questions overlap.
  ["a filter floored to a second", { filterGranuleMs: 1_000 }, 2],
  ["exclusive bounds floored to a second", { bounds: "exclusive", filterGranuleMs: 1_000 }, 2],
  ["a filter floored to a minute", { filterGranuleMs: 60_000 }, 2],
  ["descending only", { order: "desc-only" }, 1.5],
  ["descending only with true totals", { order: "desc-only", totals: "true" }, 1.5],
  ["unordered", { order: "unordered" }, 1.5],
  ["unordered without totals", { order: "unordered", totals: "none" }, 1.5],
  ["a lower cap", { cap: 300 }, 1.5],
  ["an odd lower cap", { cap: 137 }, 1.5],
];

describe("a day past the cap is read whole, each record once, with few requests", () => {
  it.each(dialects)("with %s", async (_title, dialect, most) => {
    const bench = benchFor({
      ...tenth,
      dialect: { ...tenth.dialect, ...dialect },
      records: tenthSize,
    });
    const read = await learnAndRead(bench, window);
    expect(read.result.error).toBeUndefined();
    expect(isWhole(window, read)).toBe(true);
    expect(readOf(bench, window, read)).toBe(truthIn(bench, window).length);
    const pageSize = Math.min(100, dialect.maxPageSize ?? 100);
    expect(bench.requests.data).toBeLessThanOrEqual(most * fewest(read.texts.size, pageSize));
  });

  it.each([
    ["as documented", {}, 1.1],
    ["with a filter floored to a second", { filterGranuleMs: 1_000 }, 1.5],
  ] as const)("at full size, %s", async (_title, dialect, most) => {
    const bench = benchFor({ dialect, records: fullSize });
    const read = await learnAndRead(bench, window);
    expect(isWhole(window, read)).toBe(true);
    expect(readOf(bench, window, read)).toBe(truthIn(bench, window).length);
    expect(bench.requests.data).toBeLessThanOrEqual(most * fewest(read.texts.size, 1_000));
  });
});

describe("more records in one granule than the vendor can be brought to answer", () => {
  const at = start - 30 * hour;
  const around = [tenthSize[0], burst({ at, count: 2_300, seed: 4 })].filter(
    (one) => one !== undefined,
  );

  it.each([
    ["as documented", {}, 0],
    ["with true totals", { totals: "true" }, 1],
    ["with inclusive bounds", { bounds: "inclusive" }, 0],
    ["with exclusive bounds", { bounds: "exclusive" }, 0],
    ["descending only", { order: "desc-only" }, 0],
    ["unordered", { order: "unordered" }, 0],
  ] as const)(
    "become a gap of one granule, %s; what can be had is kept",
    async (_title, dialect, known) => {
      const bench = benchFor({
        ...tenth,
        dialect: { ...tenth.dialect, ...dialect },
        records: around,
      });
      const read = await learnAndRead(bench, window);
      expect(read.result.error).toBeUndefined();
      expect(covered(read)).toBe(window.until - window.since);
      expect(lostSilently(bench, window, read)).toEqual([]);
      const gaps = read.result.pieces.filter((piece) => piece.outcome === "gap");
      const got = readOf(bench, { since: at, until: at + 1 }, read);
      expect(gaps).toMatchObject([
        { since: at, until: at + 1, kept: got, reason: "cap_at_granule" },
      ]);
      expect(gaps).toMatchObject([{ missingAtLeast: known === 1 ? 2_300 - got : 0 }]);
      expect(got).toBeGreaterThanOrEqual(500);
      // Nothing but the gap is missing.
      const rest = truthIn(bench, window).length - 2_300;
      expect(readOf(bench, window, read) - got).toBe(rest);
    },
  );

  it("are 12,000 in one millisecond at full size, and the gap says how many are missing at least", async () => {
    const records = [burst({ at, count: 12_000, seed: 5 }), ...tenthSize.slice(0, 1)];
    const bench = benchFor({
      dialect: { totals: "true" },
      records,
      // Every further field costs the simulator a sort of 12,000 written rows.
      traits: { sortFields: ["prime.recipient"], axes: [] },
    });
    const read = await learnAndRead(bench, window);
    const got = readOf(bench, { since: at, until: at + 1 }, read);
    expect(got).toBeGreaterThanOrEqual(10_000);
    expect(read.result.pieces.filter((piece) => piece.outcome === "gap")).toMatchObject([
      { since: at, until: at + 1, kept: got, missingAtLeast: 12_000 - got },
    ]);
    expect(covered(read)).toBe(window.until - window.since);
    expect(lostSilently(bench, window, read)).toEqual([]);
  });

  it("are none when both directions together reach all of a second", async () => {
    const records = [...tenthSize.slice(0, 1), burst({ at, count: 600, spanMs: 1_000, seed: 6 })];
    const bench = benchFor({
      ...tenth,
      dialect: { ...tenth.dialect, filterGranuleMs: 1_000 },
      records,
    });
    const read = await learnAndRead(bench, window);
    expect(isWhole(window, read)).toBe(true);
    expect(readOf(bench, { since: at, until: at + 1_000 }, read)).toBe(600);
  });
});

function fewest(records: number, pageSize: number): number {
  return Math.ceil(records / pageSize) + 1;
}
