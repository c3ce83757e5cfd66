import { subtract } from "@sluice/connector-sdk";
import type { ConnectorError, WindowResult } from "@sluice/connector-sdk";
import type { CoverageInterval } from "../coverage/coverage.ts";
import { showsMovement } from "../lake/page-batch.ts";
import type { Lesson } from "../store/store.ts";
import { respondTo, waitAfterLook } from "./failure-policy.ts";
import { fruitlessParts } from "./judge-look.ts";
import { keepOwedLesson, learnFromRun, loweredCap } from "./learn-from-run.ts";
import { prepareSource } from "./prepare-source.ts";
import { planWindows } from "./plan-windows.ts";
import type { PlannedWindow } from "./plan-input.ts";
import type { Plan } from "./plan-windows.ts";
import { recordLost } from "./record-lost.ts";
import type { VisitContext } from "./visit-context.ts";
import { runRevisit } from "./run-revisit.ts";
import type { RunContext, RunOutcome } from "./run-context.ts";
import { runWindow } from "./run-window.ts";
import { settleOwed } from "./settle-owed.ts";
import type { SourceRuntime } from "./source-runtime.ts";
import type { SourceState } from "./source-state.ts";

/**
 * Does everything that can be done for a source now: learns how the vendor answers, plans over the coverage map, and
 * reads the planned windows, several at a time.
 *
 * @returns when to come back, epoch milliseconds
 * @throws StoreFull when the disk has no room
 * @throws `signal.reason` when the signal aborts
 */
export async function visitSource(
  source: SourceRuntime,
  state: SourceState,
  visit: VisitContext,
): Promise<number> {
  const now = visit.clock.now();
  state.noticeTime(now);
  await settleOwed({ source, state, visit });
  if (now < state.notBefore) return state.notBefore;
  if (!(await prepareSource(source, state, visit))) return state.notBefore;
  const work: VisitWork = {
    source,
    state,
    visit,
    running: new Map(),
    isAsked: visit.isAsked,
    failure: undefined,
  };
  try {
    for (;;) {
      const plan = await planNow(work);
      startWindows(work, plan);
      if (work.running.size === 0) return comeBackAt(work, plan);
      await Promise.race(work.running.values());
      if (work.failure !== undefined) throw work.failure.cause;
    }
  } finally {
    // Whoever ends a visit may rely on it: nothing is read any more, whatever ended it.
    await Promise.allSettled(work.running.values());
  }
}

interface VisitWork {
  readonly source: SourceRuntime;
  readonly state: SourceState;
  readonly visit: VisitContext;
  readonly running: Map<PlannedWindow, Promise<void>>;
  isAsked: boolean;
  /** What ended a window that is no failure of the vendor. */
  failure: { readonly cause: Error } | undefined;
}

async function planNow(work: VisitWork): Promise<Plan> {
  const { source, state, visit } = work;
  const now = state.vendorTime(visit.clock.now());
  state.noticeTime(visit.clock.now());
  const { dialect } = state;
  const plan = planWindows({
    coverage: state.coverage,
    origin: state.origin,
    now,
    policy: source.policy,
    inFlight: [...work.running.keys()],
    waiting: state.waitingAt(visit.clock.now()),
    repairs: state.repairs,
    sampled: state.sampled,
    cap: dialect?.cap ?? source.stream.traits.cap,
    pageSize: dialect?.honouredPageSize ?? dialect?.pageSize ?? 1,
    isOrdered: dialect?.order !== undefined,
    isFiltered: dialect?.filter !== "none",
    isAsked: work.isAsked,
  });
  for (const lost of plan.lost) state.coverage = await recordLost(source, state, { lost, visit });
  return plan;
}

function startWindows(work: VisitWork, plan: Plan): void {
  const { source, state, visit } = work;
  if (visit.isStopping() || visit.clock.now() < state.notBefore || state.dialect === undefined)
    return;
  const isLate = visit.clock.now() >= visit.sliceEndsAt;
  for (const window of plan.windows) {
    if (work.running.size >= source.policy.windowsInFlight) return;
    if (isLate && window.kind !== "live") continue;
    if (window.kind === "live") work.isAsked = false;
    const running = runOne(work, window)
      .catch((error: unknown) => {
        work.failure ??= { cause: error instanceof Error ? error : new Error(String(error)) };
      })
      .finally(() => {
        work.running.delete(window);
        state.reading = [...work.running.keys()];
      });
    work.running.set(window, running);
    state.reading = [...work.running.keys()];
  }
}

async function runOne(work: VisitWork, window: PlannedWindow): Promise<void> {
  const { source, state, visit } = work;
  const { dialect } = state;
  if (dialect === undefined) return;
  const before = state.coverageIn(window);
  const request = {
    source,
    window,
    dialect,
    before,
    attempt: state.attemptsAt(window) + 1,
    ...state.expectedRows(window),
  };
  let pages = 0;
  let lesson: Lesson | undefined;
  const run: RunContext = {
    ...visit,
    onPage: (page) => {
      pages++;
      if (showsMovement(page)) state.sawRowsMove();
      visit.onPage(page);
    },
    enough: (one) => mustYield(work, one) || couldShare(work, one, pages),
    learn: (result, isShrunk) => {
      tellLowerCap(work, result);
      lesson = learnFromRun(result, isShrunk, work);
      return lesson;
    },
    owed: () => state.lesson(),
    onUnended: (end) => {
      state.unended = [...state.unended, end];
    },
  };
  const outcome =
    window.kind === "revisit" ? await runRevisit(request, run) : await runWindow(request, run);
  // What it says of the vendor is true whoever has the window by then.
  if (outcome.kind === "lost") await keepOwedLesson(work);
  else if (lesson !== undefined) state.kept(lesson);
  await settle(work, window, { outcome, before });
}

