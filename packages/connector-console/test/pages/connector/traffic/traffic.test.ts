import { describe, expect, it } from "@jest/globals";
import { withSample, type Budget } from "../../../../src/api/budget.ts";
import type { StreamTraffic } from "../../../../src/api/traffic.ts";
import { viewBudget } from "../../../../src/pages/connector/traffic/budget.ts";
import { columnsOf } from "../../../../src/pages/connector/traffic/columns.ts";
import { heightOf } from "../../../../src/pages/connector/traffic/height-of.ts";
import { intervalWords } from "../../../../src/pages/connector/traffic/interval-words.ts";
import { viewLag } from "../../../../src/pages/connector/traffic/lag.ts";
import { lanesOf } from "../../../../src/pages/connector/traffic/lanes.ts";
import { shareOfCap, summaryOf } from "../../../../src/pages/connector/traffic/summary.ts";
import { trafficBounds } from "../../../../src/pages/connector/traffic/traffic-bounds.ts";

const start = Date.UTC(2026, 5, 1);
const minute = 60_000;
const day = 86_400_000;
const iso = (minutes: number): string => new Date(start + minutes * minute).toISOString();

describe("records over time", () => {
  it("fill the span bucket by bucket, also where there was none", () => {
    const traffic = { since: iso(0), until: iso(18), bucket_ms: 5 * minute };
    const buckets = [{ since: iso(5), records: 7, most: 4 }];

    expect(columnsOf(traffic, { buckets })).toEqual({
      at: [0, 5, 10, 15].map((at) => start + at * minute),
      records: [0, 7, 0, 0],
      most: [0, 4, 0, 0],
    });
  });

  it("reach up to the cap, unless they would vanish below it", () => {
    expect(heightOf([600], { cap: 5_000, toCap: false })).toMatchObject({ isCapAbove: false });
    expect(heightOf([600], { cap: 5_000, toCap: false }).highest).toBeGreaterThan(5_000);
    expect(heightOf([20], { cap: 5_000, toCap: false })).toMatchObject({ isCapAbove: true });
    expect(heightOf([20], { cap: 5_000, toCap: false }).highest).toBeLessThan(30);
    expect(heightOf([20], { cap: 5_000, toCap: true }).highest).toBeGreaterThan(5_000);
    expect(heightOf([9_000], { cap: 5_000, toCap: false }).highest).toBeGreaterThan(9_000);
  });

  it("come with the numbers that matter", () => {
    const facts = summaryOf({ interval_ms: 5 * minute }, stream);

    expect(facts.map(({ label, value, note }) => `${label}: ${value}, ${note}`)).toEqual([
      "Records: 12,000, stored, by their own time",
      "Fullest 5 minutes: 12,000, 2.4 × of the cap",
      "Cap: 5,000, for one query, as seen at the vendor",
      "Windows split: 1, read in 3 pieces",
    ]);
  });

  it.each([
    [0, "0 %"],
    [1, "< 1 %"],
    [4_999, "99 %"],
    [5_000, "100 %"],
    [5_600, "1.1 ×"],
  ])("%i of a cap of 5,000 are %s", (records, text) => {
    expect(shareOfCap(records, 5_000)).toBe(text);
  });

  it("mark split windows in rows of their own where they overlap", () => {
    const split = (from: number, to: number) => ({ since: iso(from), until: iso(to), pieces: 2 });

    const lanes = lanesOf([
      split(0, 10),
      split(5, 15),
      split(10, 20),
      split(12, 13),
      split(12, 14),
    ]);

    expect(lanes.map(({ lane }) => lane)).toEqual([0, 1, 0, 2, 2]);
  });

  it("are shown from the start of the map, as far as the API answers at once", () => {
    const now = start + 200 * day;
    const coverageFrom = (since: number) => ({ coverage: { since } as never });

    expect(trafficBounds(coverageFrom(now - 3 * day), now).since).toBe(now - 3 * day);
    expect(trafficBounds(coverageFrom(start), now).since).toBe(now - 92 * day);
    expect(trafficBounds(coverageFrom(now - 1), now).since).toBe(now - 60 * minute);
    expect(trafficBounds({ coverage: null }, now).since).toBe(now - 14 * day);
  });

  it.each([
    [minute, "minute"],
    [5 * minute, "5 minutes"],
    [90 * minute, "90 minutes"],
    [120 * minute, "2 hours"],
    [day, "day"],
  ])("name a length in one unit: %i ms is %s", (ms, words) => {
    expect(intervalWords(ms)).toBe(words);
  });
});

describe("the lag", () => {
  it("is shown without its empty ends, and said in a sentence", () => {
    const buckets = [
      { up_to_ms: 1_000, count: 0 },
      { up_to_ms: 30_000, count: 60 },
      { up_to_ms: 60_000, count: 0 },
      { up_to_ms: null, count: 40 },
      { up_to_ms: null, count: 0 },
    ];

    const view = viewLag({ buckets });

    expect(view.rows.map(({ text, count, upToHere }) => [text, count, upToHere])).toEqual([
      ["up to 30 s", 60, 0.6],
      ["up to 1 min", 0, 0.6],
      ["over 1 min", 40, 1],
    ]);
    expect(view.sentence).toBe(
      "Half of the records were visible within 30 s of their own time, 99 % later than 1 min.",
    );
  });

  it("has no rows while nothing was measured", () => {
    expect(viewLag({ buckets: [{ up_to_ms: 1_000, count: 0 }] })).toEqual({
      total: 0,
      rows: [],
      sentence: "",
    });
  });
});

describe("the budget", () => {
  it("counts the requests of the last minute from what was seen meanwhile", () => {
    const seen = [0, 10, 70, 130].reduce(
      (samples, seconds) => withSample(samples, budgetWith(seconds), seconds * 1_000),
      [] as ReturnType<typeof withSample>,
    );

    expect(seen.map(({ requests }) => requests)).toEqual([70, 130]);
    const { used, usedText, facts } = viewBudget({ budget: budgetWith(130), samples: seen });
    expect(used).toBe(0.2);
    expect(usedText).toBe("5 of 25 requests within 5 s");
    expect(facts[0]?.value).toBe("60 in the last minute, of 300 a minute");
  });

  it("begins anew when the host counts anew", () => {
    const before = [{ at: 0, requests: 500 }];

    expect(withSample(before, budgetWith(3), 1_000)).toEqual([{ at: 1_000, requests: 3 }]);
  });
});

const stream: StreamTraffic = {
  stream: "letters",
  cap: 5_000,
  cap_from: "vendor",
  records: 12_000,
  buckets: [{ since: iso(0), records: 12_000, most: 12_000 }],
  splits: [{ since: iso(0), until: iso(5), pieces: 3 }],
  split_windows: 1,
};

function budgetWith(data: number): Budget {
  return {
    requests: 25,
    per_ms: 5_000,
    used_in_window: 5,
    blocked_until: null,
    waited_ms: 0,
    totals: { data },
  };
}
