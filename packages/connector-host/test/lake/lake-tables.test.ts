import { describe, expect, it } from "@jest/globals";
import fc from "fast-check";
import { dayOf, dayStart, keyOf, recordsTable, timeOfKey } from "../../src/lake/lake-tables.ts";

const anyTime = fc.integer({ min: Date.UTC(1800, 0), max: Date.UTC(9999, 11, 31) });
const anyIdentity = fc.uint8Array({ minLength: 16, maxLength: 16 });

describe("keys of day tables", () => {
  it("give the event time back, and are exact numbers", () => {
    fc.assert(
      fc.property(anyTime, anyIdentity, (time, identity) => {
        const key = keyOf(time, identity);
        expect(Number.isSafeInteger(key)).toBe(true);
        expect(timeOfKey(dayOf(time), key)).toBe(time);
        expect(dayStart(dayOf(time))).toBeLessThanOrEqual(time);
      }),
    );
  });

  it("sort by time, then by identity", () => {
    fc.assert(
      fc.property(anyTime, anyIdentity, anyIdentity, (time, a, b) => {
        const keyA = keyOf(time, a);
        expect(Math.sign(keyA - keyOf(time, b)) * Buffer.compare(a, b)).toBeGreaterThanOrEqual(0);
        if (dayOf(time) === dayOf(time + 1))
          expect(keyOf(time + 1, a)).toBeGreaterThan(keyOf(time, b));
      }),
    );
  });

  it("lie in a table named after index and day", () => {
    expect(recordsTable("syslog", dayOf(Date.UTC(2026, 0, 5, 23, 59, 59, 999)))).toBe(
      '"records_syslog_20260105"',
    );
    expect(recordsTable('a"b', 20260105)).toBe('"records_a""b_20260105"');
  });
});
