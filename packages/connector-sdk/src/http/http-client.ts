import type { Rows } from "./rows.ts";

/** How a session reaches its vendor; given once to `ctx.http` in `open`. */
export interface HttpSettings {
  /** Origin and optional path prefix, e.g. `https://emailservice.io/api/v1`; no trailing slash needed. */
  readonly baseUrl: string;
  /** Headers that authenticate; never sent to another origin, never logged. */
  readonly authHeaders?: Readonly<Record<string, string>>;
  /** Checks the vendor's certificate. @default true */
  readonly verifyTls?: boolean;
  /** Whole answer within this time, in milliseconds. @default 30_000 */
  readonly timeoutMs?: number;
  /** Largest body read, in bytes. @default 64 MiB */
  readonly maxBodyBytes?: number;
}

export interface HttpRequest {
  /** Path below `baseUrl`, with a leading slash and no trailing one. */
  readonly path: string;
  /** Query parameters in the order they are sent; `undefined` values are left out. */
  readonly query?: Readonly<Record<string, string | number | undefined>>;
  readonly signal?: AbortSignal;
  /** `"probe"` requests are counted apart from `"data"` ones. @default "data" */
  readonly purpose?: RequestPurpose;
  /**
   * The body is expected to be a list of rows, which `answer.rows` gives: to be yielded as they are. Costs less time and much
   * less memory than `json`. @default false
   */
  readonly rows?: boolean;
}

export type RequestPurpose = "data" | "probe" | "test";

/** An answer with a 2xx status and a whole JSON body; everything else is thrown as a `ConnectorError`. */
export interface HttpAnswer {
  readonly status: number;
  /** Names in lower case. */
  readonly headers: Readonly<Record<string, string>>;
  /** The parsed body. Integers beyond 2^53 are `JSON.rawJSON` values that print exactly as they came. */
  readonly json: unknown;
  /** What was asked for by `rows`: undefined when the body is no list. Of a list `json` may be undefined then. */
  readonly rows?: Rows;
  /** Method, path and query as sent, without secrets: fit for a ledger. */
  readonly request: string;
  /** The vendor's `Date` header in epoch milliseconds, when it sent a valid one. */
  readonly vendorNow: number | undefined;
  readonly sizeBytes: number;
  readonly durationMs: number;
}

/**
 * The client that a connector gets from the host. It injects authentication, waits for the shared budget, repeats
 * transient failures, honours Retry-After, limits size and redirects, and refuses guarded addresses.
 */
export interface HttpClient {
  /**
   * @throws ConnectorError `rate_limited` with `retryAfterMs` when the vendor asks for more patience than a lease allows
   * @throws ConnectorError `auth_rejected`, `forbidden`, `not_found`, `bad_request`, `vendor_unavailable`, `unreachable`
   * @throws ConnectorError `vendor_contract` when a 2xx body is not whole, valid JSON
   * @throws `signal.reason` when the request's signal aborts
   */
  get(request: HttpRequest): Promise<HttpAnswer>;
}

/** What the host makes: a client whose connections end with its session. */
export interface ClosableHttpClient extends HttpClient {
  /** Closes every connection, also one in use. Safe to call twice. */
  close(): void;
}
