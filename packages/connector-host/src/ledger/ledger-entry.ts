/** How a run ended. */
export type RunVerdict =
  "whole" | "partial" | "unstable" | "failed" | "aborted" | "gap" | "drop" | "correction";

/** Rows and requests of one run. */
export interface RunCounters {
  readonly pages: number;
  /** Requests for data, retries included. */
  readonly requests: number;
  /** Requests that only checked something (dialect, movement, cap, an unusual nothing). */
  readonly probes: number;
  readonly retries: number;
  /** Pieces into which the window was cut beyond its first query. */
  readonly splits: number;
  readonly rowsRead: number;
  readonly rowsNew: number;
  readonly rowsDuplicate: number;
  readonly rowsRevised: number;
  readonly rowsQuarantined: number;
}

export const noCounters: RunCounters = {
  pages: 0,
  requests: 0,
  probes: 0,
  retries: 0,
  splits: 0,
  rowsRead: 0,
  rowsNew: 0,
  rowsDuplicate: 0,
  rowsRevised: 0,
  rowsQuarantined: 0,
};

/** Why a window was read. */
export type WindowKind = "live" | "expiring" | "backfill" | "revisit" | "repair";

/** What a run's end says; the store adds the chain. */
export interface LedgerDraft {
  readonly since: number;
  readonly until: number;
  readonly kind: WindowKind | "retention" | "identity";
  readonly verdict: RunVerdict;
  readonly generation: number;
  /** What the vendor said the window holds, when it said so. */
  readonly vendorTotal?: number;
  readonly firstTime?: number;
  readonly lastTime?: number;
  readonly connectorVersion: string;
  readonly attempt: number;
  /** For a failure, the `ConnectorError` code and message. */
  readonly code?: string;
  readonly message?: string;
  readonly proof?: string;
  /** For a gap: bounds are since and until; how many are surely missing. */
  readonly reason?: string;
  readonly missingAtLeast?: number;
}

/** One entry of a source's ledger: append-only and chained by `hash`. */
export interface LedgerEntry extends LedgerDraft, RunCounters {
  readonly source: string;
  /** Position in the source's chain, from 1. */
  readonly seq: number;
  /** The run that records of this entry carry; runs are numbered when they begin, entries when they end. */
  readonly run: number;
  readonly startedAt: number;
  readonly endedAt: number;
  /** Sum mod 2^256 of the elements of every row read, 64 hex digits. */
  readonly digestRead: string;
  /** Sum mod 2^256 of the elements of every row stored by this run, 64 hex digits. */
  readonly digestStored: string;
  readonly previousHash: string;
  readonly hash: string;
  /** Records that left the lake by this entry (a drop or a correction); what each run lost is kept beside the ledger. */
  readonly removed?: RemovedRecords;
}

/** Sum of what an entry removed, and the proof of the list by run that `verify` adds to what the lake still has. */
export interface RemovedRecords {
  readonly runs: number;
  readonly records: number;
  /** SHA-256 of the list's canonical JSON, 64 hex digits. */
  readonly listHash: string;
}

/** What `verify` found for one source. */
export interface LedgerVerification {
  readonly ok: boolean;
  readonly entries: number;
  readonly records: number;
  /** Empty when ok; each says which entry, what was expected and what was found. */
  readonly problems: readonly string[];
  readonly headHash: string;
}

/** Whether records are known to be lost in its window; a run that failed in the end may have found that before. */
export function recordsGap({ verdict, reason }: Pick<LedgerDraft, "verdict" | "reason">): boolean {
  return verdict === "gap" || reason !== undefined;
}
