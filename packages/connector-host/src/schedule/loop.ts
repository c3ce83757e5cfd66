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
  return new VisitLoop(options);
}

class VisitLoop implements Loop {
  readonly #options: LoopOptions;
  readonly #queue = createDueQueue();
  readonly #visits = new Map<string, Promise<void>>();
  /** Asked for while being visited: when to come back at the latest. */
  readonly #again = new Map<string, number>();
  readonly #known = new Set<string>();
  readonly #stopped = new AbortController();
  readonly #running: Promise<void>;
  #wake = new AbortController();
  #latestNow: number;

  constructor(options: LoopOptions) {
    this.#options = options;
    this.#latestNow = options.clock.now();
    this.#running = this.#run();
  }

  schedule(id: string, dueAt: number): void {
    this.#known.add(id);
    const asked = this.#again.get(id) ?? Number.POSITIVE_INFINITY;
    if (this.#visits.has(id)) this.#again.set(id, Math.min(dueAt, asked));
    else this.#queue.set(id, dueAt);
    this.#wake.abort();
  }

  forget(id: string): void {
    this.#known.delete(id);
    this.#again.delete(id);
    this.#queue.remove(id);
  }

  async settled(id: string): Promise<void> {
    await this.#visits.get(id);
  }

  async stop(): Promise<void> {
    this.#stopped.abort();
    await this.#running;
    await Promise.all(this.#visits.values());
  }

  async #run(): Promise<void> {
    const { clock, concurrency = 16 } = this.#options;
    while (!this.#stopped.signal.aborted) {
      this.#wake = new AbortController();
      this.#noticeJump();
      while (this.#visits.size < concurrency) {
        const id = this.#queue.take(clock.now());
        if (id === undefined) break;
        this.#visits.set(id, this.#visit(id));
      }
      const signal = AbortSignal.any([this.#wake.signal, this.#stopped.signal]);
      await clock.sleep(this.#sleepMs(), signal).catch(() => undefined);
    }
  }

  /** With all places taken, the end of a visit wakes the loop. */
  #sleepMs(): number {
    const { clock, concurrency = 16 } = this.#options;
    const next = this.#visits.size < concurrency ? this.#queue.nextAt() : undefined;
    if (next === undefined) return longestSleepMs;
    return Math.min(Math.max(next - clock.now(), 0), longestSleepMs);
  }

  async #visit(id: string): Promise<void> {
    const comeBackAt = await this.#options.visit(id);
    this.#visits.delete(id);
    const asked = this.#again.get(id) ?? Number.POSITIVE_INFINITY;
    this.#again.delete(id);
    if (this.#known.has(id)) this.#queue.set(id, Math.min(comeBackAt, asked));
    this.#wake.abort();
  }

  /** What was due at a time that a clock set back no longer knows is looked at now. */
  #noticeJump(): void {
    const now = this.#options.clock.now();
    const isSetBack = now < this.#latestNow - smallestJumpMs;
    this.#latestNow = now;
    if (!isSetBack) return;
    for (const id of this.#known) {
      if (this.#visits.has(id)) this.#again.set(id, now);
      else this.#queue.set(id, now);
    }
  }
}
