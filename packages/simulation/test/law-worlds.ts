import { expect } from "@jest/globals";
import type { Dialect, Interval } from "@sluice/connector-sdk";
import { burst, generateTraffic } from "@sluice/mailprotector-simulator";
import type { PlacedRecord } from "@sluice/mailprotector-simulator";
import {
  benchFor,
  day,
  hour,
  isWhole,
  learn,
  lostSilently,
  readAll,
  readOf,
  start,
  truthIn,
} from "./read-vendor.ts";
import type { Bench, ReadAll, World } from "./read-vendor.ts";

/** The day that is read. */
export const window: Interval = { since: start - 2 * day, until: start - day };
/** Mail around it, with a burst past the cap. */
export const busy = [
  generateTraffic({ seed: 7, from: start - 3 * day, until: start, ratePerMinute: 1.2 }),
  burst({ at: start - 36 * hour, count: 1_200, spanMs: 300_000, seed: 2 }),
];

/** Reads a world's window by what was learned of it, changed where a law is to be taken out. */
export async function readWith(
  world: World,
  change: (learned: Dialect, now: number) => Dialect = (learned) => learned,
  asked: Interval = window,
): Promise<{ readonly bench: Bench; readonly read: ReadAll }> {
  const bench = benchFor(world);
  const dialect = change(await learn(bench), bench.clock.now());
  return { bench, read: await readAll(bench, { window: asked, dialect }) };
}

/** All of the window is whole, and it is. */
export function expectNothingLost(bench: Bench, read: ReadAll, asked: Interval = window): void {
  expect(read.result.error).toBeUndefined();
  expect(lostSilently(bench, asked, read)).toEqual([]);
  expect(isWhole(asked, read)).toBe(true);
  expect(readOf(bench, asked, read)).toBe(truthIn(bench, asked).length);
}

/** No error, no gap, everything called whole, and yet records are missing. */
export function expectSilentLoss(bench: Bench, read: ReadAll, asked: Interval = window): void {
  expect(read.result.error).toBeUndefined();
  expect(isWhole(asked, read)).toBe(true);
  expect(lostSilently(bench, asked, read).length).toBeGreaterThan(0);
}

/** Endings under which a count, and every smaller one, is not doubted. */
export function undoubted(count: number, at: number): Pick<Dialect, "endings"> {
  return { endings: { recent: [], cleared: [{ count, at }] } };
}

/** One record at a time of its own. */
export function placed(id: string, receivedAt: number): PlacedRecord {
  const said = new Date(receivedAt).toISOString().replace("Z", "+00:00");
  return { record: { id, sender: "a@b.example", received_at: said }, receivedAt };
}
