import type { Clock } from "@sluice/connector-sdk";
import type { Random } from "./random.ts";

/** A clock whose time passes only when everything that can run has run. */
export interface VirtualClock extends Clock {
  /** Lets time pass until `until`, or until `isDone` says so between two events. */
  runUntil(until: number, isDone?: () => boolean): Promise<void>;
  /** Forgets every sleeper without waking it: what a crash does to a process. */
  forgetSleepers(): void;
}

interface Sleeper {
  readonly wakeAt: number;
  /** Drawn by the seed: which of two events at one time comes first. */
  readonly rank: number;
  readonly wake: () => void;
}

/** The seed decides the order of events that fall on one time. */
export function createVirtualClock(start: number, random: Random): VirtualClock {
  let now = start;
  let sleepers: Sleeper[] = [];
  return {
    now: () => now,
    forgetSleepers: () => {
      sleepers = [];
    },
    sleep: (ms, signal) => {
      const { promise, resolve, reject } = Promise.withResolvers<void>();
      if (signal?.aborted === true) return Promise.reject(signal.reason as Error);
      const sleeper: Sleeper = {
        wakeAt: now + Math.max(ms, 0),
        rank: random.next(),
        wake: resolve,
      };
      sleepers.push(sleeper);
      const onAbort = (): void => {
        sleepers = sleepers.filter((one) => one !== sleeper);
        reject(signal?.reason);
      };
      signal?.addEventListener("abort", onAbort, { once: true });
      return promise.finally(() => signal?.removeEventListener("abort", onAbort));
    },
    runUntil: async (until, isDone) => {
      for (;;) {
        await everythingHasRun();
        if (isDone?.() === true) return;
        const next = earliest(sleepers);
        if (next === undefined || next.wakeAt > until) break;
        sleepers = sleepers.filter((one) => one !== next);
        now = Math.max(now, next.wakeAt);
        next.wake();
      }
      now = Math.max(now, until);
      await everythingHasRun();
    },
  };
}

function earliest(sleepers: readonly Sleeper[]): Sleeper | undefined {
  let first: Sleeper | undefined;
  for (const one of sleepers) {
    const isEarlier =
      first === undefined ||
      one.wakeAt < first.wakeAt ||
      (one.wakeAt === first.wakeAt && one.rank < first.rank);
    if (isEarlier) first = one;
  }
  return first;
}

/** Promises run before the next turn of the event loop; two turns also let axios settle its own. */
async function everythingHasRun(): Promise<void> {
  await new Promise((resolve) => setImmediate(resolve));
  await new Promise((resolve) => setImmediate(resolve));
}
