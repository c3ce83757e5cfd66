import { couldBeCap, firstAnswerTo } from "@sluice/connector-sdk";
import type { CoverageInterval } from "../coverage/coverage.ts";
import type { Lease } from "../store/store.ts";
import { commitIdOf, endCutShort, noResult } from "./end-run.ts";
import { nextGeneration } from "./judge-look.ts";
import { createRequestCount } from "./request-count.ts";
import type { RequestCount } from "./request-count.ts";
import type { PlannedWindow } from "./plan-input.ts";
import type { RunContext, RunOutcome, RunRequest } from "./run-context.ts";
import { readUnderLease, underLease } from "./run-window.ts";
import type { SourceRuntime } from "./source-runtime.ts";

/**
 * Looks again for late records. One count over merged neighbours tells whether anything turned up; only where it
 * differs, or where the vendor gives no count, they are read again.
 *
 * @throws StoreFull when the disk has no room; `run.onUnended` was called
 * @throws `signal.reason` when the signal aborts
 */
export async function runRevisit(request: RunRequest, run: RunContext): Promise<RunOutcome> {
  return underLease(request, run, async (lease) => {
    const counted = createRequestCount();
    try {
      const count = await countRows(request, run, counted);
      if (count !== undefined && confirms(count, request, run.clock.now()))
        return await confirm(request, run, { ...count, lease, counted });
    } catch (error) {
      const readAt = run.clock.now();
      const cutShort = { lease, proved: undefined, counters: counted.take(), readAt };
      await endCutShort(request, run, { ...cutShort, error });
      throw error;
    }
    const { window } = request;
    const endedBefore = (window.pieces ?? []).map(({ largestAnswer }) => largestAnswer);
    const reading = { ...request, window: withoutPieces(window), endedBefore };
    return readUnderLease(reading, run, { lease, counted });
  });
}

interface RowCount {
  readonly total: number;
  readonly readAt: number;
}

/** The vendor's true count of the window; undefined when it cannot be told. */
async function countRows(
  request: RunRequest,
  run: RunContext,
  counted: RequestCount,
): Promise<RowCount | undefined> {
  const { source, window, dialect } = request;
  const hasCount = dialect.totals !== "none" && dialect.filter === "works";
  // One row that left and one that came late make an equal count: where rows move, only reading tells.
  const provesRows = hasCount && dialect.rowsMove !== true;
  if (!provesRows || expectedRows(window.pieces ?? []) < 0) return undefined;
  const opened = source.openSession(counted.add);
  const env = {
    stream: source.stream,
    session: opened.session,
    ctx: { clock: run.clock, signal: run.signal, log: source.log },
    dialect: { ...dialect, pageSize: smallestPage(source) },
    idIsShared: false,
    vendorNow: undefined,
  };
  const order = dialect.order ?? "desc";
  try {
    const answer = await firstAnswerTo(env, { interval: window, order, purpose: "probe" });
    if (answer?.total === undefined) return undefined;
    // A total at the cap says nothing of what lies beyond.
    if (dialect.totals !== "true" && answer.total >= dialect.cap) return undefined;
    return { total: answer.total, readAt: answer.vendorNow ?? run.clock.now() };
  } catch {
    run.signal.throwIfAborted();
    // Reading meets the same fault, and says which.
    return undefined;
  } finally {
    opened.close();
  }
}

/** The count is what was read, and not by a lower cap, at which the one answer that had all rows ended too. */
function confirms({ total }: RowCount, { window, dialect }: RunRequest, now: number): boolean {
  const { pieces = [] } = window;
  if (total !== expectedRows(pieces)) return false;
  return !couldBeCap(total, dialect, now) || pieces.every((one) => one.largestAnswer !== total);
}

/** Rows that were proved there; negative where nobody knows. */
function expectedRows(pieces: readonly CoverageInterval[]): number {
  if (pieces.length === 0 || !pieces.every(isCounted)) return -1;
  return pieces.reduce((sum, piece) => sum + piece.kept, 0);
}

/** Of what never came to rest, other rows may be there than were seen, and as many. */
function isCounted({ kept, isKeptEstimated, proof }: CoverageInterval): boolean {
  return kept >= 0 && isKeptEstimated !== true && proof !== "none";
}

function smallestPage(source: SourceRuntime): number {
  return Math.min(...source.stream.traits.pageSizes);
}

function withoutPieces(window: PlannedWindow): PlannedWindow {
  return { since: window.since, until: window.until, kind: window.kind };
}

/** The count agrees: the pieces move to their next generation without being read. */
async function confirm(
  { source, window, attempt, dialect }: RunRequest,
  run: RunContext,
  seen: RowCount & { readonly lease: Lease; readonly counted: RequestCount },
): Promise<RunOutcome> {
  const { lease, total, readAt } = seen;
  const coverage = (window.pieces ?? []).map((piece) =>
    nextGeneration(piece, { policy: source.policy, readAt }),
  );
  const result = { ...noResult(dialect), total, vendorNow: readAt };
  const entry = await run.store.endRun({
    lease,
    commitId: commitIdOf(lease),
    draft: {
      since: window.since,
      until: window.until,
      kind: window.kind,
      verdict: "whole",
      generation: Math.max(...coverage.map((piece) => piece.generation)),
      vendorTotal: total,
      connectorVersion: source.connector.manifest.version,
      attempt,
      proof: "total",
    },
    counters: seen.counted.take(),
    coverage,
    lesson: run.learn(result, false),
    now: run.clock.now(),
  });
  return { kind: "ended", entry, result };
}
