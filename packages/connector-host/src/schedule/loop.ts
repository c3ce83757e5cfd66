import type { Clock } from "@sluice/connector-sdk";
import { createDueQueue } from "./due-queue.ts";

export interface LoopOptions {
  readonly clock: Clock;
  /** Instances visited at the same time. @default 16 */
  readonly concurrency?: number;
  /** Visits one instance; resolves with when to come back. Must not throw. */
  readonly visit: (id: string) => Promise<number>;
}

/** Visits each instance when it is due, several at a time, never one of them twice at once. */
export interface Loop {
  /** Sets when `id` is due; while it is being visited, what is earlier wins afterwards. */
  schedule(id: string, dueAt: number): void;
  /** Forgets `id`; a visit under way is not ended. */
  forget(id: string): void;
  /** Resolves when no visit of `id` is under way. */
  settled(id: string): Promise<void>;
  /** Starts no further visit; resolves when all have ended. */
  stop(): Promise<void>;
}

/** The longest the loop sleeps, so that a clock that jumps back cannot make it sleep for ever. */
const longestSleepMs = 30_000;
/** Smaller steps back are a clock's own correction. */
const smallestJumpMs = 1_000;

export function startLoop(options: LoopOptions): Loop {
  const { clock, concurrency = 16 } = options;
  const queue = createDueQueue();
  const visits = new Map<string, Promise<void>>();
  const again = new Map<string, number>();
  const known = new Set<string>();
  const stopped = new AbortController();
  let wake = new AbortController();
  let latestNow = clock.now();

  const visit = async (id: string): Promise<void> => {
    const comeBackAt = await options.visit(id);
    visits.delete(id);
    const asked = again.get(id) ?? Number.POSITIVE_INFINITY;
    again.delete(id);
    if (known.has(id)) queue.set(id, Math.min(comeBackAt, asked));
    wake.abort();
  };

  /** What was due at a time that a clock set back no longer knows is looked at now. */
  const noticeJump = (): void => {
    const now = clock.now();
    const isSetBack = now < latestNow - smallestJumpMs;
    latestNow = now;
    if (!isSetBack) return;
    for (const id of known) {
      if (visits.has(id)) again.set(id, now);
      else queue.set(id, now);
    }
  };

  const run = async (): Promise<void> => {
    while (!stopped.signal.aborted) {
      wake = new AbortController();
      noticeJump();
      while (visits.size < concurrency) {
        const id = queue.take(clock.now());
        if (id === undefined) break;
        visits.set(id, visit(id));
      }
      const next = visits.size < concurrency ? queue.nextAt() : undefined;
      const sleepMs =
        next === undefined
          ? longestSleepMs
          : Math.min(Math.max(next - clock.now(), 0), longestSleepMs);
      await clock
        .sleep(sleepMs, AbortSignal.any([wake.signal, stopped.signal]))
        .catch(() => undefined);
    }
  };
  const running = run();

  return {
    schedule(id, dueAt) {
      known.add(id);
      if (visits.has(id)) again.set(id, Math.min(dueAt, again.get(id) ?? Number.POSITIVE_INFINITY));
      else queue.set(id, dueAt);
      wake.abort();
    },
    forget(id) {
      known.delete(id);
      again.delete(id);
      queue.remove(id);
    },
    settled: async (id) => {
      await visits.get(id);
    },
    stop: async () => {
      stopped.abort();
      await running;
      await Promise.all(visits.values());
    },
  };
}
