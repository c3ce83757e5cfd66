import { describe, expect, it } from "@jest/globals";
import { largeTraffic, rareMail, rareWord } from "../../src/index.ts";

const monday = Date.UTC(2026, 5, 1);
const weekMs = 7 * 86_400_000;

describe("large traffic", () => {
  it("has as many records as asked for, or a few more", () => {
    const { length } = largeTraffic({ from: monday, until: monday + weekMs, records: 50_000 });

    expect(length).toBeGreaterThanOrEqual(50_000);
    expect(length).toBeLessThan(60_000);
  });

  it("never has the rare word, which the rare mail has", () => {
    const batch = largeTraffic({ from: monday, until: monday + weekMs, records: 10_000 });

    expect([...batch].some((record) => JSON.stringify(record).includes(rareWord))).toBe(false);
    expect(JSON.stringify(rareMail(monday).record)).toContain(rareWord);
  });
});
