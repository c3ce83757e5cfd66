import type { Interval } from "@sluice/connector-sdk";
import type { CoverageInterval } from "../coverage/coverage.ts";
import type { PageBatch, PageOutcome } from "../lake/page-batch.ts";
import type {
  LedgerDraft,
  LedgerEntry,
  LedgerVerification,
  RunCounters,
  WindowKind,
} from "../ledger/ledger-entry.ts";
import type { LedgerPage } from "../ledger/ledger-page.ts";
import type { BackfillJob, Instance, QuarantineEntry, StatusEntry, Tenant } from "./entities.ts";

/** What is collected: the key of coverage, ledger and record identity. */
export interface SourceKey {
  /** Hex digest of tenant, connector, origin, account and stream. */
  readonly id: string;
  readonly custId: string;
  readonly connector: string;
  readonly origin: string;
  readonly account: string;
  readonly stream: string;
}

/** How identities of a source are made: by the vendor's id, or by content once an id proved not to be one. */
export type IdentityMode = "vendor_id" | "content";

export interface SourceState {
  readonly key: SourceKey;
  readonly coverage: readonly CoverageInterval[];
  /** What was learned of the vendor, as the SDK's `Dialect` JSON; undefined before the first probe. */
  readonly dialect: unknown;
  readonly identityMode: IdentityMode;
  /** Rows were seen to change or to leave: from then on no look is had that only compares counts. */
  readonly rowsMove: boolean;
  /** Start of the map: nothing before it was ever asked for, epoch milliseconds; undefined before the first claim. */
  readonly origin: number | undefined;
}

/** What rests on something that turned out wrong: it is opened again. All times in epoch milliseconds. */
export interface Doubt {
  /** What runs proved that ended then or later, and whatever runs still prove that have begun by now. */
  readonly readSince: number;
  /** Whatever lies there or later, too: the vendor answers for it still, whenever it was read. @default nothing */
  readonly answeredFrom?: number;
  /** Of all that only what rests on the end of an answer of so many rows, or more. @default everything */
  readonly largestAnswer?: number;
}

/** What was learned of a source's vendor, and what follows for what was read before. */
export interface Lesson {
  /** How the vendor answers, as the SDK's `Dialect` JSON. @default as before */
  readonly dialect?: unknown;
  /** @default none */
  readonly doubts?: readonly Doubt[];
  /** Rows were seen to move: within this interval a look that only compared counts is due again. @default nowhere */
  readonly rowsMovedIn?: Interval;
}

export interface Lease {
  readonly source: string;
  readonly run: number;
  /** Rises with every claim of the source; a commit with another fence is refused. */
  readonly fence: number;
  readonly window: Interval;
  readonly kind: WindowKind;
  readonly expiresAt: number;
}

export interface ClaimRequest {
  readonly source: string;
  readonly window: Interval;
  readonly kind: WindowKind;
  readonly owner: string;
  readonly now: number;
  readonly leaseMs: number;
  readonly attempt: number;
  /** For the entry of a run that is never ended by its owner. */
  readonly connectorVersion?: string;
}

/** Everything that one page changes, in one transaction. */
export interface PageCommit {
  readonly lease: Pick<Lease, "source" | "run" | "fence">;
  /** Looked up after an unknown COMMIT; committing the same id again answers the first outcome. */
  readonly commitId: string;
  readonly batch: PageBatch;
  /** Counters of this page alone (requests, probes, retries, pages, splits, rowsRead); the rest the store counts. */
  readonly counters: Partial<RunCounters>;
  /** Part of the window that this and earlier pages prove whole, instead of what they proved before; resumed behind it after a crash. */
  readonly proved?: CoverageInterval;
  /**
   * What the vendor can be asked for. When this page is the first to show that rows move, looks that only compared counts
   * are due again within it.
   */
  readonly reach: Interval;
  readonly now: number;
  readonly leaseMs: number;
}

/** Everything that a run's end changes, in one transaction. */
export interface RunEnd {
  readonly lease: Pick<Lease, "source" | "run" | "fence">;
  readonly commitId: string;
  readonly draft: LedgerDraft;
  readonly counters: Partial<RunCounters>;
  /** Replaces what the map says inside these intervals, except for what came into doubt since the run began. */
  readonly coverage: readonly CoverageInterval[];
  /** What the run taught of its vendor: no crash parts it from the run's end. */
  readonly lesson?: Lesson;
  readonly now: number;
}

/** A range of time in buckets. Both lengths are whole minutes, and a bucket is a whole number of intervals. */
export interface TrafficQuery extends Interval {
  /** The time for which one query would be made in live collection, milliseconds. */
  readonly intervalMs: number;
  readonly bucketMs: number;
  /** Split windows to name; those of most pieces are. */
  readonly mostSplits: number;
}

/** Records by their own time. */
export interface Traffic {
  /** Those that hold records, in order. */
  readonly buckets: readonly TrafficBucket[];
  readonly splits: readonly SplitWindow[];
  /** How many windows were split, named or not. */
  readonly splitWindows: number;
}

