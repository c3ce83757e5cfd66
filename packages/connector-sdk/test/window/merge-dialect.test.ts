import { describe, expect, it } from "@jest/globals";
import type { Dialect } from "../../src/window/dialect.ts";
import { mergeDialect } from "../../src/window/merge-dialect.ts";
import type { WindowResult } from "../../src/window/read-window.ts";
import type { Finding } from "../../src/window/reading.ts";
import { provedDialect } from "./read-model.ts";

const current = provedDialect({
  cap: 5_000,
  honouredPageSize: 500,
  endings: { recent: [120], cleared: [] },
});

describe("mergeDialect", () => {
  it("takes the lower cap and the larger page, whichever reading saw them", () => {
    expect(mergeDialect(current, resultOf({ cap: 437, honouredPageSize: 1_000 }), 9)).toMatchObject(
      {
        cap: 437,
        honouredPageSize: 1_000,
      },
    );
    expect(
      mergeDialect(
        { ...current, cap: 437 },
        resultOf({ cap: 5_000, honouredPageSize: undefined }),
        9,
      ),
    ).toMatchObject({
      cap: 437,
      honouredPageSize: 500,
    });
  });

  it("adds up the endings of readings that ran at the same time", () => {
    const findings: Finding[] = [
      { kind: "ended_with", count: 130 },
      { kind: "cap_cleared", count: 130 },
    ];
    const merged = mergeDialect(
      current,
      resultOf({ endings: { recent: [77], cleared: [] } }, findings),
      9,
    );
    expect(merged.endings).toEqual({ recent: [120, 130], cleared: [{ count: 130, at: 9 }] });
  });

  it("remembers the newest record that any reading brought", () => {
    const read = (lastTime: number | undefined): Dialect =>
      mergeDialect({ ...current, latestTimes: [70, 60, 50] }, { ...resultOf({}), lastTime }, 90);
    expect(read(80).latestTimes).toEqual([80, 70, 60]);
    expect(read(91).latestTimes).toEqual([70, 60, 50]);
    expect(read(60).latestTimes).toEqual([70, 60, 50]);
    expect(read(undefined).latestTimes).toEqual([70, 60, 50]);
    expect(mergeDialect(current, { ...resultOf({}), lastTime: 5 }, 9).latestTimes).toEqual([5]);
  });

  it("knows bounds that a reading saw", () => {
    const assumed = { ...current, lowerExclusive: true, boundsAreAssumed: true };
    const merged = mergeDialect(assumed, resultOf({ lowerExclusive: false }), 9);
    expect(merged.lowerExclusive).toBe(false);
    expect(merged.boundsAreAssumed).toBeUndefined();
    const other = resultOf({ lowerExclusive: true, boundsAreAssumed: true });
    expect(mergeDialect(merged, other, 9).lowerExclusive).toBe(false);
  });

  it("takes over which record is known, since a reading may have found the old one gone", () => {
    const known = { id: "b", time: 2 };
    expect(mergeDialect(current, resultOf({ known }), 9).known).toEqual(known);
  });

  it("takes nothing from a reading that began under an older dialect", () => {
    expect(mergeDialect(current, resultOf({ cap: 10, learnedAt: current.learnedAt - 1 }), 9)).toBe(
      current,
    );
  });
});

function resultOf(change: Partial<Dialect>, findings: readonly Finding[] = []): WindowResult {
  return {
    pieces: [],
    findings,
    total: undefined,
    firstTime: undefined,
    lastTime: undefined,
    vendorNow: undefined,
    splits: 0,
    error: undefined,
    failedAt: undefined,
    dialect: { ...current, ...change },
  };
}
