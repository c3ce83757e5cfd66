import { createAccess, type Access } from "./api/access.ts";
import { changedDialect, defaultDialect, type Dialect } from "./dialect.ts";
import { entitiesOf, type DomainId, type DomainSetup } from "./api/directory.ts";
import {
  addToStore,
  advanceStore,
  createDomainStore,
  type DomainStore,
} from "./records/domain-store.ts";
import type { EpochMs } from "./epoch.ts";
import {
  createFaultSchedule,
  type CountedRequest,
  type DueFault,
} from "./faults/fault-schedule.ts";
import type { ListCache } from "./logs/find-rows.ts";
import { createPageWriter } from "./logs/page-writer.ts";
import { createRateLimit, type RateLimit } from "./faults/rate-limit.ts";
import { growTraffic } from "./traffic/generate-traffic.ts";
import { createRequestLog, type RequestLogWriter } from "./request-log.ts";
import type { VendorChange, VendorOptions } from "./vendor-options.ts";

/** All that a vendor remembers. */
export interface VendorState {
  readonly stores: readonly DomainStore[];
  readonly access: Access;
  readonly requestLog: RequestLogWriter;
  readonly seed: number;
  readonly lists: ListCache;
  readonly writePage: (rows: readonly string[]) => Buffer;
  readonly rateLimit: RateLimit;
  dialect: Dialect;
  nextFault: (request: CountedRequest) => DueFault | undefined;
}

/** One moment by both clocks. */
export interface Moment {
  /** The injected clock. */
  readonly clockNow: EpochMs;
  /** The vendor's clock. */
  readonly now: EpochMs;
}

/** The state of a new vendor. */
export function createState(options: VendorOptions): VendorState {
  const { seed = 1, domains = [{ id: 102 }], clock } = options;
  const dialect = changedDialect(defaultDialect, options.dialect ?? {});
  const now = clock.now() + dialect.clockOffsetMs;
  return {
    stores: domains.map((domain, index) =>
      storeFor(withLiveSeed(domain, seed + index), now, { dialect, seed }),
    ),
    access: createAccess(options.apiKey),
    requestLog: createRequestLog(options.keepRequests ?? false),
    seed,
    lists: new Map(),
    writePage: createPageWriter(),
    rateLimit: createRateLimit(),
    dialect,
    nextFault: createFaultSchedule(options.faults ?? [], seed),
  };
}

/** Changes dialect and faults. */
export function configureState(state: VendorState, change: VendorChange): void {
  if (change.dialect !== undefined) {
    state.dialect = changedDialect(state.dialect, change.dialect);
    state.lists.clear();
  }
  if (change.faults !== undefined) state.nextFault = createFaultSchedule(change.faults, state.seed);
}

/** Brings all stores to the present. */
export function settleStores(state: VendorState, clockNow: EpochMs): Moment {
  const now = clockNow + state.dialect.clockOffsetMs;
  for (const store of state.stores) advanceStore(store, now, state);
  return { clockNow, now };
}

/**
 * The store of a domain.
 *
 * @throws when there is none
 */
export function storeOf({ stores }: VendorState, id: DomainId): DomainStore {
  const store = stores.find(({ entities }) => String(entities.domain.id) === String(id));
  if (store === undefined) throw new Error(`This vendor has no domain ${id}.`);
  return store;
}

/** Domains with the same traffic would share their ids. */
function withLiveSeed(setup: DomainSetup, seed: number): DomainSetup {
  return setup.live === undefined ? setup : { ...setup, live: { seed, ...setup.live } };
}

function storeFor(
  setup: DomainSetup,
  now: EpochMs,
  placing: { readonly dialect: Dialect; readonly seed: number },
): DomainStore {
  const { live } = setup;
  const growing = live === undefined ? undefined : growTraffic(live, live.from ?? now);
  const store = createDomainStore(entitiesOf(setup), growing);
  if (setup.records !== undefined) addToStore(store, setup.records, placing);
  return store;
}
