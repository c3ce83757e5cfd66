import { floorTo } from "@sluice/connector-sdk";
import type { Clock } from "@sluice/connector-sdk";
import type { Logger } from "winston";
import type { Store } from "../store/store.ts";

const dayMs = 86_400_000;
const hourMs = 3_600_000;

export interface CareOptions {
  readonly store: Pick<Store, "dropOldestDay">;
  readonly clock: Clock;
  readonly log: Logger;
  readonly indices: readonly string[];
  /** Whole days that the lake keeps. */
  readonly keepDays: number;
}

/** How often a day is read again that changes meanwhile; after that the next hour has to do. */
const mostTries = 3;

/** Once an hour drops the days that the lake no longer keeps; each drop is a ledger entry. */
export function startDailyCare({ store, clock, log, indices, keepDays }: CareOptions): {
  stop(): Promise<void>;
} {
  const stopped = new AbortController();
  const dropOld = async (index: string, now: number): Promise<void> => {
    const before = floorTo(now, dayMs) - keepDays * dayMs;
    let [days, tries] = [0, 0];
    try {
      while (!stopped.signal.aborted && tries < mostTries) {
        const drop = await store.dropOldestDay(index, before, now);
        if (drop === "none") break;
        if (drop === "dropped") days += 1;
        tries = drop === "dropped" ? 0 : tries + 1;
      }
      if (days > 0) log.info("days were dropped from the lake", { index, days });
      if (tries === mostTries) log.info("an old day is still written to; it stays", { index });
    } catch (error) {
      log.error("old days could not be dropped", { index, error });
    }
  };
  const care = async (): Promise<void> => {
    while (!stopped.signal.aborted) {
      for (const index of indices) await dropOld(index, clock.now());
      await clock.sleep(hourMs, stopped.signal).catch(() => undefined);
    }
  };
  const running = care();
  return {
    stop: async () => {
      stopped.abort();
      await running;
    },
  };
}
