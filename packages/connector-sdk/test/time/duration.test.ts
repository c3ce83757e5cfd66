import { describe, expect, it } from "@jest/globals";
import { formatDuration, parseDurationMs } from "@sluice/connector-sdk";
import fc from "fast-check";

describe("a duration", () => {
  it.each([
    ["250ms", 250],
    ["30s", 30_000],
    ["5m", 300_000],
    ["1h30m", 5_400_000],
    ["1 h 30 m", 5_400_000],
    ["1.5s", 1_500],
    ["14d", 1_209_600_000],
    ["2W", 1_209_600_000],
    ["0s", 0],
  ])("%s is %d ms", (text, ms) => {
    expect(parseDurationMs(text)).toBe(ms);
  });

  it.each(["", "5", "m", "5 minutes", "-5m", "1h-30m", "5mm", "1..5s", "1.5.2s"])(
    "is not %j",
    (text) => {
      expect(() => parseDurationMs(text)).toThrow(RangeError);
    },
  );

  it.each([
    [0, "0s"],
    [300_000, "5m"],
    [5_400_000, "1h30m"],
    [86_400_001, "1d1ms"],
    [-1_500, "-1s500ms"],
  ])("of %d ms is written %s", (ms, text) => {
    expect(formatDuration(ms)).toBe(text);
  });

  it("is read back as it was written", () => {
    fc.assert(
      fc.property(fc.integer({ min: 0, max: 2 ** 45 }), (ms) => {
        expect(parseDurationMs(formatDuration(ms))).toBe(ms);
      }),
    );
  });
});
