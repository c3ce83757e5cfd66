import { describe, expect, it } from "@jest/globals";
import fc from "fast-check";
import {
  ceilTo,
  contains,
  floorTo,
  intersect,
  isEmpty,
  lengthMs,
  overlaps,
  subtract,
  unite,
} from "../../src/window/interval.ts";
import type { Interval } from "../../src/window/interval.ts";

const anyInterval: fc.Arbitrary<Interval> = fc
  .tuple(fc.integer({ min: -50, max: 50 }), fc.integer({ min: 0, max: 30 }))
  .map(([since, length]) => ({ since, until: since + length }));
const intervals = fc.array(anyInterval, { maxLength: 8 });

describe("intervals", () => {
  it("hold their start and not their end", () => {
    const one = { since: 10, until: 20 };
    expect([contains(one, 9), contains(one, 10), contains(one, 19), contains(one, 20)]).toEqual([
      false,
      true,
      true,
      false,
    ]);
    expect(lengthMs(one)).toBe(10);
  });

  it("do not overlap when they only touch", () => {
    expect(overlaps({ since: 0, until: 5 }, { since: 5, until: 9 })).toBe(false);
    expect(overlaps({ since: 0, until: 6 }, { since: 5, until: 9 })).toBe(true);
  });

  it("overlap exactly when what they share is not empty", () => {
    fc.assert(
      fc.property(anyInterval, anyInterval, (a, b) => {
        fc.pre(!isEmpty(a) && !isEmpty(b));
        expect(overlaps(a, b)).toBe(!isEmpty(intersect(a, b)));
      }),
    );
  });

  it("round down and up to a granule, also before the epoch", () => {
    expect([floorTo(-1, 1_000), floorTo(1_999, 1_000), floorTo(2_000, 1_000)]).toEqual([
      -1_000, 1_000, 2_000,
    ]);
    expect([ceilTo(-1, 1_000) + 0, ceilTo(1_001, 1_000), ceilTo(2_000, 1_000)]).toEqual([
      0, 2_000, 2_000,
    ]);
  });
});

describe("unite", () => {
  it("covers what the intervals cover, sorted and without touching ones", () => {
    fc.assert(
      fc.property(intervals, fc.integer({ min: -60, max: 90 }), (list, time) => {
        const united = unite(list);
        expect(united.some((one) => contains(one, time))).toBe(
          list.some((one) => contains(one, time)),
        );
        for (const [at, one] of united.entries()) {
          expect(isEmpty(one)).toBe(false);
          expect(one.since).toBeGreaterThan(united[at - 1]?.until ?? Number.NEGATIVE_INFINITY);
        }
      }),
    );
  });

  it("changes nothing the second time", () => {
    fc.assert(fc.property(intervals, (list) => expect(unite(unite(list))).toEqual(unite(list))));
  });
});

describe("subtract", () => {
  it("leaves a partition: what is left and what was taken are the whole, and share nothing", () => {
    fc.assert(
      fc.property(anyInterval, intervals, (whole, taken) => {
        const rest = subtract(whole, taken);
        const cut = unite(taken.map((one) => intersect(whole, one)));
        expect(unite([...rest, ...cut])).toEqual(unite([whole]));
        for (const one of rest)
          expect(taken.some((other) => !isEmpty(other) && overlaps(one, other))).toBe(false);
      }),
    );
  });
});
