import { describe, expect, it } from "@jest/globals";
import { bucketLength } from "../../src/collection/bucket-length.ts";

const minute = 60_000;
const hour = 60 * minute;

describe("the length of a bucket", () => {
  it.each([
    ["an interval where all of them fit", hour, 5, 300, 5 * minute],
    ["a round length that holds whole intervals", 336 * hour, 5, 300, 2 * hour],
    ["never shorter than an interval", hour, 15, 300, 15 * minute],
    ["a multiple of an interval that fits no round length", 336 * hour, 7, 300, 70 * minute],
    ["one minute for connectors that collect each minute", hour, 1, 300, minute],
  ])("is %s", (_what, ...given) => {
    const [spanMs, intervalMinutes, most, expected] = given;
    const length = bucketLength(spanMs, { intervalMs: intervalMinutes * minute, most });

    expect(length).toBe(expected);
    expect(Math.ceil(spanMs / length)).toBeLessThanOrEqual(most);
  });
});
