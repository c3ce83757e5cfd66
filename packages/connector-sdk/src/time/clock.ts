/**
 * The only source of time on the collect path. The host passes the system clock, tests pass a virtual one: that is
 * what lets the same code run under simulation.
 */
export interface Clock {
  /** The current time in epoch milliseconds. */
  now(): number;
  /**
   * Resolves after `ms` milliseconds (at once when `ms <= 0`).
   *
   * @throws `signal.reason` at once when the signal aborts, in the middle of the wait too
   */
  sleep(ms: number, signal?: AbortSignal): Promise<void>;
}

/** The machine's clock. */
export const systemClock: Clock = {
  now: () => Date.now(),
  sleep: (ms, signal) =>
    new Promise((resolve, reject) => {
      if (signal?.aborted) {
        reject(signal.reason);
        return;
      }
      const onAbort = (): void => {
        clearTimeout(timer);
        reject(signal?.reason);
      };
      const timer = setTimeout(
        () => {
          signal?.removeEventListener("abort", onAbort);
          resolve();
        },
        Math.max(ms, 0),
      );
      signal?.addEventListener("abort", onAbort, { once: true });
    }),
};
