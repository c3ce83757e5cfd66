import { describe, expect, it } from "@jest/globals";
import type { Interval } from "@sluice/connector-sdk";
import { burst, generateTraffic } from "@sluice/mailprotector-simulator";
import type { Dialect as VendorDialect } from "@sluice/mailprotector-simulator";
import { benchFor, day, hour, learn, lostSilently, readAll, start, truthIn } from "./read-vendor.ts";

const window: Interval = { since: start - 2 * day, until: start - day };

const ordinary = [generateTraffic({ seed: 7, from: start - 3 * day, until: start, ratePerMinute: 12 })];
const pastTheCap = [
  ...ordinary,
  burst({ at: start - 40 * hour, count: 7_000, spanMs: 300_000, seed: 1 }),
  burst({ at: start - 36 * hour, count: 12_000, spanMs: 300_000, seed: 2 }),
  burst({ at: start - 32 * hour, count: 6_000, spanMs: 1_000, seed: 3 }),
];

const dialects: readonly (readonly [string, Partial<VendorDialect>])[] = [
  ["the documented one", {}],
  ["true totals", { totals: "true" }],
  ["no totals", { totals: "none" }],
  ["a filter floored to a second", { filterGranuleMs: 1_000 }],
  ["a filter floored to a minute", { filterGranuleMs: 60_000 }],
  ["inclusive bounds", { bounds: "inclusive" }],
  ["exclusive bounds", { bounds: "exclusive" }],
  ["exclusive bounds floored to a second", { bounds: "exclusive", filterGranuleMs: 1_000 }],
  ["descending only", { order: "desc-only" }],
  ["descending only with true totals", { order: "desc-only", totals: "true" }],
  ["unordered", { order: "unordered" }],
  ["unordered without totals", { order: "unordered", totals: "none" }],
  ["unstable ties", { tieOrder: "unstable" }],
  ["pages clamped to 100", { maxPageSize: 100 }],
  ["pages clamped to 100, no totals", { maxPageSize: 100, totals: "none" }],
  ["refused large pages", { maxPageSize: 100, oversizedPage: "reject" }],
  ["another time field", { timeFilter: "@timestamp" }],
  ["another page parameter", { pageParameter: "per_page" }],
  ["a lower cap", { cap: 3_000 }],
  ["an odd lower cap", { cap: 1_237 }],
  ["big integer ids", { ids: "big-integer" }],
  ["shared ids", { ids: "shared" }],
];

describe("readWindow keeps every record of a day past the cap", () => {
  it.each(dialects)("with %s", async (_title, dialect) => {
    const bench = benchFor(dialect, pastTheCap);
    const learned = await learn(bench);
    bench.requests.data = 0;
    const read = await readAll(bench, window, learned);
    expect(read.result.error).toBeUndefined();
    expect(lostSilently(bench, window, read)).toEqual([]);
    const covered = read.result.pieces.reduce((sum, piece) => sum + piece.until - piece.since, 0);
    expect(covered).toBe(window.until - window.since);
    console.log(_title, JSON.stringify({ truth: truthIn(bench, window).size, read: read.ids.size, ...bench.requests, pieces: read.result.pieces.length, gaps: read.result.pieces.filter((p) => p.outcome !== "whole").map((p)=>({k:p.kept, o: p.outcome, m: "missingAtLeast" in p ? p.missingAtLeast: 0})), d: { g: learned.granuleMs, f: learned.filter, o: learned.order, v: learned.variant, lx: learned.lowerExclusive, ui: learned.upperInclusive, t: learned.totals, hp: learned.honouredPageSize, cap: read.result.dialect.cap } }));
  }, 60_000);
});
