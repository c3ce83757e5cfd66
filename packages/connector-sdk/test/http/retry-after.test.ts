import { describe, expect, it } from "@jest/globals";
import { parseHttpDate, parseRetryAfter } from "@sluice/connector-sdk";

const now = Date.UTC(2026, 0, 15, 12);
const day = 24 * 60 * 60 * 1000;

describe("Retry-After", () => {
  it.each([
    ["7", 7_000],
    [" 0 ", 0],
    ["1.5", 1_500],
    ["-3", 0],
    ["99999999999999999999", day],
    ["Thu, 15 Jan 2026 12:00:30 GMT", 30_000],
    ["Thursday, 15-Jan-26 12:00:30 GMT", 30_000],
    ["Thu Jan 15 12:00:30 2026", 30_000],
    ["Thu, 15 Jan 2026 11:00:00 GMT", 0],
    ["Thu, 15 Jan 2099 11:00:00 GMT", day],
    ["soon", undefined],
    ["", undefined],
    [undefined, undefined],
  ])("%j means %j ms", (header, expected) => {
    expect(parseRetryAfter(header, now)).toBe(expected);
  });
});

describe("an HTTP date", () => {
  it("is read in epoch milliseconds, or not at all", () => {
    expect(parseHttpDate("Thu, 15 Jan 2026 12:00:00 GMT")).toBe(now);
    expect(parseHttpDate("yesterday")).toBeUndefined();
    expect(parseHttpDate(undefined)).toBeUndefined();
  });
});
