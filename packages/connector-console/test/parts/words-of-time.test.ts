import { describe, expect, it } from "@jest/globals";
import { countJoined } from "../../src/parts/endless-table/count-joined.ts";
import { tookWords } from "../../src/parts/took-words.ts";
import { windowWords } from "../../src/parts/window-words.ts";

describe("the bounds of a window", () => {
  const at = (text: string) => new Date(text).getTime();

  it("name what both have in common only once", () => {
    expect(windowWords(at("2026-06-01T14:05:00"), at("2026-06-01T14:10:00"))).toEqual([
      "2026-06-01 14:05:00",
      "14:10:00",
    ]);
    expect(windowWords(at("2026-06-01T14:05:00"), at("2026-06-02T14:10:00"))).toEqual([
      "2026-06-01 14:05:00",
      "06-02 14:10:00",
    ]);
    expect(windowWords(at("2025-12-31T23:00:00"), at("2026-01-01T00:00:00"))[1]).toBe(
      "2026-01-01 00:00:00",
    );
  });

  it("have milliseconds where a window is so short that it would look empty without", () => {
    const since = at("2026-06-01T14:05:00");

    expect(windowWords(since, since + 1)).toEqual(["2026-06-01 14:05:00.000", "14:05:00.001"]);
    expect(windowWords(since, since + 3_600_001)[1]).toBe("15:05:00");
  });
});

describe("how long something took", () => {
  it.each([
    [-5, "0 ms"],
    [41, "41 ms"],
    [1_460, "1.4 s"],
    [9_999, "9.9 s"],
    [12_000, "12 s"],
    [185_000, "3 min 5 s"],
    [180_000, "3 min"],
    [7_800_000, "2 h 10 min"],
    [49 * 3_600_000, "2 d 1 h"],
  ])("of %i ms reads %s", (ms, words) => {
    expect(tookWords(ms)).toBe(words);
  });
});

describe("rows that join at the top", () => {
  it("are those before the one that was first", () => {
    expect(countJoined([5, 4, 3], 3)).toBe(2);
    expect(countJoined([3, 2], 3)).toBe(0);
  });

  it("are none in another list, or when nothing was there", () => {
    expect(countJoined([9, 8], 3)).toBe(0);
    expect(countJoined([9, 8], undefined)).toBe(0);
  });
});
