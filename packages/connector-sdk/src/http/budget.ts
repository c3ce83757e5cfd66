import type { ConnectorError } from "../errors.ts";
import type { Clock } from "../time/clock.ts";
import {
  askBreaker,
  breakerAfterAbandon,
  breakerAfterFailure,
  type BreakerPolicy,
  type BreakerState,
  closedBreaker,
  defaultBreakerPolicy,
} from "./breaker.ts";
import { unlessAborted } from "../time/unless-aborted.ts";
import {
  blockSlots,
  emptySlots,
  nextSlot,
  rebaseSlots,
  type SlotState,
  takeSlot,
  usedSlots,
} from "./budget-slots.ts";
import { blockedError, brokenError } from "./budget-refusal.ts";
import type { RequestPurpose } from "./http-client.ts";

export interface BudgetOptions {
  readonly clock: Clock;
  /** Requests allowed within any `perMs`. @default 25 */
  readonly requests?: number;
  /** In milliseconds. @default 5_000 */
  readonly perMs?: number;
  /** Part of the requests that this process may use, above 0 up to 1; at least one is left. @default 1 */
  readonly share?: number;
  /** @default defaultBreakerPolicy */
  readonly breaker?: BreakerPolicy;
  /** From 0 up to 1; spreads how long the breaker stays open. @default Math.random */
  readonly random?: () => number;
}

/** Who asks for a slot. */
export interface SlotRequest {
  readonly purpose: RequestPurpose;
  /** Longest wait for a block of the vendor (a 429) to end, in milliseconds. */
  readonly maxWaitMs: number;
  readonly signal?: AbortSignal | undefined;
}

/** Permission to send one request now. Exactly one `settle` or `slowDown` follows. */
export interface Admission {
  /** When it was given, epoch milliseconds. */
  readonly at: number;
  /** How long it was waited for, in milliseconds. */
  readonly waitedMs: number;
}

/**
 * What became of an admitted request: `answered` for any answer of a working vendor, also a 4xx; the error when the
 * vendor could not be reached or failed; `abandoned` when it was aborted or failed on our side.
 */
export type Outcome = "answered" | "abandoned" | ConnectorError;

/** The state of a budget, for status pages and the API. */
export interface BudgetUsage {
  readonly requests: number;
  readonly perMs: number;
  readonly usedInWindow: number;
  /** Epoch milliseconds until which the vendor wants no request; `undefined` when it does not say so. */
  readonly blockedUntil: number | undefined;
  readonly breaker: BreakerState["kind"];
  readonly totals: Readonly<Record<RequestPurpose, number>>;
  /** Time that requests have waited for a slot since the budget was made, in milliseconds. */
  readonly waitedMs: number;
}

/**
 * The quota of one vendor account, shared by everything that sends requests to it. Requests get their slots in the
 * order they ask. A request with the purpose `test` does not queue, but counts.
 */
export interface Budget {
  /**
   * Waits for a slot.
   *
   * @throws ConnectorError `rate_limited` with `retryAfterMs` when a block outlasts `maxWaitMs`; for `test`, when there is one
   * @throws ConnectorError `unreachable` or `vendor_unavailable` with reason `breaker_open` and `retryAfterMs`, at
   * once, while the breaker is open (not for `test`)
   * @throws `signal.reason` when the signal aborts
   */
  acquire(request: SlotRequest): Promise<Admission>;
  /** Tells what became of an admitted request. */
  settle(admission: Admission, outcome: Outcome): void;
  /**
   * Tells that an admitted request was answered 429: no request goes out before the wait is over, whoever is queued.
   *
   * @param retryAfterMs what the vendor asked for; without it 1 s, doubled by each 429 in a row up to 5 minutes
   * @returns the wait, in milliseconds
   */
  slowDown(admission: Admission, retryAfterMs: number | undefined): number;
  /** No request goes out before `until`, epoch milliseconds. A block is never shortened. */
  block(until: number): void;
  usage(): BudgetUsage;
}

const firstBlockMs = 1_000;
const maxBlockMs = 5 * 60 * 1000;

/** Makes a budget; the host makes one for each vendor account. */
export function createBudget(options: BudgetOptions): Budget {
  return new SharedBudget(options);
}

class SharedBudget implements Budget {
  readonly #clock: Clock;
  readonly #random: () => number;
  readonly #breakerPolicy: BreakerPolicy;
  readonly #totals: Record<RequestPurpose, number> = { data: 0, probe: 0, test: 0 };
  #slots: SlotState;
  #breaker: BreakerState = closedBreaker;
  #lastFailure: ConnectorError | undefined;
  #slowDowns = 0;
  #lastSlowDownAt = -Infinity;
  #waitedMs = 0;
  #lastInQueue: Promise<void> = Promise.resolve();

