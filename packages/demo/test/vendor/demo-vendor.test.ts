import { describe, expect, it } from "@jest/globals";
import type { TruthRange, Vendor } from "@sluice/mailprotector-simulator";
import { demoAccount, demoVendor } from "../../src/vendor/demo-vendor.ts";

const startedAt = Date.UTC(2026, 5, 10, 9, 30, 12, 345);
const hourMs = 3_600_000;
const dayMs = 24 * hourMs;

describe("the demo's vendor", () => {
  // A vendor makes two weeks of mail: two of them are enough.
  const atFirst = demoVendor(startedAt, { now: () => startedAt });
  const atALaterStart = demoVendor(startedAt, { now: () => startedAt + 5 * hourMs });
  const idsIn = (vendor: Vendor, range: TruthRange): string[] =>
    [...vendor.truth(demoAccount.domainId, range)].map(({ id }) => id);

  it("holds the same past at every start, and what came while nobody ran it", () => {
    const past = { since: startedAt - 13 * dayMs, until: startedAt - 13 * dayMs + hourMs };
    expect(idsIn(atALaterStart, past)).toEqual(idsIn(atFirst, past));
    expect(idsIn(atFirst, past).length).toBeGreaterThan(20);

    const meanwhile = { since: startedAt, until: startedAt + hourMs };
    expect(idsIn(atFirst, meanwhile)).toEqual([]);
    expect(idsIn(atALaterStart, meanwhile).length).toBeGreaterThan(100);
  });

  it("has more than its cap on a working day, and twenty thousand mails in one millisecond", () => {
    const count = (range: TruthRange): number => atFirst.truth(demoAccount.domainId, range).length;
    const stuckAt = Date.UTC(2026, 5, 10, 7, 30);
    expect(count({ since: startedAt - 2 * dayMs, until: startedAt - dayMs })).toBeGreaterThan(
      5_000,
    );
    expect(count({ since: stuckAt, until: stuckAt + 1 })).toBe(20_000);
    expect(count({ until: startedAt - 14 * dayMs })).toBeGreaterThan(0);
  });
});
