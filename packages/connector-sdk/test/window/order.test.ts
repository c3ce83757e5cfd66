import { describe, expect, it } from "@jest/globals";
import fc from "fast-check";
import { contains, isEmpty, unite } from "../../src/window/interval.ts";
import { cutBehindLast, hasTwoTimes, isMonotone, observedOrder } from "../../src/window/order.ts";

const times = fc.array(fc.integer({ min: 0, max: 9 }), { maxLength: 8 });

describe("isMonotone", () => {
  it("agrees with sorting", () => {
    fc.assert(
      fc.property(times, (list) => {
        expect(isMonotone(list, "asc")).toBe(
          isSame(
            list,
            list.toSorted((a, b) => a - b),
          ),
        );
        expect(isMonotone(list, "desc")).toBe(
          isSame(
            list,
            list.toSorted((a, b) => b - a),
          ),
        );
      }),
    );
  });
});

describe("observedOrder", () => {
  it("is nothing for rows of one time, which are in every order", () => {
    expect(observedOrder([5, 5, 5])).toBeUndefined();
    expect(hasTwoTimes([5, 5, 5])).toBe(false);
  });

  it("is what the rows are in", () => {
    expect([observedOrder([1, 1, 2]), observedOrder([2, 1]), observedOrder([1, 3, 2])]).toEqual([
      "asc",
      "desc",
      undefined,
    ]);
  });
});

describe("cutBehindLast", () => {
  it("gives two parts that are the whole and share nothing", () => {
    const interval = fc
      .tuple(fc.integer({ min: 0, max: 5_000 }), fc.integer({ min: 1, max: 5_000 }))
      .map(([since, length]) => ({ since, until: since + length }));
    const how = fc.record({
      order: fc.constantFrom("asc" as const, "desc" as const),
      granuleMs: fc.constantFrom(1, 100, 1_000),
    });
    fc.assert(
      fc.property(interval, fc.integer({ min: -1_000, max: 12_000 }), how, (whole, last, asked) => {
        const { proved, rest } = cutBehindLast(whole, last, asked);
        expect(unite([proved, rest])).toEqual([whole]);
        expect(
          isEmpty(proved) ||
            isEmpty(rest) ||
            proved.until <= rest.since ||
            rest.until <= proved.since,
        ).toBe(true);
        expect(contains(proved, last)).toBe(false);
      }),
    );
  });

  it("leaves the whole granule of the last row to the rest", () => {
    const whole = { since: 0, until: 10_000 };
    expect(cutBehindLast(whole, 4_321, { order: "asc", granuleMs: 1_000 }).proved).toEqual({
      since: 0,
      until: 4_000,
    });
    expect(cutBehindLast(whole, 4_321, { order: "desc", granuleMs: 1_000 }).proved).toEqual({
      since: 5_000,
      until: 10_000,
    });
  });
});

function isSame(a: readonly number[], b: readonly number[]): boolean {
  return a.every((value, at) => value === b[at]);
}
