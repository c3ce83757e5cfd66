import type { VendorAnswer, VendorRequest } from "./answer.ts";
import type { ApiKey, DomainId, DomainSetup } from "./directory.ts";
import type { Dialect } from "./dialect.ts";
import type { EpochMs, VendorClock } from "./epoch.ts";
import type { Faults } from "./faults.ts";
import type { RecordInput } from "./records/record-batch.ts";
import type { RequestLog } from "./request-log.ts";
import type { Truth, TruthRange } from "./truth.ts";

/** What a vendor is made of. */
export interface VendorOptions {
  /** The only source of time. */
  readonly clock: VendorClock;
  /** One key that sees everything, or keys with their own sight. */
  readonly apiKey: string | readonly ApiKey[];
  /** @default the demonstration domain 102, without records */
  readonly domains?: readonly DomainSetup[];
  /** Traits that differ from `defaultDialect`. */
  readonly dialect?: Partial<Dialect>;
  /** @default none */
  readonly faults?: Faults;
  /** Everything random hangs on it. @default 1 */
  readonly seed?: number;
  /** Whether `requests.list` holds each request. @default false */
  readonly keepRequests?: boolean;
}

/** A change while the vendor runs. */
export interface VendorChange {
  /** These traits change, the others stay. */
  readonly dialect?: Partial<Dialect>;
  /** Replaces all faults; their counters begin anew. */
  readonly faults?: Faults;
}

/**
 * The vendor, in this process: no sockets, no timers. The same requests at the same times bring the same answers.
 * Its clock is `clock.now()` plus the dialect's offset: `Date`, retention and visibility follow it.
 */
export interface Vendor {
  /** Answers one request, at once. Never throws on what a client sends. */
  handle(request: VendorRequest): VendorAnswer;
  /**
   * Every record the vendor ever held of a domain up to now, with the times it is visible, whatever the dialect and
   * the faults hide. Sorted by `receivedAt`.
   *
   * @throws when there is no such domain
   */
  truth(domainId: DomainId, range?: TruthRange): Truth;
  /** What was asked so far. */
  readonly requests: RequestLog;
  /** The dialect in force. */
  readonly dialect: Dialect;
  /** The vendor's clock. */
  now(): EpochMs;
  configure(change: VendorChange): void;
  /**
   * Gives a domain more records, at any time, in any order. A batch is kept as it is and must not change.
   *
   * @throws when there is no such domain, or a record has neither a time nor a place
   */
  addRecords(domainId: DomainId, records: RecordInput): void;
  /** From `from` (default: now, by the injected clock) each request with the key is answered 401. @default all keys */
  revokeKey(revocation?: { readonly key?: string; readonly from?: EpochMs }): void;
  /** From `from` (default: now, by the injected clock) no key sees more than these domains. */
  narrowPermission(permission: NarrowedPermission): void;
}

/** What keys may see from a time on. */
export interface NarrowedPermission {
  readonly domainIds: readonly DomainId[];
  readonly from?: EpochMs;
  /** How logs of the other domains are answered: 200 and nothing, or 403. @default "empty" */
  readonly answer?: "empty" | "forbidden";
}

/** Makes a vendor. */
export function createVendor(options: VendorOptions): Vendor {
  throw new Error(`Not there yet: ${options.seed}`);
}
