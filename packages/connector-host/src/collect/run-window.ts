import { forgetRows, readWindow } from "@sluice/connector-sdk";
import type {
  Clock,
  Dialect,
  ProvedPiece,
  ReadPage,
  ReadWindowRequest,
  WindowResult,
} from "@sluice/connector-sdk";
import type { CoverageInterval } from "../coverage/coverage.ts";
import type { LedgerEntry, RunCounters } from "../ledger/ledger-entry.ts";
import type { PageOutcome } from "../lake/page-batch.ts";
import { LeaseLost, StoreFull } from "../store/store.ts";
import type { Lease, Store } from "../store/store.ts";
import { isProved } from "./judge-look.ts";
import { coverageAfter, coverageWithinReach, draftAfter } from "./apply-reading.ts";
import { buildBatch } from "./build-batch.ts";
import { patienceAt } from "./failure-policy.ts";
import type { PlannedWindow } from "./plan-input.ts";
import type { DocumentPool } from "./document-pool.ts";
import { createRequestCount } from "./request-count.ts";
import type { SourceRuntime } from "./source-runtime.ts";
import type { Hand } from "./hand.ts";
import type { Turns } from "./turns.ts";

export interface RunContext {
  readonly store: Store;
  readonly clock: Clock;
  readonly signal: AbortSignal;
  /** Names this host process in leases. */
  readonly owner: string;
  /** How long a lease lasts unless a page renews it, milliseconds. */
  readonly leaseMs: number;
  /** Asked between answers: true ends the reading early, what was proved is kept. */
  readonly enough: (window: PlannedWindow) => boolean;
  readonly documents: DocumentPool;
  /** Waited for before each page. */
  readonly turns: Pick<Turns, "openHand">;
  /** Called once a page is durable. */
  readonly onPage: (outcome: PageOutcome, bytes: number) => void;
  /** Called when the store has no room for a run's end: `end` has to be tried again, until then the run holds its window. */
  readonly onUnended: (end: () => Promise<void>) => void;
}

export interface RunRequest {
  readonly source: SourceRuntime;
  readonly window: PlannedWindow;
  readonly dialect: Dialect;
  readonly before: readonly CoverageInterval[];
  readonly attempt: number;
  readonly expectedRows?: number;
  /** Counts by which earlier readings ended here: the same again is doubted. @default none */
  readonly endedBefore?: readonly number[];
}

/** What became of a planned window. */
export type RunOutcome =
  /** It was read and its end is durable; `result.error` says why when not all of it was. */
  | { readonly kind: "ended"; readonly result: WindowResult; readonly entry: LedgerEntry }
  /** Somebody else has it, or took it: nothing of ours was counted. */
  | { readonly kind: "lost" };

/**
 * Reads one planned window under a lease: each page is durable before the next but one is asked for, the verdict at
 * the end.
 *
 * @throws StoreFull when the disk has no room; nothing of the page was written, and `run.onUnended` was called
 * @throws `signal.reason` when the signal aborts; what was proved is kept
 */
export async function runWindow(request: RunRequest, run: RunContext): Promise<RunOutcome> {
  const { source, window } = request;
  const lease = await run.store.claim({
    source: source.key.id,
    window: { since: window.since, until: window.until },
    kind: window.kind,
    owner: run.owner,
    now: run.clock.now(),
    leaseMs: run.leaseMs,
    attempt: request.attempt,
  });
  if (lease === undefined) return { kind: "lost" };
  try {
    return await readUnderLease(request, run, lease);
  } catch (error) {
    if (error instanceof LeaseLost) return { kind: "lost" };
    throw error;
  }
}

async function readUnderLease(
  request: RunRequest,
  run: RunContext,
  lease: Lease,
): Promise<RunOutcome> {
  const { source } = request;
  const counted = createRequestCount();
  const hand = run.turns.openHand();
  const patienceMs = patienceAt(request.attempt);
  let committing = Promise.resolve();
  const opened = source.openSession(counted.add, {
    hand: waitingHand(hand, () => committing),
    patienceMs,
  });
  const log = source.log.child({ run: lease.run });
  const ended = new AbortController();
  const signal = AbortSignal.any([run.signal, ended.signal]);
  const reading = readingOf(request, {
    session: opened.session,
    ctx: { clock: run.clock, signal, log },
    enough: () => run.enough(request.window),
  });
  let proved: ProvedPiece | undefined;
  let vendorNow: number | undefined;
  try {
    let asking = reading.next();
    for (let number = 1; ; number++) {
      // A page becomes durable while the next one is on its way; never are two of them not durable.
      const [next] = await Promise.all([asking, committing]);
      if (next.done === true)
        return await endRun(request, run, { lease, result: next.value, counters: counted.take() });
      const page = next.value;
      hand.keep();
      const commit = { lease, number, page, counters: counted.take() };
      const isSmall = page.rows.length <= rowsOfSmallPage;
      if (isSmall) asking = reading.next();
      committing = hand.toFinish().then(async () => {
        await commitPage(request, run, { ...commit, hand });
        // Only once its records are durable: a page that the store refused proves nothing.
        proved = page.proved;
        vendorNow = page.vendorNow;
      });
      if (!isSmall) asking = committing.then(async () => reading.next());
    }
  } catch (error) {
    // What is on its way to the disk may still be proved; its own failure is the one that is caught here, or the second.
    await committing.catch(() => undefined);
    const readAt = vendorNow ?? run.clock.now();
    const cutShort = { lease, proved, counters: counted.take(), readAt };
    if (error instanceof StoreFull)
      run.onUnended(() => endAborted(request, run, { ...cutShort, message: noRoom }));
    else if (run.signal.aborted) await endAborted(request, run, cutShort);
    throw error;
  } finally {
    ended.abort();
    opened.close();
    hand.close();
  }
}

