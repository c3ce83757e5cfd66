import type { Clock } from "@sluice/connector-sdk";
import type { Logger } from "winston";
import type { CoverageInterval, CoverageResult } from "../coverage/coverage.ts";
import type { VisitObserver } from "../collect/visit-context.ts";
import type { Metrics } from "../telemetry/metrics.ts";
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
  { clock, log, metrics, backfills, showStatus }: Observing,
  runtime: InstanceRuntime,
  { source, state }: Collected,
): VisitObserver {
  const owner = { instance: runtime.instance.id, stream: source.stream.id };
  const measure = (): void => {
    const now = state.vendorTime(clock.now());
    metrics.coverage(owner, lengthByResult(state.coverage, { since: state.origin, until: now }));
    const reached = state.coverage.reduce(
      (latest, one) => Math.max(latest, one.until),
      state.origin,
    );
    metrics.lag(owner, Math.max(now - reached, 0));
  };
  return {
    ended(window, entry, result) {
      const now = clock.now();
      metrics.run(owner, { kind: window.kind, verdict: entry.verdict });
      if (result.error === undefined) runtime.succeeded(now, entry.rowsNew);
      if (entry.verdict === "gap" && entry.reason !== undefined) {
        const missingAtLeast = entry.missingAtLeast ?? 0;
        runtime.foundGap(missingAtLeast, now);
        metrics.gap(owner, { reason: entry.reason as never, missingAtLeast }); // the ledger keeps the reason as text
        log.warn("a gap was recorded", {
          ...owner,
          run: entry.run,
          since: window.since,
          until: window.until,
          reason: entry.reason,
          missing_at_least: missingAtLeast,
        });
      }
      if (result.error === undefined && entry.code !== undefined)
        runtime.found(entry.message ?? entry.code, now);
      if (window.kind === "repair") backfills.advanced(runtime, entry);
      measure();
      void showStatus();
      log.info("a run ended", {
        ...owner,
        run: entry.run,
        kind: window.kind,
        verdict: entry.verdict,
        since: window.since,
        until: window.until,
        rows: entry.rowsRead,
        new: entry.rowsNew,
        requests: entry.requests,
      });
    },
    failed(error) {
      runtime.failed(error, clock.now());
      void showStatus();
      log.warn("a request for records failed", {
        ...owner,
        code: error.code,
        reason: error.reason,
        message_of_failure: error.message,
      });
    },
    lost(interval, entry) {
      runtime.foundGap(0, clock.now());
      metrics.gap(owner, { reason: "retention", missingAtLeast: 0 });
      log.warn("time fell out of the vendor's retention unread", {
        ...owner,
        run: entry.run,
        since: interval.since,
        until: interval.until,
      });
    },
    dialectChanged(changes) {
      for (const change of changes) runtime.found(change, clock.now());
      log.warn("the vendor behaves differently", { ...owner, changes });
    },
  };
}

function lengthByResult(
  coverage: readonly CoverageInterval[],
  whole: { readonly since: number; readonly until: number },
): Record<CoverageResult, number> {
  const lengths: Record<CoverageResult, number> = {
    open: 0,
    provisional: 0,
    complete: 0,
    gap: 0,
    excluded: 0,
  };
  let named = 0;
  for (const { since, until, result } of coverage) {
    lengths[result] += until - since;
    named += until - since;
  }
  lengths.open += Math.max(whole.until - whole.since - named, 0);
  return lengths;
}
