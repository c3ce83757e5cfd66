import type { Clock } from "@sluice/connector-sdk";
import type { Logger } from "winston";
import type { GapReason } from "../coverage/coverage.ts";
import { gapInWords } from "../coverage/gap-words.ts";
import { lengthByResult } from "../coverage/length-by-result.ts";
import { recordsGap, type LedgerEntry } from "../ledger/ledger-entry.ts";
import type { VisitObserver } from "../collect/visit-context.ts";
import type { MetricOwner, Metrics } from "../telemetry/metrics.ts";
import type { Backfills } from "./backfills.ts";
import type { Collected, InstanceRuntime } from "./instance-runtime.ts";

interface Observing {
  readonly clock: Clock;
  readonly log: Logger;
  readonly metrics: Metrics;
  readonly backfills: Backfills;
  /** Stores the status when it says something new; never throws. */
  readonly showStatus: () => Promise<void>;
}

/** Tells log, metrics, health and backfills what happens during a visit. */
export function observeVisit(
  observing: Observing,
  runtime: InstanceRuntime,
  collected: Collected,
): VisitObserver {
  const { clock, log, backfills, showStatus, metrics } = observing;
  const owner = { instance: runtime.instance.id, stream: collected.source.stream.id };
  const noteGap = createGapNote(observing, runtime, owner);
  return {
    ended(window, entry, result) {
      const now = clock.now();
      metrics.run(owner, { kind: window.kind, verdict: entry.verdict });
      if (result.error === undefined) runtime.succeeded(now, entry.rowsNew);
      if (recordsGap(entry)) noteGap(entry);
      if (entry.rowsQuarantined > 0) log.warn("rows went to quarantine", refusedOf(owner, entry));
      const hasFinding = result.error === undefined && entry.code !== undefined;
      if (hasFinding) runtime.found(entry.message ?? entry.code ?? "", now);
      backfills.advanced(runtime, entry);
      measureMap(observing, owner, collected);
      void showStatus();
      log.info("a run ended", { ...owner, ...summaryOf(entry) });
    },
    failed(error) {
      runtime.failed(error, clock.now());
      void showStatus();
      const { code, reason, message } = error;
      log.warn("a request for records failed", { ...owner, code, reason, failure: message });
    },
    lost: (_interval, entry) => noteGap(entry),
    dialectChanged(changes) {
      for (const change of changes) runtime.found(change, clock.now());
      log.warn("the vendor behaves differently", { ...owner, changes });
    },
  };
}

function createGapNote(
  { clock, log, metrics }: Observing,
  runtime: InstanceRuntime,
  owner: MetricOwner,
): (entry: LedgerEntry) => void {
  return (entry) => {
    const missingAtLeast = entry.missingAtLeast ?? 0;
    runtime.foundGap(missingAtLeast, clock.now());
    // The ledger keeps the reason as text; only gap reasons get there.
    const reason = (entry.reason ?? "retention") as GapReason;
    metrics.gap(owner, { reason, missingAtLeast });
    log.warn("a gap was recorded", {
      ...owner,
      ...summaryOf(entry),
      code: reason,
      reason,
      failure: gapInWords(reason, missingAtLeast),
      missing_at_least: missingAtLeast,
    });
  };
}

function refusedOf(owner: MetricOwner, { run, rowsQuarantined }: LedgerEntry) {
  return { ...owner, run, code: "record_invalid", rows: rowsQuarantined };
}

function summaryOf(entry: LedgerEntry): Record<string, unknown> {
  const { run, kind, verdict, since, until, rowsRead, rowsNew, requests } = entry;
  return { run, kind, verdict, since, until, rows: rowsRead, new: rowsNew, requests };
}

function measureMap({ clock, metrics }: Observing, owner: MetricOwner, { state }: Collected): void {
  const now = state.vendorTime(clock.now());
  metrics.coverage(owner, lengthByResult(state.coverage, { since: state.origin, until: now }));
  const reached = state.coverage.reduce((latest, one) => Math.max(latest, one.until), state.origin);
  metrics.lag(owner, Math.max(now - reached, 0));
}
