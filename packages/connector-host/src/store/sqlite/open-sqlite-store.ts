import type { BlockingStore } from "../blocking-store.ts";
import { abandonRuns } from "./abandon-runs.ts";
import { listBackfills, putBackfill } from "./backfills.ts";
import { claim } from "./claim.ts";
import { commitPage } from "./commit-page.ts";
import { wasCommitted } from "./commits.ts";
import { openConnection, type Connection } from "./connection.ts";
import { useContentIdentity } from "./content-identity.ts";
import { excludeOpen, getCoverage } from "./coverage.ts";
import type { DayLoss } from "./day-loss.ts";
import { dropDay, dropOldestDay } from "./drop-day.ts";
import { endRun } from "./end-run.ts";
import { openIdentities } from "./identities.ts";
import { deleteInstance, getInstance, listInstances, putInstance } from "./instances.ts";
import { lagHistogram } from "./lags.ts";
import { listLedger } from "./list-ledger.ts";
import { listQuarantine } from "./list-quarantine.ts";
import { learn } from "./learn.ts";
import { migrate } from "./migrate.ts";
import { defaultSqliteStoreOptions, type SqliteStoreOptions } from "./options.ts";
import type { StoreParts } from "./parts.ts";
import { getSetting, putSetting } from "./settings.ts";
import { sourceRow } from "./source-row.ts";
import { countRecords, openSource, setSourceOrigin } from "./sources.ts";
import { lastStatuses, putStatus, statusHistory } from "./status.ts";
import { getTenant, listTenants, putTenant } from "./tenants.ts";
import { trafficOf } from "./traffic.ts";
import { verifyLedger } from "./verify-ledger.ts";

/**
 * Opens the store in `dataDir`, creating or migrating its file. Methods block: use `inlineStore` or `threadedStore`
 * over it.
 *
 * @throws StoreTooNew when a newer version wrote the file
 * @throws StoreFull when the file cannot be written
 * @throws StoreBroken when the file is no database
 */
export function openSqliteStore(options: SqliteStoreOptions): SqliteStore {
  const connection = openConnection(options);
  try {
    migrate(connection, options.onMigration);
  } catch (error) {
    connection.close();
    throw error;
  }
  const buffered = options.bufferedIdentities ?? defaultSqliteStoreOptions.bufferedIdentities;
  const parts = { connection, identities: openIdentities(connection, buffered) };
  return {
    close: () => connection.close(),
    ...configuration(connection),
    ...collection(parts),
    ...evidence(connection),
    dropDay: (loss, now) => dropDay(connection, loss, now),
  };
}

/** The store, and what a reader beside it leaves to the connection that writes. */
export interface SqliteStore extends BlockingStore {
  /** Drops a day that was read elsewhere. */
  dropDay(loss: DayLoss, now: number): ReturnType<typeof dropDay>;
}

type Part<Method extends keyof BlockingStore> = Pick<BlockingStore, Method>;

function configuration(
  on: Connection,
): Part<
  | "listTenants"
  | "getTenant"
  | "putTenant"
  | "listInstances"
  | "getInstance"
  | "putInstance"
  | "deleteInstance"
  | "getSetting"
  | "putSetting"
  | "putStatus"
  | "statusHistory"
  | "lastStatuses"
  | "putBackfill"
  | "listBackfills"
> {
  const writing = <T>(work: () => T): T => on.transaction(work);
  return {
    listTenants: () => listTenants(on),
    getTenant: (custId) => getTenant(on, custId),
    putTenant: (tenant) => writing(() => putTenant(on, tenant)),
    listInstances: () => listInstances(on),
    getInstance: (id) => getInstance(on, id),
    putInstance: (instance) => writing(() => putInstance(on, instance)),
    deleteInstance: (id) => writing(() => deleteInstance(on, id)),
    getSetting: (name) => getSetting(on, name),
    putSetting: (name, value) => writing(() => putSetting(on, name, value)),
    putStatus: (entry) => writing(() => putStatus(on, entry)),
    statusHistory: (instance, limit) => statusHistory(on, instance, limit),
    lastStatuses: (instances) => lastStatuses(on, instances),
    putBackfill: (job) => writing(() => putBackfill(on, job)),
    listBackfills: (instance) => listBackfills(on, instance),
  };
}

function collection(
  parts: StoreParts,
): Part<
  | "openSource"
  | "setSourceOrigin"
  | "learn"
  | "useContentIdentity"
  | "excludeOpen"
  | "claim"
  | "commitPage"
  | "endRun"
  | "abandonRuns"
  | "dropOldestDay"
> {
  const { connection: on } = parts;
  const writing = <T>(work: () => T): T => on.transaction(work);
  return {
    openSource: (key, now) => writing(() => openSource(on, key, now)),
    setSourceOrigin: (source, origin) => writing(() => setSourceOrigin(on, source, origin)),
    learn: (source, lesson) => writing(() => learn(on, sourceRow(on, source).number, lesson)),
    useContentIdentity: (source, now) => useContentIdentity(parts, source, now),
    excludeOpen: (source, interval, now) =>
      writing(() => excludeOpen(on, source, { interval, now })),
    claim: (request) => claim(on, request),
    commitPage: (commit) => commitPage(parts, commit),
    endRun: (end) => endRun(on, end),
    abandonRuns: (request) => abandonRuns(on, request),
    dropOldestDay: (index, before, now) => dropOldestDay(on, { index, before, now }),
  };
}

function evidence(
  on: Connection,
): Part<
  | "getCoverage"
  | "wasCommitted"
  | "listLedger"
  | "verifyLedger"
  | "lagHistogram"
  | "traffic"
  | "countRecords"
  | "listQuarantine"
> {
  return {
    getCoverage: (source, range) => getCoverage(on, source, range),
    wasCommitted: (commitId) => wasCommitted(on, commitId),
    listLedger: (source, page) => listLedger(on, source, page),
    verifyLedger: (source) => verifyLedger(on, source),
    lagHistogram: (source) => lagHistogram(on, source),
    traffic: (source, query) => trafficOf(on, source, query),
    countRecords: (source) => countRecords(on, source),
    listQuarantine: (source, page) => listQuarantine(on, source, page),
  };
}
