import type { Advice, CheckResult, Interval, Manifest, ConfigSchema } from "@sluice/connector-sdk";
import type { LengthByResult } from "../coverage/length-by-result.ts";
import type { Lake } from "../lake/lake.ts";
import type { Instance, StatusEntry, Tenant } from "../store/entities.ts";
import type { ActivityStep } from "../telemetry/activity.ts";
import type { RecentProblem } from "../telemetry/recent-problems.ts";
import type { CollectionService } from "./collection-service.ts";

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
  /** Its code, as far as its page tells of it. */
  readonly connector: { readonly advice?: Advice };
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

export interface TenantService {
  list(): Promise<readonly Tenant[]>;
  create(tenant: Tenant): Promise<Tenant>;
}

/** What is stored and what room is left, as it was a moment ago. */
export interface StorageStatus {
  /** When it was measured, epoch milliseconds. */
  readonly measuredAt: number;
  /** Size of the files in the data directory. */
  readonly dataBytes: number;
  readonly diskBytes: number;
  /** What this host may still fill of it. */
  readonly diskFreeBytes: number;
  /** Undefined while the lake cannot be read. */
  readonly lake: LakeSize | undefined;
}

/** All indices together. */
export interface LakeSize {
  readonly records: number;
  /** Of documents, before the database packs them. */
  readonly bytes: number;
  /** Event times of the first and the last record; undefined while there is none. */
  readonly oldest: number | undefined;
  readonly newest: number | undefined;
}

/** A process that connectors run on. */
export interface HostStatus {
  readonly id: string;
  readonly name: string;
  readonly type: "dp";
  readonly state: string;
  readonly version: string;
  readonly startedAt: number;
  readonly memoryBytes: number;
}

/** A problem, with the name of its connector where that one runs. */
export interface NamedProblem extends RecentProblem {
  readonly instanceName: string | undefined;
}

/** How this host is, from what it keeps in memory; asking often costs nothing that is noticed. */
export interface SystemStatus {
  /** By the host's own clock, epoch milliseconds. */
  readonly now: number;
  readonly hosts: readonly HostStatus[];
  readonly storage: StorageStatus;
  readonly activity: { readonly stepMs: number; readonly steps: readonly ActivityStep[] };
  /** Newest first. */
  readonly problems: readonly NamedProblem[];
}

export interface SystemService {
  version(): string;
  status(): Promise<SystemStatus>;
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
