import { elementOf, identityOf } from "../../src/ledger/digest.ts";
import type { PageBatch, QuarantinedRow } from "../../src/lake/page-batch.ts";
import type { LedgerDraft } from "../../src/ledger/ledger-entry.ts";
import type { ClaimRequest, Lease, PageCommit, RunEnd, SourceKey } from "../../src/store/store.ts";
import type { CoverageInterval } from "../../src/coverage/coverage.ts";

/** A vendor's row as the tests write it: its content says everything, `text` is how the vendor spelled it. */
export interface TestRow {
  readonly id: string;
  readonly time: number;
  readonly value: unknown;
  /** The content's JSON when it shall not be the plain one. */
  readonly text?: string;
}

export const source: SourceKey = {
  id: "5a",
  custId: "default",
  connector: "mailprotector",
  origin: "https://api.example",
  account: "7",
  stream: "domain_logs",
};

/** 2026-01-05T00:00:00Z: rows of tests lie around it. */
export const day = Date.UTC(2026, 0, 5);
export const hour = 3_600_000;

export function contentText(row: TestRow): string {
  return row.text ?? JSON.stringify({ id: row.id, received: row.time, value: row.value });
}

export function batchOf(
  rows: readonly TestRow[],
  quarantined: readonly QuarantinedRow[] = [],
): PageBatch {
  const identities = rows.map((row) => identityOf(source.id, row.id));
  // The prefix holds the namespace's name too, as vendor text may.
  const prefixes = rows.map(
    (row) => `{"timestamp":${row.time},"note":"é \\"vendor\\":{",  "vendor":`,
  );
  const documents = rows.map((row, index) => Buffer.from(`${prefixes[index]}${contentText(row)}}`));
  return {
    index: "syslog",
    instance: "instance-1",
    count: rows.length,
    identities: Buffer.concat(identities),
    elements: Buffer.concat(
      rows.map((row, index) => elementOf(identities[index] ?? Buffer.alloc(16), contentText(row))),
    ),
    times: Float64Array.from(rows, ({ time }) => time),
    documents: Buffer.concat(documents),
    documentEnds: Uint32Array.from(endsOf(documents)),
    contentOffsets: Uint32Array.from(prefixes, (prefix) => prefix.length),
    stamp: "",
    namespace: "vendor",
    quarantined,
  };
}

function endsOf(documents: readonly Buffer[]): number[] {
  let end = 0;
  return documents.map(({ length }) => (end += length));
}

export function claimOf(changes: Partial<ClaimRequest> = {}): ClaimRequest {
  return {
    source: source.id,
    window: { since: day, until: day + 24 * hour },
    kind: "live",
    owner: "host-1",
    now: day,
    leaseMs: 60_000,
    attempt: 1,
    ...changes,
  };
}

let commits = 0;

export function commitOf(
  lease: Lease,
  rows: readonly TestRow[],
  changes: Partial<PageCommit> = {},
): PageCommit {
  commits += 1;
  return {
    lease,
    commitId: `page-${commits}`,
    batch: batchOf(rows),
    counters: { pages: 1, requests: 1, rowsRead: rows.length },
    reach: { since: day, until: day + 24 * hour },
    now: lease.expiresAt - 50_000,
    leaseMs: 60_000,
    ...changes,
  };
}

export function endOf(lease: Lease, changes: Partial<RunEnd> = {}): RunEnd {
  commits += 1;
  return {
    lease,
    commitId: `end-${commits}`,
    draft: draftOf(lease),
    counters: {},
    coverage: [pieceOf({ ...lease.window, run: lease.run })],
    now: lease.expiresAt - 10_000,
    ...changes,
  };
}

export function draftOf(lease: Lease, changes: Partial<LedgerDraft> = {}): LedgerDraft {
  return {
    ...lease.window,
    kind: lease.kind,
    verdict: "whole",
    generation: 0,
    connectorVersion: "1.0.0",
    attempt: 1,
    ...changes,
  };
}

export function pieceOf(changes: Partial<CoverageInterval> = {}): CoverageInterval {
  return {
    since: day,
    until: day + 24 * hour,
    result: "complete",
    generation: 0,
    kept: 10,
    largestAnswer: 10,
    proof: "total",
    run: 1,
    readAt: day,
    ...changes,
  };
}

export function row(id: string, time: number, value: unknown = id): TestRow {
  return { id, time, value };
}
