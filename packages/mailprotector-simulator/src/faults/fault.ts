import type { EpochMs } from "../epoch.ts";

/**
 * When a fault happens. All that is given must hold; nothing given means always. Each fault counts for itself the
 * requests in its scope and interval.
 */
export interface FaultTrigger {
  /** Each Nth request: the Nth, the 2Nth, … */
  readonly everyNth?: number;
  /** A share of the requests, 0 to 1, drawn from the vendor's seed. */
  readonly share?: number;
  /** Half-open interval by the injected clock; an end left out is open. */
  readonly between?: { readonly from?: EpochMs; readonly until?: EpochMs };
  /** At most so many times. */
  readonly times?: number;
  /** Which requests count: those for logs, or all. @default "data"; "all" for outage and revoked-key */
  readonly scope?: "data" | "all";
}

/** What happens. */
export type FaultEffect =
  /**
   * 429. `retryAfterSeconds` @default 2 (with a budget: until the budget has room again); `retryAfter` is its form,
   * @default "seconds". With `budget` it happens only beyond `requests` in the last `perMs`.
   * Until the time told is over, each further request is answered 429 and counted in `requestsBeforeRetryAfter`.
   */
  | {
      readonly kind: "rate-limit";
      readonly retryAfterSeconds?: number;
      readonly retryAfter?: "seconds" | "http-date" | "none";
      readonly budget?: { readonly requests: number; readonly perMs: number };
    }
  /** A 5xx with an HTML body. `status` @default 503 */
  | { readonly kind: "server-error"; readonly status?: number }
  /** Any status with a body of choice. `body` @default `{"message": …}` */
  | {
      readonly kind: "status";
      readonly status: number;
      readonly body?: string;
      readonly contentType?: string;
    }
  /** The connection is reset without an answer. */
  | { readonly kind: "reset" }
  /** The body ends early although `content-length` says whole. `atBytes` @default half */
  | { readonly kind: "truncate"; readonly atBytes?: number }
  /** 200 with an HTML login page. */
  | { readonly kind: "html-page" }
  /** 200 with `{"error": …}`. */
  | { readonly kind: "error-body"; readonly message?: string }
  /** 200 with an object where an array is expected. */
  | { readonly kind: "wrong-json" }
  /** 200 with a body that is no JSON, cut in the middle but of the right length. */
  | { readonly kind: "broken-json" }
  /** The answer comes late, or slowly. `delayMs` @default 0; `bytesPerSecond` @default as fast as possible */
  | { readonly kind: "slow"; readonly delayMs?: number; readonly bytesPerSecond?: number }
  /** No answer ever; the connection stays open. */
  | { readonly kind: "hang" }
  /** 401, as after the key was regenerated. */
  | { readonly kind: "revoked-key" }
  /** 200 and an empty array, as after the role lost its sight of the domain. */
  | { readonly kind: "narrowed-permission" }
  /** 302 to the same path under another origin, e.g. `https://other.example`. */
  | { readonly kind: "redirect"; readonly toOrigin: string }
  /** The service is down. `how` @default "server-error" (503) */
  | { readonly kind: "outage"; readonly how?: "server-error" | "reset" | "hang" };

/** One fault: what happens, and when. */
export type Fault = FaultTrigger & FaultEffect;

/** Looked at in order; the first that is due happens. */
export type Faults = readonly Fault[];

/** Faults that concern the whole service count all requests unless told otherwise. */
export function scopeOf(fault: Fault): "data" | "all" {
  if (fault.scope !== undefined) return fault.scope;
  return fault.kind === "outage" || fault.kind === "revoked-key" ? "all" : "data";
}

/** Every kind of fault. */
export const faultKinds: readonly Fault["kind"][] = Object.freeze([
  "rate-limit",
  "server-error",
  "status",
  "reset",
  "truncate",
  "html-page",
  "error-body",
  "wrong-json",
  "broken-json",
  "slow",
  "hang",
  "revoked-key",
  "narrowed-permission",
  "redirect",
  "outage",
]);