function readingOf(
  request: RunRequest,
  by: Pick<ReadWindowRequest<unknown, unknown>, "session" | "ctx" | "enough">,
): ReturnType<typeof readWindow> {
  const { source, window, dialect, attempt, before, endedBefore = [], expectedRows } = request;
  return readWindow({
    ...by,
    stream: source.stream,
    window,
    dialect,
    attempt,
    provedBefore: before.filter(isProved),
    endedBefore,
    ...(expectedRows === undefined ? {} : { expectedRows }),
  });
}

/** What is parsed while the store is busy only lives until it is collected: as bytes it waits at no cost. */
function waitingHand(
  hand: Pick<Hand, "ask" | "begin">,
  committing: () => Promise<void>,
): Pick<Hand, "ask" | "begin"> {
  const begin = async (bytes: number): Promise<void> => {
    await committing().catch(() => undefined);
    await hand.begin(bytes);
  };
  return { ask: hand.ask, begin };
}

/** Of larger pages a window holds one at a time: two would take more memory than they save time. */
const rowsOfSmallPage = 2_000;

async function commitPage(
  { source, window }: RunRequest,
  run: RunContext,
  page: {
    readonly lease: Lease;
    readonly number: number;
    readonly page: ReadPage;
    readonly hand: Hand;
    readonly counters: Partial<RunCounters>;
  },
): Promise<void> {
  const now = run.clock.now();
  const countsLag = window.kind === "live" || window.kind === "revisit";
  if (page.page.idIsShared) await run.store.useContentIdentity(source.key.id, now);
  const { documents } = run;
  const batch = buildBatch(page.page, source.target, { now, countsLag, documents });
  forgetRows(page.page);
  page.hand.finished();
  const readAt = page.page.vendorNow ?? now;
  const how = { run: page.lease.run, policy: source.policy, readAt };
  const keeps = window.kind !== "repair" && window.kind !== "revisit";
  const proved = keeps && page.page.proved ? coverageWithinReach(page.page.proved, how) : undefined;
  try {
    const outcome = await run.store.commitPage({
      lease: page.lease,
      commitId: `${source.key.id}:${page.lease.run}:${page.lease.fence}:${page.number}`,
      batch,
      counters: { ...page.counters, pages: 1, rowsRead: page.page.rows.length },
      ...(proved === undefined ? {} : { proved }),
      now,
      leaseMs: run.leaseMs,
    });
    run.onPage(outcome, batch.documents.length);
  } finally {
    documents.giveBack(batch.documents);
  }
}

async function endRun(
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
  const entry = await run.store.endRun({
    lease,
    commitId: `${lease.source}:${lease.run}:${lease.fence}:end`,
    draft: draftAfter(result, coverage, judgement),
    counters: { ...end.counters, splits: result.splits },
    coverage,
    now,
  });
  return { kind: "ended", result, entry };
}

const noRoom = "The disk of the data directory had no room.";

/** Stopping is no failure: what was proved until then is kept, the rest stays open. */
async function endAborted(
  request: RunRequest,
  run: RunContext,
  end: {
    readonly lease: Lease;
    readonly proved: ProvedPiece | undefined;
    readonly counters: Partial<RunCounters>;
    readonly readAt: number;
    readonly message?: string;
  },
): Promise<void> {
  const { lease, proved, readAt, message } = end;
  const judgement = judgementOf(request, lease, readAt);
  const pieces = proved === undefined ? [] : [{ ...proved, outcome: "whole" as const }];
  const coverage = coverageAfter({ ...emptyResult(request.dialect), pieces }, judgement);
  await run.store.endRun({
    lease,
    commitId: `${lease.source}:${lease.run}:${lease.fence}:end`,
    draft: {
      ...draftAfter(emptyResult(request.dialect), coverage, judgement),
      verdict: "aborted",
      ...(message === undefined ? {} : { message }),
    },
    counters: end.counters,
    coverage,
    now: run.clock.now(),
  });
}

function judgementOf(
  request: RunRequest,
  lease: Lease,
  readAt: number,
): Parameters<typeof coverageAfter>[1] {
  const { source, window, before, attempt } = request;
  const { policy } = source;
  const connectorVersion = source.connector.manifest.version;
  return { window, run: lease.run, attempt, connectorVersion, policy, readAt, before };
}

function emptyResult(dialect: Dialect): WindowResult {
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
