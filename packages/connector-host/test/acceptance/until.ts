/** How long and how often to look. */
export interface Patience {
  /** @default 30_000 */
  readonly withinMs?: number;
  /** @default 50 */
  readonly everyMs?: number;
}

/**
 * Looks again and again until `look` gives something; what it gave is the answer.
 *
 * @throws when the time is over: it says what was waited for
 */
export async function until<T>(
  what: string,
  look: () => Promise<T | undefined | false> | T | undefined | false,
  { withinMs = 30_000, everyMs = 50 }: Patience = {},
): Promise<T> {
  const deadline = Date.now() + withinMs;
  let lastFailure: unknown;
  for (;;) {
    try {
      const seen = await look();
      if (seen !== undefined && seen !== false) return seen;
    } catch (error) {
      // A host that is starting refuses connections: that is one more reason to look again.
      lastFailure = error;
    }
    if (Date.now() >= deadline) {
      throw new Error(`${what}: not within ${withinMs} ms`, { cause: lastFailure });
    }
    await pause(everyMs);
  }
}

/** Resolves after `ms`; for the steps of polling only. */
export function pause(ms: number): Promise<void> {
  return new Promise((resolve) => {
    setTimeout(resolve, ms);
  });
}
