import { describe, expect, it } from "@jest/globals";
import {
  amountOfTime,
  exactTime,
  exactUtcTime,
  relativeTime,
  shortDuration,
  startOfToday,
  utcTime,
} from "../../src/parts/format-time.ts";

const now = Date.UTC(2026, 5, 1, 12, 5, 9);
const minute = 60_000;

describe("a time", () => {
  it.each([
    [0, "just now"],
    [9_000, "just now"],
    [45_000, "45 s ago"],
    [4.9 * minute, "4 min ago"],
    [125 * minute, "2 h ago"],
    [3 * 24 * 60 * minute, "3 d ago"],
    [-30 * minute, "in 30 min"],
  ])("%d ms ago is told as %j", (ago, told) => {
    expect(relativeTime(now - ago, now)).toBe(told);
  });

  it("past a week is told as itself", () => {
    expect(relativeTime(now - 8 * 24 * 60 * minute, now)).toMatch(/^2026-05-2\d \d\d:\d\d$/);
  });

  it("in UTC says so", () => {
    expect(utcTime(now)).toBe("2026-06-01 12:05:09 UTC");
  });

  it("of a length is told in its largest unit", () => {
    expect([59_000, minute, 47 * 60 * minute, 14 * 24 * 60 * minute].map(shortDuration)).toEqual([
      "59 s",
      "1 min",
      "47 h",
      "14 d",
    ]);
  });

  it("starts a day at the user's midnight", () => {
    const start = new Date(startOfToday(now));

    expect([start.getHours(), start.getMinutes(), start.getSeconds()]).toEqual([0, 0, 0]);
    expect(now - start.getTime()).toBeLessThan(24 * 60 * minute);
  });
});

describe("exact times and amounts", () => {
  it("show milliseconds where there are some", () => {
    expect(exactUtcTime(Date.UTC(2026, 5, 1, 12))).toBe("2026-06-01 12:00:00 UTC");
    expect(exactUtcTime(Date.UTC(2026, 5, 1, 12) + 7)).toBe("2026-06-01 12:00:00.007 UTC");
    expect(exactTime(7)).toMatch(/:00\.007$/);
  });

  it.each([
    [1, "1 ms"],
    [1_000, "1 s"],
    [260_000, "4 min 20 s"],
    [3_600_000, "1 h"],
    [13 * 86_400_000 + 4 * 3_600_000 + 59_000, "13 d 4 h"],
    [59_999, "1 min"],
  ])("%i ms is %s", (ms, text) => {
    expect(amountOfTime(ms)).toBe(text);
  });
});
