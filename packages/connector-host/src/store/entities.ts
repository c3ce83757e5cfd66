import type { Interval } from "@sluice/connector-sdk";

export interface Tenant {
  readonly custId: string;
  readonly name: string;
}

/** One configured connector of one tenant; the console calls it a connector. */
export interface Instance {
  readonly id: string;
  readonly custId: string;
  readonly name: string;
  readonly category: string;
  /** The connector's id in the catalog. */
  readonly type: string;
  readonly version: string;
  readonly active: boolean;
  readonly isCollect: boolean;
  readonly isRespond: boolean;
  readonly runOn: string;
  /** The configuration without its secrets. */
  readonly config: Readonly<Record<string, unknown>>;
  /** The secrets, sealed by AES-256-GCM; opaque here. */
  readonly sealedSecrets: string;
  readonly filterList: readonly unknown[];
  readonly advancedSetting: Readonly<Record<string, unknown>>;
  readonly createdAt: number;
  readonly modifiedAt: number;
  /** While inactive: since when. That time is excluded when it becomes active again. */
  readonly inactiveSince?: number;
}

export type InstanceState = "pending" | "ok" | "idle" | "degraded" | "failed" | "inactive";

/** One spell of an instance's health. */
export interface StatusEntry {
  readonly instance: string;
  readonly state: InstanceState;
  /** 0 when healthy, else the HTTP status or a code of ours above 1000. */
  readonly code: number;
  /** A `ConnectorError` code for failures. */
  readonly errorCode?: string;
  /** One sentence; for a failure it names the HTTP status. */
  readonly message: string;
  readonly recommendation?: string;
  readonly since: number;
  readonly lastSeen: number;
}

/** A row that could not become a record, as it is kept. */
export interface QuarantineEntry {
  /** Rises with every row that is kept, whatever its source. */
  readonly seq: number;
  /** The run that read it first. */
  readonly run: number;
  /** As the vendor wrote it. */
  readonly raw: string;
  readonly reason: string;
  readonly quarantinedAt: number;
}

export interface BackfillJob extends Interval {
  readonly id: string;
  readonly instance: string;
  readonly state: "running" | "done" | "cancelled";
  /** What is still to be read. */
  readonly remaining: readonly Interval[];
  readonly rowsNew: number;
  readonly requests: number;
  /** Every row that came, known before or not. This and what follows is unknown of jobs of earlier versions. */
  readonly rowsRead?: number;
  /** Gaps that its runs recorded, and how many records are at least missing in them. */
  readonly gaps?: number;
  readonly missingAtLeast?: number;
  /** When its last run ended. */
  readonly advancedAt?: number;
  readonly createdAt: number;
  readonly endedAt?: number;
}
