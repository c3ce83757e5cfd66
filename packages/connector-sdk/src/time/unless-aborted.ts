/**
 * The outcome of `promise`, unless the signal aborts first. The promise itself goes on.
 *
 * @throws `signal.reason` when the signal aborts
 */
export async function unlessAborted<T>(
  promise: Promise<T>,
  signal: AbortSignal | undefined,
): Promise<T> {
  if (signal === undefined) return promise;
  signal.throwIfAborted();
  const { promise: aborted, reject } = Promise.withResolvers<never>();
  const onAbort = (): void => reject(signal.reason);
  signal.addEventListener("abort", onAbort, { once: true });
  try {
    return await Promise.race([promise, aborted]);
  } finally {
    signal.removeEventListener("abort", onAbort);
  }
}

/** A signal for callers that have none. */
export const neverAborts: AbortSignal = new AbortController().signal;
