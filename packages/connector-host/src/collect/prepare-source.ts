import { isConnectorError, ConnectorError, learnDialect } from "@sluice/connector-sdk";
import type { Dialect } from "@sluice/connector-sdk";
import { originMarginMs } from "./collection-policy.ts";
import { StoreFull } from "../store/store.ts";
import type { Doubt } from "../store/store.ts";
import { doubtUnderCap } from "./learn-from-run.ts";
import { respondTo } from "./failure-policy.ts";
import { reachAt } from "./reach.ts";
import type { SourceRuntime } from "./source-runtime.ts";
import type { SourceState } from "./source-state.ts";
import type { VisitContext } from "./visit-context.ts";

/** A dialect is bracketed again once a day. */
const dialectLastsMs = 24 * 3_600_000;
/** Something in an unproved dialect may be provable later: asked again sooner. */
const unprovedLastsMs = 3_600_000;

/**
 * Makes a source ready to be planned: loads its map, fixes where it starts, and learns how the vendor answers.
 *
 * @returns false when the vendor could not be asked; `state.notBefore` says when to try again
 * @throws StoreFull when the disk has no room for what was learned
 */
export async function prepareSource(
  source: SourceRuntime,
  state: SourceState,
  visit: VisitContext,
): Promise<boolean> {
  const now = visit.clock.now();
  if (!state.isOpened) await open(source, state, visit);
  if (state.dialect !== undefined && isFresh(state.dialect, now)) return true;
  try {
    await learn(source, state, visit);
    return true;
  } catch (failure) {
    visit.signal.throwIfAborted();
    if (failure instanceof StoreFull) throw failure;
    const error = isConnectorError(failure)
      ? failure
      : new ConnectorError("internal", String(failure), { cause: failure });
    const { windowsInFlight, intervalMs } = source.policy;
    const failuresInARow = state.failed();
    const { waitMs } = respondTo(error, {
      failuresInARow,
      failuresHere: failuresInARow,
      windowsInFlight,
      intervalMs,
      jitter: visit.random(),
    });
    state.notBefore = now + Math.max(waitMs, 1_000);
    visit.observer.failed(error);
    return false;
  }
}

/** One of the future was learned before the clock was set back: nobody knows how long ago. */
function isFresh(dialect: Dialect, now: number): boolean {
  const age = now - dialect.learnedAt;
  return age >= 0 && age < lifetimeOf(dialect);
}

function lifetimeOf(dialect: Dialect): number {
  return dialect.filter === "works" && dialect.order !== undefined
    ? dialectLastsMs
    : unprovedLastsMs;
}

/** Since when something may have been read by it; where the clock was set back since, as long as a dialect lasts. */
function believedSince({ learnedAt }: Dialect, now: number): number {
  return learnedAt <= now ? learnedAt : now - dialectLastsMs;
}

async function open(source: SourceRuntime, state: SourceState, visit: VisitContext): Promise<void> {
  const now = visit.clock.now();
  const stored = await visit.store.openSource(source.key, now);
  state.coverage = stored.coverage;
  // What the store keeps is what `learn` was given.
  const dialect = stored.dialect as Dialect | undefined;
  // One that was forgotten is no more believed because it is loaded again.
  if (state.previousDialect === undefined) state.dialect = dialect;
  else state.previousDialect = dialect;
  if (stored.rowsMove) state.sawRowsMove();
  state.sawVendorClock(dialect && now + dialect.clockOffsetMs, now);
  state.isOpened = true;
  if (stored.origin !== undefined) state.origin = stored.origin;
}

async function learn(
  source: SourceRuntime,
  state: SourceState,
  visit: VisitContext,
): Promise<void> {
  const { policy } = source;
  const now = state.vendorTime(visit.clock.now());
  const opened = source.openSession(() => undefined);
  try {
    const previous = state.dialect ?? state.previousDialect;
    const within = reachAt(now, policy);
    const { dialect, changes } = await learnDialect({
      stream: source.stream,
      session: opened.session,
      ctx: { clock: visit.clock, signal: visit.signal, log: source.log },
      within,
      provedRows: state.provedRows(within),
      ...(previous === undefined ? {} : { previous }),
    });
    state.dialect = dialect;
    // What moved once may move again: learning anew asks too little to tell.
    if (previous?.rowsMove === true) state.sawRowsMove();
    state.previousDialect = undefined;
    state.sawVendorClock(visit.clock.now() + dialect.clockOffsetMs, visit.clock.now());
    await keep({ previous, dialect, changes }, { source, state, visit });
  } finally {
    opened.close();
  }
  await fixOrigin(source, state, visit);
}

/**
 * Keeps the new dialect and, in one transaction, opens what rests on the old one: what was read since that was learned,
 * and what ended at a cap that is lower now (law 2).
 */
async function keep(
  learned: {
    readonly previous: Dialect | undefined;
    readonly dialect: Dialect;
    readonly changes: readonly string[];
  },
  { source, state, visit }: { source: SourceRuntime; state: SourceState; visit: VisitContext },
): Promise<void> {
  const { previous, dialect } = learned;
  const changes = previous === undefined ? [] : [...learned.changes];
  const doubts: Doubt[] = [];
  if (previous !== undefined && changes.length > 0)
    doubts.push(doubtUnder(previous, { source, state, visit }));
  if (previous !== undefined && dialect.cap < previous.cap) {
    doubts.push(doubtUnderCap(dialect.cap, { source, state, visit }));
    changes.push(`the vendor's cap is lower than believed: ${dialect.cap}`);
  }
  const lesson = state.lesson();
  try {
    await visit.store.learn(source.key.id, {
      ...lesson,
      doubts: [...(lesson.doubts ?? []), ...doubts],
    });
    state.kept(lesson);
  } catch (error) {
    // Nothing is believed that did not come so far: it is learned, and compared, again.
    state.dialect = undefined;
    state.previousDialect = previous;
    throw error;
  }
  if (doubts.length === 0) return;
  state.coverage = await visit.store.getCoverage(source.key.id);
  visit.observer.dialectChanged(changes);
}

/**
 * What was read by a dialect that is another one now. One that was never proved is learned again each hour: it says of the
 * last hour only when it was learned.
 */
function doubtUnder(
  dialect: Dialect,
  { source, state, visit }: { source: SourceRuntime; state: SourceState; visit: VisitContext },
): Doubt {
  const now = visit.clock.now();
  const readSince = believedSince(dialect, now);
  if (dialect.filter !== "unproved") return { readSince };
  const { since } = reachAt(state.vendorTime(now), source.policy);
  return { readSince, answeredFrom: since + originMarginMs };
}

async function fixOrigin(
  source: SourceRuntime,
  state: SourceState,
  visit: VisitContext,
): Promise<void> {
  if (state.origin > 0) return;
  const { policy } = source;
  const now = state.vendorTime(visit.clock.now());
  const reach = Math.min(policy.lookBackMs, policy.retentionMs - originMarginMs);
  state.origin = Math.ceil(Math.max(now - reach, originMarginMs) / 1_000) * 1_000;
  await visit.store.setSourceOrigin(source.key.id, state.origin);
}
