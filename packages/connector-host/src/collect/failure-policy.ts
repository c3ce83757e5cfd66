import { isPermanent } from "@sluice/connector-sdk";
import type { ConnectorError } from "@sluice/connector-sdk";

/** What a failed window means for the source. */
export type FailureResponse =
  /** Only this window waits; others go on. */
  | { readonly scope: "window"; readonly waitMs: number }
  /** Nothing of the source is asked for so long. */
  | { readonly scope: "source"; readonly waitMs: number }
  /** What was believed of the vendor no longer holds: learn first. */
  | { readonly scope: "dialect"; readonly waitMs: number };

const firstWaitMs = 5_000;
const longestWaitMs = 5 * 60_000;
const longestWaitForLookMs = 15 * 60_000;

const [shortestPatienceMs, longestPatienceMs] = [5_000, 60_000];

/**
 * Longest wait for the vendor's patience that a reading sleeps through, milliseconds. The first try of a window gives it
 * back, so that others have their turn; a window that needs more requests than the vendor lets through at once would
 * begin again for ever, so later tries wait in place, as long as the turn of their source lasts.
 */
export function patienceAt(attempt: number, turnLastsMs: number): number {
  if (attempt <= 1) return shortestPatienceMs;
  return Math.min(Math.max(turnLastsMs, shortestPatienceMs), longestPatienceMs);
}

/** How long a look that proved nothing waits for its next try, milliseconds: it is in no hurry. */
export function waitAfterLook(tries: number): number {
  return backoffMs(tries, longestWaitForLookMs);
}

function backoffMs(tries: number, mostMs: number): number {
  return Math.min(firstWaitMs * 2 ** (tries - 1), mostMs);
}

/**
 * How to go on after a failure. Pure; `jitter` is from 0 up to 1 and only stretches our own backoff, never the
 * vendor's Retry-After.
 */
export function respondTo(
  error: ConnectorError,
  facts: {
    readonly failuresInARow: number;
    /** Failures of this very part, whatever succeeded elsewhere. */
    readonly failuresHere: number;
    readonly windowsInFlight: number;
    readonly intervalMs: number;
    readonly jitter: number;
  },
): FailureResponse {
  const tries = Math.max(facts.failuresInARow, facts.failuresHere, 1);
  const backoff = Math.min(backoffMs(tries, longestWaitMs), facts.intervalMs);
  const waitMs = Math.round(backoff * (1 + facts.jitter / 2));
  if (error.reason === "filter_not_understood" || error.reason === "order_broken") {
    // A vendor that never answers as it was learned would be learned for ever.
    return { scope: "dialect", waitMs: facts.failuresInARow > 1 ? waitMs : 0 };
  }
  if (isPermanent(error.code)) return { scope: "source", waitMs: facts.intervalMs };
  if (error.retryAfterMs !== undefined)
    return { scope: "source", waitMs: Math.max(error.retryAfterMs, 100) };
  const isOfTheVendor =
    error.code === "unreachable" ||
    error.code === "vendor_unavailable" ||
    error.code === "rate_limited";
  // One window that always fails must not starve the others; a vendor that always fails must be left in peace.
  const scope =
    isOfTheVendor || facts.failuresInARow >= facts.windowsInFlight ? "source" : "window";
  return { scope, waitMs };
}
