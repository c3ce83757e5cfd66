import { describe, expect, it } from "@jest/globals";
import fc from "fast-check";
import type { Interval } from "../../src/window/interval.ts";
import { canSplit, isolate, partsFor, splitByRows, splitEvenly } from "../../src/window/split.ts";

const anyInterval: fc.Arbitrary<Interval> = fc
  .tuple(fc.integer({ min: -10_000, max: 10_000 }), fc.integer({ min: 1, max: 20_000 }))
  .map(([since, length]) => ({ since, until: since + length }));
const anyGranule = fc.constantFrom(1, 7, 1_000, 5_000, 60_000);
const anyParts = fc.integer({ min: 1, max: 70 });

describe("splitEvenly", () => {
  it("gives disjoint pieces that are the whole, cut on granule bounds", () => {
    fc.assert(
      fc.property(anyInterval, anyParts, anyGranule, (interval, parts, granule) => {
        const pieces = splitEvenly(interval, parts, granule);
        expect(isPartition(pieces, interval, granule)).toBe(true);
        expect(pieces.length).toBeLessThanOrEqual(parts);
      }),
    );
  });

  it("gives two pieces at least whenever it can, so that splitting always comes to an end", () => {
    fc.assert(
      fc.property(anyInterval, anyGranule, (interval, granule) => {
        expect(splitEvenly(interval, 2, granule).length).toBe(canSplit(interval, granule) ? 2 : 1);
      }),
    );
  });

  it("cuts a window that is longer than a granule by a crumb", () => {
    expect(splitEvenly({ since: 999, until: 2_000 }, 2, 1_000)).toEqual([
      { since: 999, until: 1_000 },
      { since: 1_000, until: 2_000 },
    ]);
  });

  it("gives pieces of about the same length", () => {
    const pieces = splitEvenly({ since: 0, until: 86_400_000 }, 5, 1_000);
    const lengths = pieces.map((one) => one.until - one.since);
    expect(Math.max(...lengths) - Math.min(...lengths)).toBeLessThanOrEqual(1_000);
  });
});

describe("canSplit", () => {
  it("sees a granule bound inside, however short the interval", () => {
    expect(canSplit({ since: 999, until: 1_001 }, 1_000)).toBe(true);
    expect(canSplit({ since: 1_000, until: 2_000 }, 1_000)).toBe(false);
    expect(canSplit({ since: 1_200, until: 1_300 }, 1_000)).toBe(false);
  });
});

describe("splitByRows", () => {
  it("gives disjoint pieces that are the whole, cut on granule bounds, whatever the sample", () => {
    const sample = fc.array(fc.integer({ min: -30_000, max: 30_000 }), { maxLength: 50 });
    fc.assert(
      fc.property(
        anyInterval,
        sample,
        fc.tuple(anyParts, anyGranule),
        (interval, times, [parts, granuleMs]) => {
          expect(
            isPartition(splitByRows(interval, times, { parts, granuleMs }), interval, granuleMs),
          ).toBe(true);
        },
      ),
    );
  });

  it("gives a burst pieces of its own", () => {
    const times = [0, ...Array.from({ length: 98 }, (_, index) => 5_000 + index), 9_999];
    const pieces = splitByRows({ since: 0, until: 10_000 }, times, { parts: 4, granuleMs: 1 });
    expect(
      pieces.filter((one) => one.since >= 5_000 && one.until <= 5_098).length,
    ).toBeGreaterThanOrEqual(2);
  });
});

describe("isolate", () => {
  it("gives disjoint pieces that are the whole, wherever the granule lies", () => {
    fc.assert(
      fc.property(anyInterval, fc.integer({ min: -30, max: 50 }), (interval, at) => {
        const granule = { since: at * 1_000, until: (at + 1) * 1_000 };
        expect(isPartition(isolate(interval, granule), interval, 1_000)).toBe(true);
      }),
    );
  });
});

describe("partsFor", () => {
  it("aims below the cap by a true total", () => {
    expect(partsFor(7_000, 5_000)).toBe(2);
    expect(partsFor(33_000, 5_000)).toBe(10);
  });

  it("stays small, however large a total claims to be", () => {
    expect(partsFor(1e15, 50)).toBeLessThanOrEqual(64);
    expect(partsFor(undefined, 5_000)).toBeGreaterThanOrEqual(2);
  });
});

function isPartition(pieces: readonly Interval[], whole: Interval, granuleMs: number): boolean {
  const isCut = (time: number): boolean => time === whole.since || time % granuleMs === 0;
  const follows = pieces.every(
    (one, at) => one.since === (pieces[at - 1]?.until ?? whole.since) && isCut(one.since),
  );
  return (
    follows && pieces.every((one) => one.until > one.since) && pieces.at(-1)?.until === whole.until
  );
}
