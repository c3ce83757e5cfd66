import type { Interval } from "@sluice/connector-sdk";
import type { CoverageInterval } from "../coverage/coverage.ts";
import type { SourceRuntime } from "./source-runtime.ts";
import type { SourceState } from "./source-state.ts";
import type { VisitContext } from "./visit-context.ts";

/** Declares time that fell out of the vendor's retention before it could be read: a gap, never silence. */
export async function recordLost(
  source: SourceRuntime,
  state: SourceState,
  what: { readonly lost: Interval; readonly visit: VisitContext },
): Promise<readonly CoverageInterval[]> {
  const { lost, visit } = what;
  const now = visit.clock.now();
  const lease = await visit.store.claim({
    source: source.key.id,
    window: lost,
    kind: "backfill",
    owner: visit.owner,
    now,
    leaseMs: visit.leaseMs,
    attempt: 1,
  });
  if (lease === undefined) return state.coverage;
  const gap: CoverageInterval = {
    ...lost,
    result: "gap",
    generation: 0,
    kept: 0,
    largestAnswer: 0,
    proof: "none",
    reason: "retention",
    missingAtLeast: 0,
    run: lease.run,
    readAt: now,
  };
  const entry = await visit.store.endRun({
    lease,
    commitId: `${lease.source}:${lease.run}:${lease.fence}:end`,
    draft: {
      ...lost,
      kind: "retention",
      verdict: "gap",
      generation: 0,
      attempt: 1,
      reason: "retention",
      missingAtLeast: 0,
      connectorVersion: source.connector.manifest.version,
    },
    counters: {},
    coverage: [gap],
    now,
  });
  visit.observer.lost(lost, entry);
  return visit.store.getCoverage(source.key.id);
}
