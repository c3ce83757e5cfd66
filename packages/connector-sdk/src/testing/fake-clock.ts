import type { Clock } from "../time/clock.ts";

/** A clock that a test moves. */
export interface FakeClock extends Clock {
  /** How long each sleep was asked to last, in milliseconds, in order of asking; 0 and less are not logged. */
  readonly sleeps: readonly number[];
  /** How many sleeps have not ended. */
  readonly sleeping: number;
  /** Moves on by `ms`, ends on the way every sleep whose time has come, and lets what wakes up run. */
  advance(ms: number): Promise<void>;
  /** Jumps to a time, forwards or back, as a wall clock that is set; ends no sleep. */
  set(now: number): void;
}

export interface FakeClockOptions {
  /** Epoch milliseconds. @default 2026-01-15T12:00:00Z */
  readonly now?: number;
  /**
   * Moves on by itself to the end of the next sleep, as soon as everything else has run. Turn it off to look at what happens
   * in between with `advance`. @default true
   */
  readonly autoAdvance?: boolean;
}

interface Sleeper {
  readonly until: number;
  readonly wake: () => void;
}

/** Makes a virtual clock: sleeps cost no real time and end in the order of their times. */
export function fakeClock(options: FakeClockOptions = {}): FakeClock {
  return new VirtualClock(options);
}

class VirtualClock implements FakeClock {
  readonly sleeps: number[] = [];
  #now: number;
  readonly #autoAdvance: boolean;
  #sleepers: Sleeper[] = [];
  #isPumping = false;

  constructor({ now = Date.UTC(2026, 0, 15, 12), autoAdvance = true }: FakeClockOptions) {
    this.#now = now;
    this.#autoAdvance = autoAdvance;
  }

  get sleeping(): number {
    return this.#sleepers.length;
  }

  now(): number {
    return this.#now;
  }

  set(now: number): void {
    this.#now = now;
  }

  async sleep(ms: number, signal?: AbortSignal): Promise<void> {
    signal?.throwIfAborted();
    if (ms <= 0) return;
    this.sleeps.push(ms);
    const { promise, resolve, reject } = Promise.withResolvers<void>();
    const sleeper: Sleeper = { until: this.#now + ms, wake: resolve };
    const onAbort = (): void => {
      this.#sleepers = this.#sleepers.filter((one) => one !== sleeper);
      reject(signal?.reason);
    };
    signal?.addEventListener("abort", onAbort, { once: true });
    this.#sleepers.push(sleeper);
    if (this.#autoAdvance) void this.#pump();
    try {
      await promise;
    } finally {
      signal?.removeEventListener("abort", onAbort);
    }
  }

  async advance(ms: number): Promise<void> {
    const until = this.#now + ms;
    await settled();
    for (let next = this.#next(); next && next.until <= until; next = this.#next()) {
      this.#end(next);
      await settled();
    }
    this.#now = Math.max(this.#now, until);
    await settled();
  }

  async #pump(): Promise<void> {
    if (this.#isPumping) return;
    this.#isPumping = true;
    await settled();
    for (let next = this.#next(); next; next = this.#next()) {
      this.#end(next);
      await settled();
    }
    this.#isPumping = false;
  }

  #next(): Sleeper | undefined {
    // Sleeps that end together end in the order they began.
    return this.#sleepers.toSorted((a, b) => a.until - b.until)[0];
  }

  #end(sleeper: Sleeper): void {
    this.#sleepers = this.#sleepers.filter((one) => one !== sleeper);
    this.#now = Math.max(this.#now, sleeper.until);
    sleeper.wake();
  }
}

/** Everything that can run without time passing has run. */
function settled(): Promise<void> {
  return new Promise((resolve) => {
    setImmediate(resolve);
  });
}
