import type { CheckResult, Interval, Manifest, ConfigSchema } from "@sluice/connector-sdk";
import type { CoverageInterval } from "../coverage/coverage.ts";
import type { LengthByResult } from "../coverage/length-by-result.ts";
import type { Lake, LakeRecord } from "../lake/lake.ts";
import type { LedgerEntry, LedgerVerification } from "../ledger/ledger-entry.ts";
import type {
  BackfillJob,
  Instance,
  QuarantineEntry,
  StatusEntry,
  Tenant,
} from "../store/entities.ts";
import type { Traffic } from "../store/store.ts";

/**
 * What the API and nothing else may ask of the running host. `create-host` builds it; routes only translate between
 * HTTP and these calls. Calls throw `HostProblem` for everything the client can mend.
 */
export interface HostServices {
  readonly catalog: CatalogService;
  readonly instances: InstanceService;
  readonly collection: CollectionService;
  readonly tenants: TenantService;
  readonly lake: Lake;
  readonly system: SystemService;
}

export interface CatalogEntry {
  readonly manifest: Manifest;
  readonly config: ConfigSchema;
  /** Where it was found, for operators; never an absolute path in the API. */
  readonly origin: "built-in" | "folder";
}

export interface CatalogService {
  list(): readonly CatalogEntry[];
  get(type: string): CatalogEntry | undefined;
}

/** What all streams of an instance cover, from the start of their maps until now. */
export interface CoverageSummary {
  readonly since: number;
  readonly totalMs: LengthByResult;
}

/** An instance with what is known of its health. */
export interface InstanceView {
  readonly instance: Instance;
  readonly tenantName: string;
  readonly status: StatusEntry;
  /** Last successful answer of the vendor, epoch ms. */
  readonly lastActivity: number | undefined;
  /** Last time a new record was stored, epoch ms. */
  readonly lastDataReceived: number | undefined;
  /** Undefined while nothing is collected: inactive, or not looked at since the host started. */
  readonly coverage: CoverageSummary | undefined;
  readonly intervalMinutes: number;
  readonly contentTypes: readonly string[];
}

export interface InstanceInput {
  readonly custId: string;
  readonly name: string;
  readonly category?: string;
  readonly type: string;
  readonly isCollect: boolean;
  readonly isRespond: boolean;
  readonly runOn: string;
  readonly conf: unknown;
  readonly filterList?: readonly unknown[];
  readonly advancedSetting?: Readonly<Record<string, unknown>>;
}

export interface InstanceService {
  list(): Promise<readonly InstanceView[]>;
  get(id: string): Promise<InstanceView>;
  /** Collection starts at once. */
  create(input: InstanceInput): Promise<InstanceView>;
  /** Secrets that `conf` leaves out stay as stored. */
  update(id: string, input: Partial<InstanceInput>): Promise<InstanceView>;
  /** Resolves when collection has stopped; stored records, coverage and ledger stay. */
  remove(id: string): Promise<void>;
  activate(id: string): Promise<InstanceView>;
  deactivate(id: string): Promise<InstanceView>;
  /** One at a time for an instance: a second throws `test_running`. Closing the iterator cancels it. */
  test(id: string, signal: AbortSignal): AsyncIterable<CheckResult>;
  testUnsaved(type: string, conf: unknown, signal: AbortSignal): AsyncIterable<CheckResult>;
}

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
  runs(
    id: string,
    page: { readonly after?: number; readonly limit: number },
  ): Promise<readonly LedgerEntry[]>;
  statusHistory(id: string, limit: number): Promise<readonly StatusEntry[]>;
  lag(id: string): Promise<readonly { readonly upToMs: number | null; readonly count: number }[]>;
  /** Records by their own time; the newest retention unless told otherwise. */
  traffic(id: string, range: TrafficRange): Promise<ConnectorTraffic>;
  budget(id: string): Promise<BudgetUsage>;
  /** What was learned of the vendor, by stream. */
  dialect(id: string): Promise<Readonly<Record<string, unknown>>>;
  ledger(
    id: string,
    page: { readonly after?: number; readonly limit: number },
  ): Promise<readonly LedgerEntry[]>;
  verifyLedger(id: string): Promise<LedgerVerification>;
  /** Rows that could not become records, newest first. */
  quarantine(
    id: string,
    page: { readonly after?: number; readonly limit: number },
  ): Promise<readonly QuarantinedRecord[]>;
  startBackfill(id: string, interval: Interval): Promise<BackfillJob>;
  backfills(id: string): Promise<readonly BackfillJob[]>;
  cancelBackfill(id: string, job: string): Promise<BackfillJob>;
  /** Which run and window brought a record. */
  explain(index: string, recordId: string): Promise<RecordOrigin>;
}

export interface TenantService {
  list(): Promise<readonly Tenant[]>;
  create(tenant: Tenant): Promise<Tenant>;
}

export interface SystemService {
  version(): string;
  hosts(): readonly {
    readonly id: string;
    readonly name: string;
    readonly type: "dp";
    readonly state: string;
  }[];
  /** True once everything that a request needs is up; independent of the connectors' health. */
  ready(): boolean;
  /** Prometheus text. */
  metrics(): Promise<string>;
  ingestion(range: Interval): Promise<
    readonly {
      readonly instance: string;
      readonly name: string;
      readonly records: number;
      readonly bytes: number;
    }[]
  >;
}

/** Stable codes of what a client can mend; `docs/errors.md` lists them beside the connector errors. */
export const hostProblemCodes = [
  "not_authenticated",
  "request_invalid",
  "config_invalid",
  "connector_unknown",
  "connector_type_unknown",
  "source_taken",
  "tenant_unknown",
  "test_running",
  "backfill_unknown",
  "record_unknown",
  "index_unknown",
  "search_invalid",
  "store_full",
  "lake_unavailable",
  "not_found",
  "too_many_requests",
  "internal",
] as const;

export type HostProblemCode = (typeof hostProblemCodes)[number];

/** One thing wrong with what a client sent. */
export interface RequestProblem {
  /** JSON Pointer within the request, e.g. `/conf/interval`; a search names its place as Elasticsearch does. */
  readonly path: string;
  readonly code: string;
  readonly message: string;
}

/** Something the client can mend: becomes an RFC 9457 problem document. */
export class HostProblem extends Error {
  override readonly name = "HostProblem";
  readonly code: HostProblemCode;
  readonly status: number;
  /** For invalid input: every problem at once. */
  readonly problems: readonly RequestProblem[];

  /** @param said a sentence, with everything that is wrong where that is more than the sentence */
  constructor(
    code: HostProblemCode,
    status: number,
    said: string | { readonly message: string; readonly problems: readonly RequestProblem[] },
  ) {
    const { message, problems } = typeof said === "string" ? { message: said, problems: [] } : said;
    super(message);
    this.code = code;
    this.status = status;
    this.problems = problems;
  }
}
