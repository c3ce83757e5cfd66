import { describe, expect, it } from "@jest/globals";
import { burst } from "../../src/index.ts";
import { allLogs, logs, noon, vendorWith } from "../vendor-kit.ts";

describe("a burst", () => {
  it.each([
    [20_000, 300_000],
    [6_000, 1_000],
    [12_000, 1],
  ])("puts exactly %i records evenly into %i ms", (count, spanMs) => {
    const batch = burst({ at: noon, count, spanMs });
    const ids = new Set(Array.from({ length: batch.length }, (_, index) => batch.idAt(index)));

    expect(ids.size).toBe(count);
    expect(batch.timeAt(0)).toBe(noon);
    expect(batch.timeAt(count - 1)).toBe(noon + Math.floor(((count - 1) * spanMs) / count));
    expect(batch.timeAt(count / 2)).toBe(noon + Math.floor(spanMs / 2));
  });

  it("of another seed has other ids at the same times", () => {
    const one = burst({ at: noon, count: 3 });
    const two = burst({ at: noon, count: 3, seed: 2 });

    expect(one.idAt(0)).not.toBe(two.idAt(0));
    expect(one.timeAt(2)).toBe(two.timeAt(2));
  });

  it("in one millisecond is capped like any other answer, and told truthfully if that is the dialect", () => {
    const vendor = vendorWith(burst({ at: noon - 1, count: 12_000 }), {
      dialect: { totals: "true" },
    });

    expect(allLogs(vendor, { page_size: 1_000 })).toHaveLength(5);
    expect(logs(vendor).pagination["total"]).toBe(12_000);
    expect(vendor.truth(102)).toHaveLength(12_000);
  });
});
