import type { AxiosAdapter } from "axios";
import type { ConnectorErrorCode } from "../errors.ts";
import type { Clock } from "../time/clock.ts";
import type { AddressPolicy } from "./address-guard.ts";
import type { Budget } from "./budget.ts";
import type { RequestPurpose } from "./http-client.ts";
import type { RetryPolicy } from "./retry.ts";
import type { ReadRowAt } from "./text-rows.ts";

/** What the host gives to an HTTP client; connectors never see it. */
export interface HttpEnvironment {
  readonly clock: Clock;
  /** Shared by every client of the same vendor account. */
  readonly budget: Budget;
  readonly addressPolicy: AddressPolicy;
  /**
   * Replaces the network, e.g. by a simulated vendor. It gets the whole URL, `timeout` and `signal` in its config, and answers
   * any status, with a body of text or bytes, which are the client's then: their memory is freed when they are stored.
   * Address guard and deadline are its own. @default Node's sockets
   */
  readonly adapter?: AxiosAdapter;
  /** Longest wait for the vendor's patience (429, Retry-After) that is slept through, in milliseconds. @default 5_000 */
  readonly maxLeaseWaitMs?: number;
  /** `"none"` sends each request once, over a fresh connection: for Test. @default defaultRetryPolicy */
  readonly retry?: RetryPolicy | "none";
  /** Called after each request that was sent or tried; must not throw. */
  readonly onRequest?: (event: HttpRequestEvent) => void;
  /**
   * Waited for before a 2xx answer of so many bytes is parsed, which takes milliseconds of the event loop and many times
   * the memory. @default nothing
   */
  readonly turn?: (bytes: number) => Promise<void>;
  /**
   * Called for each list that was asked for as `rows`: makes what reads its rows where they are parsed (`rowReader`).
   *
   * @default rows are an array of objects, read later
   */
  readonly rowReader?: () => ReadRowAt;
  /** @default "sluice-connector-sdk" */
  readonly userAgent?: string;
  /** Masks further secrets in messages and ledger texts; the values of `authHeaders` are masked anyway. */
  readonly redact?: (text: string) => string;
  /** From 0 up to 1, for jitter; seeded in simulation. @default Math.random */
  readonly random?: () => number;
}

/** One request that was sent, for counters. Redirects and repeats are requests of their own. */
export interface HttpRequestEvent {
  readonly purpose: RequestPurpose;
  /** The status, when an answer came. */
  readonly status?: number;
  /** The error code, when it was not a success. */
  readonly code?: ConnectorErrorCode;
  readonly durationMs: number;
  /** Number of the try, from 1. */
  readonly attempt: number;
  /** Time waited for the budget, in milliseconds. */
  readonly waitedMs: number;
}
