import { couldBeCap, firstAnswerTo } from "@sluice/connector-sdk";
import type { Dialect } from "@sluice/connector-sdk";
import type { CoverageInterval } from "../coverage/coverage.ts";
import { nextGeneration } from "./judge-look.ts";
import { createRequestCount } from "./request-count.ts";
import type { PlannedWindow } from "./plan-input.ts";
import { runWindow } from "./run-window.ts";
import type { RunContext, RunOutcome, RunRequest } from "./run-window.ts";
import type { SourceRuntime } from "./source-runtime.ts";

/**
 * Looks again for late records. One count over merged neighbours tells whether anything turned up; only where it
 * differs, or where the vendor gives no count, they are read again.
 */
export async function runRevisit(request: RunRequest, run: RunContext): Promise<RunOutcome> {
  const { window, source } = request;
  const pieces = window.pieces ?? [];
  const counted = createRequestCount();
  const opened = source.openSession(counted.add);
  try {
    const count = await countRows(request, run, opened.session);
    if (count === undefined || !confirms(count, request, run.clock.now())) {
      const endedBefore = pieces.map(({ largestAnswer }) => largestAnswer);
      return await runWindow({ ...request, window: withoutPieces(window), endedBefore }, run);
    }
    return await confirm(request, run, { ...count, counters: counted.take() });
  } finally {
    opened.close();
  }
}

interface RowCount {
  readonly total: number;
  readonly readAt: number;
}

/** The vendor's true count of the window; undefined when it cannot be told. */
async function countRows(
  request: RunRequest,
  run: RunContext,
  session: unknown,
): Promise<RowCount | undefined> {
  const { source, window, dialect } = request;
  const hasCount = dialect.totals !== "none" && dialect.filter === "works";
  // One row that left and one that came late make an equal count: where rows move, only reading tells.
  const provesRows = hasCount && dialect.rowsMove !== true;
  if (!provesRows || expectedRows(window.pieces ?? []) < 0) return undefined;
  const env = {
    stream: source.stream,
    session,
    ctx: { clock: run.clock, signal: run.signal, log: source.log },
    dialect: { ...dialect, pageSize: smallestPage(source) },
    idIsShared: false,
    vendorNow: undefined,
  };
  const order = dialect.order ?? "desc";
  const answer = await firstAnswerTo(env, { interval: window, order, purpose: "probe" });
  if (answer?.total === undefined) return undefined;
  // A total at the cap says nothing of what lies beyond.
  if (dialect.totals !== "true" && answer.total >= dialect.cap) return undefined;
  return { total: answer.total, readAt: answer.vendorNow ?? run.clock.now() };
}

/** The count is what was read, and not by a lower cap, at which the one answer that had all rows ended too. */
function confirms({ total }: RowCount, { window, dialect }: RunRequest, now: number): boolean {
  const { pieces = [] } = window;
  if (total !== expectedRows(pieces)) return false;
  return !couldBeCap(total, dialect, now) || pieces.every((one) => one.largestAnswer !== total);
}

function expectedRows(pieces: readonly CoverageInterval[]): number {
  if (pieces.length === 0 || pieces.some((piece) => piece.kept < 0)) return -1;
  return pieces.reduce((sum, piece) => sum + piece.kept, 0);
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
  seen: RowCount & { readonly counters: ReturnType<ReturnType<typeof createRequestCount>["take"]> },
): Promise<RunOutcome> {
  const now = run.clock.now();
  const bounds = { since: window.since, until: window.until };
  const lease = await run.store.claim({
    source: source.key.id,
    window: bounds,
    kind: window.kind,
    owner: run.owner,
    now,
    leaseMs: run.leaseMs,
    attempt,
  });
  if (lease === undefined) return { kind: "lost" };
  const coverage = (window.pieces ?? []).map((piece) =>
    nextGeneration(piece, { policy: source.policy, readAt: seen.readAt }),
  );
  const entry = await run.store.endRun({
    lease,
    commitId: `${lease.source}:${lease.run}:${lease.fence}:end`,
    draft: {
      ...bounds,
      kind: window.kind,
      verdict: "whole",
      generation: Math.max(...coverage.map((piece) => piece.generation)),
      vendorTotal: seen.total,
      connectorVersion: source.connector.manifest.version,
      attempt,
      proof: "total",
    },
    counters: seen.counters,
    coverage,
    now,
  });
  return { kind: "ended", entry, result: nothingRead(dialect, seen) };
}

function nothingRead(
  dialect: Dialect,
  seen: RowCount,
): Extract<RunOutcome, { kind: "ended" }>["result"] {
  return {
    pieces: [],
    findings: [],
    total: seen.total,
    firstTime: undefined,
    lastTime: undefined,
    vendorNow: seen.readAt,
    splits: 0,
    error: undefined,
    failedAt: undefined,
    dialect,
  };
}
