import type { Interval } from "@sluice/connector-sdk";
import type { CoverageInterval } from "../coverage/coverage.ts";
import type { LakeRecord } from "../lake/lake.ts";
import type { LedgerEntry, LedgerVerification } from "../ledger/ledger-entry.ts";
import type { LedgerPage } from "../ledger/ledger-page.ts";
import type { BackfillJob, QuarantineEntry, StatusEntry } from "../store/entities.ts";
import type { Traffic } from "../store/store.ts";

export interface BudgetUsage {
  readonly requests: number;
  readonly perMs: number;
  readonly usedInWindow: number;
  readonly blockedUntil: number | undefined;
  /** Time that requests have waited for a slot, milliseconds. */
  readonly waitedMs: number;
  readonly totals: Readonly<Record<string, number>>;
}

export interface StreamCoverage {
  readonly stream: string;
  readonly source: string;
  readonly intervals: readonly CoverageInterval[];
  /** Windows that are being read now. */
  readonly reading: readonly Interval[];
  /** Start of the map, epoch ms: nothing before it was ever asked for; undefined while it is not known. */
  readonly origin: number | undefined;
  /** What the vendor can still be asked for. */
  readonly reach: Interval;
}

/** Which part of a connector's traffic is asked for. */
export interface TrafficRange extends Partial<Interval> {
  /** At most so many buckets for each stream. */
  readonly buckets: number;
}

/** The traffic of one stream, and what it has to be held against. */
export interface StreamTraffic extends Traffic {
  readonly stream: string;
  /** Most records the vendor returns for one query: as learned, else as its connector says. */
  readonly cap: number;
  readonly isCapLearned: boolean;
}

export interface ConnectorTraffic extends Interval {
  /** Minutes between two live collections, as milliseconds. */
  readonly intervalMs: number;
  /** A whole number of intervals. */
  readonly bucketMs: number;
  readonly streams: readonly StreamTraffic[];
}

/** A piece of the ledger of one stream; each has its own. */
export interface StreamPage extends LedgerPage {
  /** @default what the first streams have, up to the limit */
  readonly stream?: string;
}

/** A row in quarantine, without secrets. */
export interface QuarantinedRecord extends QuarantineEntry {
  readonly stream: string;
}

/** A record, and the ledger entry of the run that stored it; undefined while that run goes on. */
export interface RecordOrigin {
  readonly record: Omit<LakeRecord, "document"> & { readonly index: string };
  readonly entry: LedgerEntry | undefined;
}

export interface CollectionService {
  /** Asks for a visit now; resolves when it is under way. */
  collectNow(id: string): Promise<void>;
  coverage(id: string, range?: Partial<Interval>): Promise<readonly StreamCoverage[]>;
  /** Newest first unless asked otherwise. */
  runs(id: string, page: StreamPage): Promise<readonly LedgerEntry[]>;
  statusHistory(id: string, limit: number): Promise<readonly StatusEntry[]>;
  lag(id: string): Promise<readonly { readonly upToMs: number | null; readonly count: number }[]>;
  /** Records by their own time; the newest retention unless told otherwise. */
  traffic(id: string, range: TrafficRange): Promise<ConnectorTraffic>;
  budget(id: string): Promise<BudgetUsage>;
  /** What was learned of the vendor, by stream. */
  dialect(id: string): Promise<Readonly<Record<string, unknown>>>;
  /** Oldest first unless asked otherwise. */
  ledger(id: string, page: StreamPage): Promise<readonly LedgerEntry[]>;
  verifyLedger(id: string): Promise<LedgerVerification>;
  /** Rows that could not become records, newest first. */
  quarantine(
    id: string,
    page: { readonly after?: number; readonly limit: number },
  ): Promise<{ readonly total: number; readonly rows: readonly QuarantinedRecord[] }>;
  startBackfill(id: string, interval: Interval): Promise<BackfillJob>;
  backfills(id: string): Promise<readonly BackfillJob[]>;
  /** What a backfill can ask for now; undefined while the connector is inactive. */
  backfillReach(id: string): Interval | undefined;
  cancelBackfill(id: string, job: string): Promise<BackfillJob>;
  /** Which run and window brought a record. */
  explain(index: string, recordId: string): Promise<RecordOrigin>;
}
