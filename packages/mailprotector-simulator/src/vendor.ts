import type { VendorOptions, VendorChange } from "./vendor-options.ts";
import type { VendorAnswer, VendorRequest } from "./answer.ts";
import type { NarrowedPermission } from "./api/access.ts";
import type { DomainId } from "./api/directory.ts";
import type { Dialect } from "./dialect.ts";
import type { EpochMs } from "./epoch.ts";
import type { RecordInput } from "./records/record-batch.ts";
import { addToStore } from "./records/domain-store.ts";
import { handleRequest } from "./handle-request.ts";
import type { RequestLog } from "./request-log.ts";
import { truthOf, type Truth, type TruthRange } from "./truth.ts";
import { configureState, createState, settleStores, storeOf, type Moment } from "./vendor-state.ts";

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

/** Makes a vendor. The same options and clock make the same vendor. */
export function createVendor(options: VendorOptions): Vendor {
  const state = createState(options);
  const { clock } = options;
  const settle = (): Moment => settleStores(state, clock.now());

  return {
    handle: (request) => handleRequest(state, request, settle()),
    truth(domainId, range = {}) {
      const { now } = settle();
      return truthOf(storeOf(state, domainId), range, { now, dialect: state.dialect });
    },
    requests: state.requestLog.log,
    get dialect() {
      return state.dialect;
    },
    now: () => clock.now() + state.dialect.clockOffsetMs,
    configure: (change) => configureState(state, change),
    addRecords(domainId, records) {
      settle();
      addToStore(storeOf(state, domainId), records, state);
    },
    revokeKey({ key, from = clock.now() } = {}) {
      state.access.revoke(key, from);
    },
    narrowPermission(permission) {
      state.access.narrow(permission, permission.from ?? clock.now());
    },
  };
}