export interface TrafficBucket {
  /** First moment of it, epoch milliseconds; a multiple of the bucket's length. */
  readonly at: number;
  readonly records: number;
  /** Records of its fullest interval. */
  readonly most: number;
}

/** A window that was cut or continued, since one query could not read it whole. */
export interface SplitWindow extends Interval {
  readonly pieces: number;
}

/**
 * The one place where anything lasts. Each method is one transaction: it happened whole or not at all, and once its
 * promise resolves it survives a crash. Implementations are kept by `storeContract`.
 *
 * Every method may throw `StoreFull` when the disk has no room: nothing was written then.
 */
export interface Store {
  close(): Promise<void>;

  listTenants(): Promise<readonly Tenant[]>;
  getTenant(custId: string): Promise<Tenant | undefined>;
  /** Creates or renames. */
  putTenant(tenant: Tenant): Promise<void>;

  listInstances(): Promise<readonly Instance[]>;
  getInstance(id: string): Promise<Instance | undefined>;
  /** Creates or replaces by id. */
  putInstance(instance: Instance): Promise<void>;
  deleteInstance(id: string): Promise<void>;

  getSetting(name: string): Promise<string | undefined>;
  putSetting(name: string, value: string): Promise<void>;

  /** Appends when code, state or message differ from the last entry of the instance; else moves its `lastSeen`. */
  putStatus(entry: StatusEntry): Promise<void>;
  statusHistory(instance: string, limit: number): Promise<readonly StatusEntry[]>;
  /** The last entry of each instance, in the order asked for; undefined where there is none. */
  lastStatuses(instances: readonly string[]): Promise<readonly (StatusEntry | undefined)[]>;

  /** Creates the source at its first use. */
  openSource(key: SourceKey, now: number): Promise<SourceState>;
  /** Fixes where the map starts, once. */
  setSourceOrigin(source: string, origin: number): Promise<void>;
  getCoverage(source: string, range?: Interval): Promise<readonly CoverageInterval[]>;
  /** Marks what is open in `interval` as excluded (paused time). */
  excludeOpen(source: string, interval: Interval, now: number): Promise<void>;
  learn(source: string, lesson: Lesson): Promise<void>;
  /**
   * From now on a second content under one id is a record of its own; revisions kept so far become records under a
   * correction entry.
   */
  useContentIdentity(source: string, now: number): Promise<void>;

  /** Claims a window: undefined while a live lease overlaps it. Numbers the run. */
  claim(request: ClaimRequest): Promise<Lease | undefined>;
  /** @throws LeaseLost when the fence no longer holds */
  commitPage(commit: PageCommit): Promise<PageOutcome>;
  /** @throws LeaseLost when the fence no longer holds */
  endRun(end: RunEnd): Promise<LedgerEntry>;
  /** Whether a commit id is known: asked after a COMMIT whose outcome was not seen. */
  wasCommitted(commitId: string): Promise<boolean>;
  /** Ends every run whose lease has expired, or which `exceptOwner` does not own: an `aborted` entry each; what they proved stays proved. */
  abandonRuns(request: {
    readonly now: number;
    readonly exceptOwner?: string;
    readonly source?: string;
  }): Promise<number>;

  listLedger(source: string, page: LedgerPage): Promise<readonly LedgerEntry[]>;
  /** Recomputes the chain and, by run, the stored digests from the lake. */
  verifyLedger(source: string): Promise<LedgerVerification>;
  /** Counts by bucket of visible lag; upper bounds in milliseconds, the last one Infinity as null. */
  lagHistogram(
    source: string,
  ): Promise<readonly { readonly upToMs: number | null; readonly count: number }[]>;
  /** How many records there were over time, and which windows one query could not read; cheap however many they are. */
  traffic(source: string, query: TrafficQuery): Promise<Traffic>;
  countRecords(source: string): Promise<{
    readonly records: number;
    readonly quarantined: number;
    readonly revisions: number;
  }>;
  /** Newest first, behind the `seq` of the last one seen; fewer than `limit` where they are large, none at the end. */
  listQuarantine(
    source: string,
    page: { readonly after?: number; readonly limit: number },
  ): Promise<readonly QuarantineEntry[]>;

  putBackfill(job: BackfillJob): Promise<void>;
  listBackfills(instance: string): Promise<readonly BackfillJob[]>;

  /**
   * Drops the oldest whole day of an index that ended by `before`, with a ledger entry for each source that had records
   * there. Others are served while the day is read.
   */
  dropOldestDay(index: string, before: number, now: number): Promise<DayDrop>;
}

/** What became of an old day: there is none, it is gone, or it stays because it changed while it was read. */
export type DayDrop = "none" | "dropped" | "changed";

/** The fence moved: another owner has the window. Nothing was written. */
export class LeaseLost extends Error {
  override readonly name = "LeaseLost";
}

/** The disk is full or read-only. Nothing was written. */
export class StoreFull extends Error {
  override readonly name = "StoreFull";
}