  constructor(options: BudgetOptions) {
    const { requests = 25, perMs = 5_000, share = 1 } = options;
    this.#clock = options.clock;
    this.#random = options.random ?? Math.random;
    this.#breakerPolicy = options.breaker ?? defaultBreakerPolicy;
    this.#slots = emptySlots(Math.max(1, Math.floor(requests * share)), perMs);
  }

  async acquire(request: SlotRequest): Promise<Admission> {
    const askedAt = this.#now();
    request.signal?.throwIfAborted();
    if (request.purpose === "test") {
      this.#refuseWhileBlocked(askedAt, 0);
      this.#slots = takeSlot(this.#slots, askedAt);
    } else {
      await this.#inTurn(request.signal, () => this.#waitForSlot(request));
    }
    const at = this.#clock.now();
    this.#totals[request.purpose]++;
    this.#waitedMs += at - askedAt;
    return { at, waitedMs: at - askedAt };
  }

  settle(admission: Admission, outcome: Outcome): void {
    const now = this.#clock.now();
    switch (outcome) {
      case "answered":
        this.#breaker = closedBreaker;
        // An answer to what was sent before the 429 says nothing about the vendor's patience since.
        if (admission.at > this.#lastSlowDownAt) this.#slowDowns = 0;
        return;
      case "abandoned":
        this.#breaker = breakerAfterAbandon(this.#breaker, now);
        return;
      default:
        this.#lastFailure = outcome;
        this.#breaker = breakerAfterFailure(this.#breaker, {
          now,
          jitter: this.#random(),
          policy: this.#breakerPolicy,
        });
    }
  }

  slowDown(admission: Admission, retryAfterMs: number | undefined): number {
    const now = this.#clock.now();
    this.#breaker = closedBreaker;
    // Requests that were on their way together are refused together: that is one refusal, not several in a row.
    if (admission.at > this.#lastSlowDownAt || this.#slowDowns === 0) {
      this.#slowDowns++;
      this.#lastSlowDownAt = now;
    }
    const waitMs = retryAfterMs ?? Math.min(firstBlockMs * 2 ** (this.#slowDowns - 1), maxBlockMs);
    this.block(now + waitMs);
    return waitMs;
  }

  block(until: number): void {
    this.#slots = blockSlots(this.#slots, until, this.#clock.now());
  }

  usage(): BudgetUsage {
    const now = this.#clock.now();
    const { limit, perMs, blockedUntil } = this.#slots;
    return {
      requests: limit,
      perMs,
      usedInWindow: usedSlots(this.#slots, now),
      blockedUntil: blockedUntil > now ? blockedUntil : undefined,
      breaker: this.#breaker.kind,
      totals: { ...this.#totals },
      waitedMs: this.#waitedMs,
    };
  }

  /** Runs `work` when everything that asked before is done; keeps the order of asking. */
  async #inTurn(signal: AbortSignal | undefined, work: () => Promise<void>): Promise<void> {
    const before = this.#lastInQueue;
    const { promise: done, resolve: leave } = Promise.withResolvers<void>();
    this.#lastInQueue = before.then(() => done);
    try {
      await unlessAborted(before, signal);
      await work();
    } finally {
      leave();
    }
  }

  async #waitForSlot({ maxWaitMs, signal }: SlotRequest): Promise<void> {
    let blockedSince: number | undefined;
    for (;;) {
      const now = this.#now();
      this.#refuseWhileBroken(now);
      if (this.#slots.blockedUntil > now) blockedSince ??= now;
      this.#refuseWhileBlocked(now, maxWaitMs - (now - (blockedSince ?? now)));
      const at = nextSlot(this.#slots, now);
      if (at <= now) break;
      // A block may be raised during this sleep, hence the loop.
      await this.#clock.sleep(at - now, signal);
    }
    this.#passBreaker();
    this.#slots = takeSlot(this.#slots, this.#clock.now());
  }

  #refuseWhileBlocked(now: number, patienceMs: number): void {
    const remainingMs = this.#slots.blockedUntil - now;
    if (remainingMs > 0 && remainingMs > patienceMs) throw blockedError(remainingMs);
  }

  #refuseWhileBroken(now: number): void {
    const verdict = askBreaker(this.#breaker, now);
    if (!verdict.passes && this.#lastFailure) throw brokenError(this.#lastFailure, verdict.waitMs);
  }

  /** The time, after which nothing that is remembered lies, also when the clock was set back. */
  #now(): number {
    const now = this.#clock.now();
    this.#slots = rebaseSlots(this.#slots, now);
    return now;
  }

  #passBreaker(): void {
    const verdict = askBreaker(this.#breaker, this.#clock.now());
    if (verdict.passes) this.#breaker = verdict.state;
  }
}
