import { ConnectorError, isConnectorError } from "../errors.ts";
import type { Clock } from "../time/clock.ts";

/** When to try again, and how often. */
export interface RetryPolicy {
  /** Tries in all, the first one included. @default 4 */
  readonly maxAttempts: number;
  /** Wait before the second try, in milliseconds; it doubles with each further one. @default 500 */
  readonly firstDelayMs: number;
  /** Longest wait of our own choosing, in milliseconds. @default 5_000 */
  readonly maxDelayMs: number;
}

export const defaultRetryPolicy: RetryPolicy = {
  maxAttempts: 4,
  firstDelayMs: 500,
  maxDelayMs: 5_000,
};

export interface RetryOptions {
  readonly clock: Clock;
  readonly signal: AbortSignal;
  /** @default defaultRetryPolicy */
  readonly policy?: RetryPolicy;
  /**
   * Longest wait that is slept through, in milliseconds; a failure that asks for a longer one is thrown at once.
   * @default 5_000
   */
  readonly maxWaitMs?: number;
  /** From 0 up to 1; spreads our own waits, so that clients that failed together do not return together. @default Math.random */
  readonly random?: () => number;
}

/** Reasons of `unreachable` that do not pass within seconds: a wrong name, a bad certificate, a wrong port. */
const lasting: ReadonlySet<string> = new Set(["dns", "not_http", "breaker_open"]);

/**
 * Calls `attempt` until it succeeds or trying again makes no sense.
 *
 * @param attempt gets the number of the try, from 1
 * @throws the last failure unchanged, once it is permanent, the tries are used up, or it asks for too long a wait
 * @throws `signal.reason` at once when the signal aborts, in the middle of a wait too
 */
export async function retry<T>(
  attempt: (tryNumber: number) => Promise<T>,
  options: RetryOptions,
): Promise<T> {
  const {
    clock,
    signal,
    policy = defaultRetryPolicy,
    maxWaitMs = 5_000,
    random = Math.random,
  } = options;
  for (let failures = 1; ; failures++) {
    signal.throwIfAborted();
    try {
      return await attempt(failures);
    } catch (error) {
      if (!isTransient(error) || failures >= policy.maxAttempts) throw error;
      const waitMs = waitAfter(failures, error, { policy, jitter: random() });
      if (waitMs > maxWaitMs) throw error;
      await clock.sleep(waitMs, signal);
    }
  }
}

/**
 * How long to wait after the given number of failures, in milliseconds.
 *
 * @param jitter from 0 up to 1: our own wait lies between half and all of the doubled delay
 */
export function waitAfter(
  failures: number,
  error: unknown,
  { policy, jitter }: { readonly policy: RetryPolicy; readonly jitter: number },
): number {
  // The service knows better than our arithmetic when it will answer again.
  if (error instanceof ConnectorError && error.retryAfterMs !== undefined) {
    return error.retryAfterMs;
  }
  const fullMs = Math.min(policy.firstDelayMs * 2 ** (failures - 1), policy.maxDelayMs);
  return Math.round(fullMs * (0.5 + jitter / 2));
}

/** Tells whether the same request may succeed when it is sent again within seconds. */
export function isTransient(error: unknown): boolean {
  if (!isConnectorError(error)) return false;
  const reason = error.reason ?? "";
  if (lasting.has(reason) || reason.startsWith("tls_")) return false;
  switch (error.code) {
    case "unreachable":
    case "vendor_unavailable":
      return true;
    case "rate_limited":
      return error.retryAfterMs !== undefined;
    case "vendor_contract":
      return reason === "truncated_body";
    default:
      return false;
  }
}
