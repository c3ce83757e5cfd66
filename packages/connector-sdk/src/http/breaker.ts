/**
 * A circuit breaker: `closed` lets everything through, `open` nothing until its time has come, `half_open` has let one
 * request through and waits for what becomes of it. Plain data; every change makes a new value.
 */
export type BreakerState =
  | { readonly kind: "closed"; readonly failures: number }
  | {
      readonly kind: "open";
      readonly since: number;
      readonly until: number;
      readonly openings: number;
    }
  | { readonly kind: "half_open"; readonly openings: number };

export interface BreakerPolicy {
  /** Failures in a row that open it. @default 8 */
  readonly failuresToOpen: number;
  /** How long it stays open at first, in milliseconds; doubles with each opening in a row. @default 2_000 */
  readonly firstOpenMs: number;
  /** @default 60_000 */
  readonly maxOpenMs: number;
}

export const defaultBreakerPolicy: BreakerPolicy = {
  failuresToOpen: 8,
  firstOpenMs: 2_000,
  maxOpenMs: 60_000,
};

export const closedBreaker: BreakerState = { kind: "closed", failures: 0 };

/** How long others wait for the one request that tries whether the vendor is back. */
const probeMs = 1_000;

/** Whether a request may pass now; if not, how long it is worth waiting, in milliseconds. */
export type BreakerVerdict =
  | { readonly passes: true; readonly state: BreakerState }
  | { readonly passes: false; readonly waitMs: number };

export function askBreaker(state: BreakerState, now: number): BreakerVerdict {
  switch (state.kind) {
    case "closed":
      return { passes: true, state };
    case "half_open":
      return { passes: false, waitMs: probeMs };
    case "open":
      // A clock set back must not keep it open for hours.
      if (now >= state.since && now < state.until)
        return { passes: false, waitMs: state.until - now };
      return { passes: true, state: { kind: "half_open", openings: state.openings } };
  }
}

/** What happened at `now`; `jitter` from 0 up to 1 lets it open for 80 to 120 % of its time. */
export interface BreakerFailure {
  readonly now: number;
  readonly jitter: number;
  readonly policy: BreakerPolicy;
}

/** The state after a request failed. What was on its way before it opened changes nothing. */
export function breakerAfterFailure(state: BreakerState, failure: BreakerFailure): BreakerState {
  if (state.kind === "open") return state;
  if (state.kind === "half_open") return open(state.openings + 1, failure);
  const failures = state.failures + 1;
  return failures < failure.policy.failuresToOpen ? { kind: "closed", failures } : open(1, failure);
}

/** The state after the one request of `half_open` was given up without an outcome: the next one tries in its place. */
export function breakerAfterAbandon(state: BreakerState, now: number): BreakerState {
  if (state.kind !== "half_open") return state;
  return { kind: "open", since: now, until: now, openings: state.openings };
}

function open(openings: number, { now, jitter, policy }: BreakerFailure): BreakerState {
  const fullMs = Math.min(policy.firstOpenMs * 2 ** (openings - 1), policy.maxOpenMs);
  return {
    kind: "open",
    since: now,
    until: now + Math.round(fullMs * (0.8 + jitter * 0.4)),
    openings,
  };
}
