import { floorTo } from "@sluice/connector-sdk";
import type { Clock } from "@sluice/connector-sdk";
import type { Logger } from "winston";
import type { Store } from "../store/store.ts";

const dayMs = 86_400_000;
const hourMs = 3_600_000;

export interface CareOptions {
  readonly store: Pick<Store, "dropDays">;
  readonly clock: Clock;
  readonly log: Logger;
  readonly indices: readonly string[];
  /** Whole days that the lake keeps. @default 90 */
  readonly keepDays?: number;
}

/** Once an hour drops the days that the lake no longer keeps; each drop is a ledger entry. */
export function startDailyCare({ store, clock, log, indices, keepDays = 90 }: CareOptions): {
  stop(): Promise<void>;
} {
  const stopped = new AbortController();
  const dropOld = async (index: string, now: number): Promise<void> => {
    try {
      const dropped = await store.dropDays(index, floorTo(now, dayMs) - keepDays * dayMs, now);
      if (dropped > 0) log.info("days were dropped from the lake", { index, days: dropped });
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
