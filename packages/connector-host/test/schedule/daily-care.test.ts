import { describe, expect, it } from "@jest/globals";
import { fakeClock, type FakeClock } from "@sluice/connector-sdk/testing";
import type { Logger } from "winston";
import { startDailyCare } from "../../src/schedule/daily-care.ts";
import type { DayDrop } from "../../src/store/store.ts";

const hour = 3_600_000;
const noon = Date.UTC(2026, 5, 15, 12);

describe("the daily care of the lake", () => {
  it("drops day by day what ended ninety whole days ago, and looks again each hour", () =>
    withCare(["dropped", "dropped", "none", "dropped", "none"], async ({ asked, lines, clock }) => {
      expect(asked).toEqual(Array(3).fill(["syslog", Date.UTC(2026, 2, 17), noon]));
      expect(lines).toEqual([["info", { index: "syslog", days: 2 }]]);

      await clock.advance(hour);

      expect(asked.slice(3)).toEqual(Array(2).fill(["syslog", Date.UTC(2026, 2, 17), noon + hour]));
      expect(lines.slice(1)).toEqual([["info", { index: "syslog", days: 1 }]]);
    }));

  it("leaves a day that is written to whenever it is read until the next hour, and says so", () =>
    withCare(
      ["changed", "changed", "changed", "dropped", "none"],
      async ({ asked, lines, clock }) => {
        expect(asked).toHaveLength(3);
        expect(lines).toEqual([["info", { index: "syslog" }]]);

        await clock.advance(hour);

        expect(lines.slice(1)).toEqual([["info", { index: "syslog", days: 1 }]]);
      },
    ));

  it("says why a day could not be dropped, and tries again in an hour", () =>
    withCare([new Error("no room"), "none"], async ({ asked, lines, clock }) => {
      expect(lines).toEqual([["error", { index: "syslog", error: new Error("no room") }]]);

      await clock.advance(hour);

      expect(asked).toHaveLength(2);
    }));

  it("ends with the day that it is at", () =>
    withCare(
      ["dropped"],
      async ({ asked, stop }) => {
        await stop();
        expect(asked).toHaveLength(1);
      },
      { isSlow: true },
    ));
});

interface Care {
  readonly asked: readonly (readonly unknown[])[];
  readonly lines: readonly (readonly [level: string, meta: unknown])[];
  readonly clock: FakeClock;
  stop(): Promise<void>;
}

/** @param drops what becomes of each day in turn */
async function withCare(
  drops: (DayDrop | Error)[],
  test: (care: Care) => Promise<void>,
  { isSlow = false } = {},
): Promise<void> {
  const clock = fakeClock({ now: noon, autoAdvance: false });
  const asked: unknown[][] = [];
  const lines: [string, unknown][] = [];
  const note = (level: string) => (_message: string, meta: unknown) => lines.push([level, meta]);
  const log = { info: note("info"), error: note("error") } as unknown as Logger;
  let finish = (): void => undefined;
  const isFinished = new Promise<void>((resolve) => (finish = resolve));
  const care = startDailyCare({
    store: {
      dropOldestDay: async (...args) => {
        asked.push(args);
        if (isSlow) await isFinished;
        const drop = drops.shift();
        if (drop === undefined) throw new Error("nobody should ask again");
        if (drop instanceof Error) throw drop;
        return drop;
      },
    },
    clock,
    log,
    indices: ["syslog"],
    keepDays: 90,
  });
  await clock.advance(0);
  const stop = async (): Promise<void> => {
    const stopped = care.stop();
    finish();
    await stopped;
  };
  await test({ asked, lines, clock, stop });
  await stop();
}
