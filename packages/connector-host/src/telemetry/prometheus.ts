import { Counter, Gauge, Histogram, type Registry } from "prom-client";
import type { CoverageResult } from "../coverage/coverage.ts";
import type { InstanceState } from "../store/entities.ts";
import type { Metrics } from "./metrics.ts";

const requestSeconds = [0.05, 0.1, 0.25, 0.5, 1, 2.5, 5, 10, 30];

const instanceStates = [
  "pending",
  "ok",
  "idle",
  "degraded",
  "failed",
  "inactive",
] as const satisfies readonly InstanceState[];

/** Keeps the host's metrics in `registry`; everything is named `sluice_…`. One registry takes one set of metrics. */
export function createMetrics(registry: Registry): Metrics {
  const all = defineMetrics(registry);
  return {
    request(instance, { purpose, outcome, durationMs }) {
      all.requests.inc({ instance, purpose, outcome });
      all.requestDuration.observe({ instance }, durationMs / 1_000);
    },
    records(owner, outcome) {
      all.records.inc({ ...owner, kind: "new" }, outcome.rowsNew);
      all.records.inc({ ...owner, kind: "duplicate" }, outcome.rowsDuplicate);
      all.records.inc({ ...owner, kind: "revised" }, outcome.rowsRevised);
      all.records.inc({ ...owner, kind: "quarantined" }, outcome.rowsQuarantined);
    },
    bytes: (owner, bytes) => all.bytes.inc({ ...owner }, bytes),
    run: (owner, { kind, verdict }) => all.runs.inc({ ...owner, kind, verdict }),
    gap(owner, { reason, missingAtLeast }) {
      all.gaps.inc({ ...owner, reason });
      all.missing.inc({ ...owner, reason }, missingAtLeast);
    },
    lag: (owner, behindMs) => all.lag.set({ ...owner }, behindMs / 1_000),
    coverage(owner, totalMs) {
      for (const result of Object.keys(totalMs) as CoverageResult[]) {
        all.coverage.set({ ...owner, result }, totalMs[result] / 1_000);
      }
    },
    status(instance, state) {
      for (const one of instanceStates) {
        all.status.set({ instance, state: one }, one === state ? 1 : 0);
      }
    },
    forget: (instance) => Object.values(all).forEach((metric) => forget(metric, instance)),
    text: () => registry.metrics(),
  };
}

type AnyMetric = Counter<string> | Gauge<string> | Histogram<string>;

function defineMetrics(registry: Registry) {
  const registers = [registry];
  const counter = <Label extends string>(
    name: string,
    help: string,
    labelNames: readonly Label[],
  ) => new Counter({ name: `sluice_${name}`, help, labelNames, registers });
  const gauge = <Label extends string>(name: string, help: string, labelNames: readonly Label[]) =>
    new Gauge({ name: `sluice_${name}`, help, labelNames, registers });
  const owner = ["instance", "stream"] as const;

  return {
    requests: counter("requests_total", "Requests to vendors, by purpose and outcome.", [
      "instance",
      "purpose",
      "outcome",
    ]),
    requestDuration: new Histogram({
      name: "sluice_request_duration_seconds",
      help: "How long vendors took to answer.",
      labelNames: ["instance"] as const,
      buckets: requestSeconds,
      registers,
    }),
    records: counter("records_total", "Rows read, by what became of them.", [...owner, "kind"]),
    bytes: counter("stored_bytes_total", "Bytes of documents stored.", owner),
    runs: counter("runs_total", "Readings that ended, by reason and verdict.", [
      ...owner,
      "kind",
      "verdict",
    ]),
    gaps: counter("gaps_total", "Known losses recorded, by reason.", [...owner, "reason"]),
    missing: counter("missing_records_total", "Records surely lost, at least.", [
      ...owner,
      "reason",
    ]),
    lag: gauge("lag_seconds", "How far the proven map is behind the vendor's clock.", owner),
    coverage: gauge("coverage_seconds", "Length of the coverage map, by result.", [
      ...owner,
      "result",
    ]),
    status: gauge("instance_status", "1 for the state that an instance is in.", [
      "instance",
      "state",
    ]),
  };
}

/** prom-client removes one exact label set at a time; these are found by the metric's own list. */
function forget(metric: AnyMetric, instance: string): void {
  const { hashMap } = metric as unknown as {
    readonly hashMap: Readonly<Record<string, { readonly labels: Record<string, string> }>>;
  };
  for (const { labels } of Object.values(hashMap)) {
    if (labels["instance"] === instance) metric.remove(labels);
  }
}
