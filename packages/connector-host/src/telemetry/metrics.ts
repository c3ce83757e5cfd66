import type { RequestPurpose } from "@sluice/connector-sdk";
import type { CoverageResult, GapReason } from "../coverage/coverage.ts";
import type { RunVerdict, WindowKind } from "../ledger/ledger-entry.ts";
import type { InstanceState } from "../store/entities.ts";
import type { RowsOutcome } from "../lake/page-batch.ts";

/** Names what a measurement belongs to. Only ids: a label never carries a secret, a tenant's name or mail content. */
export interface MetricOwner {
  readonly instance: string;
  readonly stream: string;
}

/** One finished request to a vendor. */
export interface RequestMeasure {
  readonly purpose: RequestPurpose;
  /** `ok`, or the `ConnectorError` code. */
  readonly outcome: string;
  readonly durationMs: number;
}

/** What the host counts of itself. Calls are cheap, never throw and keep no reference to what they are given. */
export interface Metrics {
  request(instance: string, request: RequestMeasure): void;
  /** Call once a page is durable, not before. */
  records(owner: MetricOwner, outcome: RowsOutcome): void;
  /** Bytes of documents stored, for volume by instance. */
  bytes(owner: MetricOwner, bytes: number): void;
  run(owner: MetricOwner, run: { readonly kind: WindowKind; readonly verdict: RunVerdict }): void;
  /** A known loss was recorded; `missingAtLeast` is 0 when the number is not known. */
  gap(
    owner: MetricOwner,
    gap: { readonly reason: GapReason; readonly missingAtLeast: number },
  ): void;
  /** How far the proven map is behind the vendor's clock. */
  lag(owner: MetricOwner, behindMs: number): void;
  /** The whole map of a source: milliseconds by result. */
  coverage(owner: MetricOwner, totalMs: Readonly<Record<CoverageResult, number>>): void;
  status(instance: string, state: InstanceState): void;
  /** Removes every series of an instance that is gone. */
  forget(instance: string): void;
  /** Everything as Prometheus text. */
  text(): Promise<string>;
}
