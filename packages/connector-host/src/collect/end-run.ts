import type { Dialect, ProvedPiece, WindowResult } from "@sluice/connector-sdk";
import type { RunCounters } from "../ledger/ledger-entry.ts";
import { StoreFull } from "../store/store.ts";
import type { Lease } from "../store/store.ts";
import { coverageAfter, draftAfter } from "./apply-reading.ts";
import type { Judgement } from "./judgement.ts";
import type { RunContext, RunOutcome, RunRequest } from "./run-context.ts";

/**
 * Ends a run that read what it could: verdict, coverage, entry and what it learned, in one transaction.
 *
 * @throws StoreFull when the disk has no room; the run goes on to hold its window
 * @throws LeaseLost when somebody else has the window by now
 */
export async function endRun(
  request: RunRequest,
  run: RunContext,
  end: {
    readonly lease: Lease;
    readonly result: WindowResult;
    readonly counters: Partial<RunCounters>;
  },
): Promise<RunOutcome> {
  const { lease, result } = end;
  const now = run.clock.now();
  const judgement = judgementOf(request, lease, result.vendorNow ?? now);
  const coverage = coverageAfter(result, judgement);
  const draft = draftAfter(result, coverage, judgement);
  const isShrunk = result.error === undefined && draft.code !== undefined;
  const entry = await run.store.endRun({
    lease,
    commitId: commitIdOf(lease),
    draft,
    counters: { ...end.counters, splits: result.splits },
    coverage,
    lesson: run.learn(result, isShrunk),
    now,
  });
  return { kind: "ended", result, entry };
}

/** The one end of a run. */
export function commitIdOf({ source, run, fence }: Lease): string {
  return `${source}:${run}:${fence}:end`;
}

/** A run that ends before it has read what it could. */
export interface AbortedRun {
  readonly lease: Lease;
  /** What its durable pages proved. */
  readonly proved: ProvedPiece | undefined;
  readonly counters: Partial<RunCounters>;
  readonly readAt: number;
  /** Why, when it was not simply stopped. */
  readonly message?: string;
}

/** Stopping is no failure: what was proved until then is kept, the rest stays open. */
async function endAborted(
  request: RunRequest,
  run: RunContext,
  { lease, proved, counters, readAt, message }: AbortedRun,
): Promise<void> {
  const judgement = judgementOf(request, lease, readAt);
  const nothing = noResult(request.dialect);
  const pieces = proved === undefined ? [] : [{ ...proved, outcome: "whole" as const }];
  const coverage = coverageAfter({ ...nothing, pieces }, judgement);
  await run.store.endRun({
    lease,
    commitId: commitIdOf(lease),
    draft: {
      ...draftAfter(nothing, coverage, judgement),
      verdict: "aborted",
      ...(message === undefined ? {} : { message }),
    },
    counters,
    coverage,
    lesson: run.owed(),
    now: run.clock.now(),
  });
}

/** Ends a run that is cut short by the host itself: at once, or when there is room for that. */
export async function endCutShort(
  request: RunRequest,
  run: RunContext,
  { error, ...cutShort }: AbortedRun & { readonly error: unknown },
): Promise<void> {
  if (error instanceof StoreFull)
    run.onUnended(() => endAborted(request, run, { ...cutShort, message: noRoom }));
  else if (run.signal.aborted) await endAborted(request, run, cutShort);
}

const noRoom = "The disk of the data directory had no room.";

/** What a run that read nothing has to say. */
export function noResult(dialect: Dialect): WindowResult {
  return {
    pieces: [],
    findings: [],
    total: undefined,
    firstTime: undefined,
    lastTime: undefined,
    vendorNow: undefined,
    splits: 0,
    error: undefined,
    failedAt: undefined,
    dialect,
  };
}

function judgementOf(request: RunRequest, lease: Lease, readAt: number): Judgement {
  const { source, window, before, attempt } = request;
  const { policy } = source;
  const connectorVersion = source.connector.manifest.version;
  return { window, run: lease.run, attempt, connectorVersion, policy, readAt, before };
}