/** Once, however many windows find it. */
function tellLowerCap({ state, visit }: VisitWork, result: WindowResult): void {
  const believed = state.dialect?.cap ?? Number.POSITIVE_INFINITY;
  const lowered = loweredCap(result);
  if (lowered === undefined || lowered.cap >= believed) return;
  visit.observer.dialectChanged([`the vendor's cap is lower than believed: ${lowered.message}`]);
}

/** A long backfill gives way at a page's end: to a stop, to a failed source, or to live time that finds no free slot. */
function mustYield(work: VisitWork, window: PlannedWindow): boolean {
  const { source, state, visit } = work;
  const now = visit.clock.now();
  if (visit.isStopping() || now < state.notBefore) return true;
  if (window.kind === "live") return false;
  const isFull = work.running.size >= source.policy.windowsInFlight;
  const isLiveWaiting =
    ![...work.running.keys()].some((one) => one.kind === "live") &&
    now >= state.nextLiveAt(source.policy);
  return (isFull && isLiveWaiting) || now >= visit.sliceEndsAt;
}

/** A window that holds less is read before others could help. */
const pagesBeforeSharing = 4;

/** Nothing else is left to read, but one window holds more than was thought: what it has not read is planned again, in parts. */
function couldShare(
  { source, running }: VisitWork,
  { kind }: PlannedWindow,
  pages: number,
): boolean {
  if (kind === "live" || kind === "revisit" || pages < pagesBeforeSharing) return false;
  return running.size < source.policy.windowsInFlight;
}

interface Ended {
  readonly outcome: RunOutcome;
  /** What the map said of the window when it was begun. */
  readonly before: readonly CoverageInterval[];
}

async function settle(
  work: VisitWork,
  window: PlannedWindow,
  { outcome, before }: Ended,
): Promise<void> {
  const { source, state, visit } = work;
  state.coverage = await visit.store.getCoverage(source.key.id);
  if (outcome.kind === "lost") {
    state.wait(window, visit.clock.now() + source.policy.intervalMs / 5);
    return;
  }
  const { result, entry } = outcome;
  if (showsUnproved({ result, entry })) state.forgetDialect();
  if (result.error === undefined) succeed(work, window, { ...outcome, before });
  else fail(work, { ...window, ...result.failedAt }, result.error);
  visit.observer.ended(window, entry, result);
}

/** What was read for nothing waits, and its tries are counted; all else that was read is done. */
function succeed(
  { source, state, visit }: VisitWork,
  window: PlannedWindow,
  { result, entry, before }: Extract<RunOutcome, { kind: "ended" }> & Pick<Ended, "before">,
): void {
  const { attempt, verdict } = entry;
  const isUnproved = showsUnproved({ result, entry });
  const isInVain = isUnproved || (verdict === "partial" && result.pieces.length === 0);
  const fruitless = isInVain ? [window] : fruitlessParts(result, { window, before, attempt });
  // The first rows of a source teach how to ask for them; where they teach nothing, they would be asked for without end.
  const isFirstRows = isUnproved && attempt === 1;
  const waitMs = isFirstRows ? 0 : Math.min(waitAfterLook(attempt), source.policy.intervalMs);
  for (const part of fruitless) state.wait(part, visit.clock.now() + waitMs);
  const read = result.pieces.flatMap((piece) => subtract(piece, fruitless));
  if (!isInVain) state.succeeded(window, read);
}

/** Rows came by a filter that nobody has seen work: it is to be learned by them, and they prove nothing. */
function showsUnproved({
  result,
  entry,
}: Pick<Extract<RunOutcome, { kind: "ended" }>, "result" | "entry">): boolean {
  return result.dialect.filter === "unproved" && entry.rowsRead > 0;
}

function fail(work: VisitWork, window: PlannedWindow, error: ConnectorError): void {
  const { source, state, visit } = work;
  const now = visit.clock.now();
  const failuresInARow = state.failed();
  const { windowsInFlight, intervalMs } = source.policy;
  const response = respondTo(error, {
    failuresInARow,
    failuresHere: state.attemptsAt(window) + 1,
    windowsInFlight,
    intervalMs,
    jitter: visit.random(),
  });
  if (response.scope === "dialect") state.forgetDialect();
  if (response.scope !== "window")
    state.notBefore = Math.max(state.notBefore, now + response.waitMs);
  state.wait(window, now + response.waitMs);
  visit.observer.failed(error);
}

function comeBackAt(work: VisitWork, plan: Plan): number {
  const { state, visit } = work;
  const now = visit.clock.now();
  const isCutShort = plan.windows.length > 0 && (now >= visit.sliceEndsAt || visit.isStopping());
  if (state.dialect === undefined || isCutShort) return Math.max(now, state.notBefore);
  // Live time that waits after a failure is due already; it is its wait that ends next.
  const dueAt = state.ourTime(plan.nextAt);
  const nextLiveAt = dueAt > now ? dueAt : Number.POSITIVE_INFINITY;
  return Math.max(Math.min(nextLiveAt, state.nextWaitEndsAt(now)), state.notBefore);
}
