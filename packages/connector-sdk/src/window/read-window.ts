import { ConnectorError, isConnectorError } from "../errors.ts";
import type { ReadContext, Stream } from "../stream.ts";
import { canaryHolds } from "./canary.ts";
import type { Dialect } from "./dialect.ts";
import { doubtCap } from "./doubt-cap.ts";
import { floorTo, isEmpty, lengthMs } from "./interval.ts";
import type { Interval } from "./interval.ts";
import { observedOrder } from "./order.ts";
import { provedFromOneEnd, sortPieces } from "./pieces.ts";
import type { Answer, ReadEnvironment } from "./query.ts";
import { readGranule } from "./read-granule.ts";
import { readPiece } from "./read-piece.ts";
import type { PieceOutcome } from "./read-piece.ts";
import { readUnfiltered } from "./read-unfiltered.ts";
import type { Finding, Piece, Reading, ReadPage } from "./reading.ts";
import { canSplit, isolate, partsFor, splitByRows, splitEvenly } from "./split.ts";
import { looksLikeCap, rememberCleared, rememberEnding } from "./suspicion.ts";
import { trueTotal } from "./tally.ts";
import type { Tally } from "./tally.ts";

export interface ReadWindowRequest<Session, Row> {
  readonly stream: Stream<Session, Row>;
  readonly session: Session;
  readonly window: Interval;
  readonly dialect: Dialect;
  readonly ctx: ReadContext;
  /** Rows that such a window usually holds; a far smaller answer is doubted. */
  readonly expectedRows?: number;
  /** Asked between answers: true ends the reading early, what was proved stays proved. */
  readonly enough?: () => boolean;
}

/** What a reading gave: its proofs, and the dialect as it stands after it. */
export interface WindowResult extends Reading {
  readonly dialect: Dialect;
}

/**
 * Reads a window until every piece of it is proved whole, is a gap with a reason, or cannot be read now. Pages come as
 * they are answered; the caller makes each durable before it asks for the next. A connector does not judge itself: the
 * verdict is formed here, from the answers alone (laws 1 to 4 and 6).
 *
 * @throws `ctx.signal.reason` when the signal aborts; a vendor's failure is in `error` of the result, never thrown
 */
export async function* readWindow<Session, Row>(
  request: ReadWindowRequest<Session, Row>,
): AsyncGenerator<ReadPage<Row>, WindowResult> {
  const run = beginRun(request);
  let error: ConnectorError | undefined;
  try {
    yield* work(run);
  } catch (failure) {
    request.ctx.signal.throwIfAborted();
    error = asConnectorError(failure);
  }
  return {
    pieces: sortPieces(run.pieces),
    findings: run.findings,
    total: run.total,
    firstTime: run.firstTime,
    lastTime: run.lastTime,
    vendorNow: run.env.vendorNow,
    splits: run.splits,
    error,
    dialect: run.env.dialect,
  };
}

interface AgendaItem extends Interval {
  /** Rows that earlier answers promise here. */
  readonly atLeast: number;
  readonly attempts: number;
  /** One granule that is known to hold more than a question reaches. */
  readonly isOverfull?: boolean;
}

interface Run<Session, Row> {
  readonly request: ReadWindowRequest<Session, Row>;
  readonly env: ReadEnvironment<Session, Row>;
  agenda: AgendaItem[];
  pieces: Piece[];
  readonly findings: Finding[];
  splits: number;
  total: number | undefined;
  firstTime: number | undefined;
  lastTime: number | undefined;
}

function beginRun<Session, Row>(request: ReadWindowRequest<Session, Row>): Run<Session, Row> {
  const { stream, session, ctx, dialect, window } = request;
  return {
    request,
    env: { stream, session, ctx, dialect, idIsShared: false, vendorNow: undefined },
    agenda: [{ ...window, atLeast: 0, attempts: 0 }],
    pieces: [],
    findings: [],
    splits: 0,
    total: undefined,
    firstTime: undefined,
    lastTime: undefined,
  };
}

async function* work<Session, Row>(run: Run<Session, Row>): AsyncGenerator<ReadPage<Row>, void> {
  if (run.env.dialect.filter === "none") {
    run.pieces = yield* pagesOf(run, readUnfiltered(run.env, run.request.window));
    return;
  }
  for (let item = run.agenda.shift(); item !== undefined; item = run.agenda.shift()) {
    if (item.isOverfull === true) run.pieces.push(yield* pagesOf(run, readGranule(run.env, item, "cap_at_granule")));
    else yield* settle(run, item, yield* pagesOf(run, readPiece(run.env, item, item.attempts > 0 ? "avoided" : "allowed")));
    if (run.request.enough?.() === true) break;
  }
  await doubtUnusualNothing(run);
}

/** Turns answers into pages for the host, and keeps the run's own account of them. */
async function* pagesOf<Session, Row, Result>(
  run: Run<Session, Row>,
  answers: AsyncGenerator<Answer<Row>, Result>,
): AsyncGenerator<ReadPage<Row>, Result> {
  for (;;) {
    const next = await answers.next();
    if (next.done === true) return next.value;
    const { rows, times, request, purpose, total, vendorNow, idIsShared } = next.value;
    run.total ??= total;
    for (const time of times) {
      if (run.firstTime === undefined || time < run.firstTime) run.firstTime = time;
      if (run.lastTime === undefined || time > run.lastTime) run.lastTime = time;
    }
    const proved = provedFromOneEnd(run.pieces, run.request.window);
    yield { rows, request, purpose, total, vendorNow, idIsShared, proved };
  }
}

async function* settle<Session, Row>(
  run: Run<Session, Row>,
  item: AgendaItem,
  outcome: PieceOutcome,
): AsyncGenerator<ReadPage<Row>, void> {
  switch (outcome.kind) {
    case "whole":
      return yield* settleWhole(run, item, outcome);
    case "continue":
      run.pieces.push({ ...outcome.piece, outcome: "whole" });
      if (!isEmpty(outcome.rest)) {
        run.splits++;
        run.agenda.unshift({ ...outcome.rest, atLeast: outcome.restAtLeast, attempts: 0 });
      }
      return;
    case "saturated":
      return yield* cutOrExhaust(run, item, { tally: outcome.tally, why: "cap_at_granule" });
    case "unstable":
      if (item.attempts === 0) run.agenda.unshift({ ...item, attempts: 1 });
      else yield* cutOrExhaust(run, item, { tally: outcome.tally, why: "unstable" });
      return;
  }
}

async function* cutOrExhaust<Session, Row>(
  run: Run<Session, Row>,
  item: AgendaItem,
  how: { readonly tally: Tally; readonly why: "cap_at_granule" | "unstable" },
): AsyncGenerator<ReadPage<Row>, void> {
  const { dialect } = run.env;
  if (!canSplit(item, dialect.granuleMs)) {
    run.pieces.push(yield* pagesOf(run, readGranule(run.env, item, how.why)));
    return;
  }
  const cuts = how.why === "unstable" ? halves(item, dialect) : cutSaturated(item, how.tally, dialect);
  run.splits += cuts.length - 1;
  run.agenda.unshift(...(dialect.order === "desc" ? cuts.toReversed() : cuts));
}

function halves(item: AgendaItem, { granuleMs }: Dialect): AgendaItem[] {
  return splitEvenly(item, 2, granuleMs).map((cut) => ({ ...cut, atLeast: 0, attempts: 0 }));
}

/** Rows all of one granule mean that it is the overfull one; mixed rows show how the window is filled. */
function cutSaturated(item: AgendaItem, tally: Tally, dialect: Dialect): AgendaItem[] {
  const { granuleMs } = dialect;
  const [first] = tally.times;
  const since = first === undefined ? undefined : floorTo(first, granuleMs);
  if (since !== undefined && tally.times.every((time) => floorTo(time, granuleMs) === since)) {
    const granule = { since, until: since + granuleMs };
    const isOverfull = tally.rows >= dialect.cap;
    return isolate(item, granule).map((cut) => {
      const isTheOne = isOverfull && cut.since === granule.since && cut.until === granule.until;
      return { ...cut, atLeast: 0, attempts: 0, ...(isTheOne ? { isOverfull } : {}) };
    });
  }
  const parts = partsFor(trueTotal(tally, dialect), dialect.cap);
  const byRows = observedOrder(tally.times) === undefined ? splitByRows(item, tally.times, { parts, granuleMs }) : [];
  const cuts = byRows.length > 1 ? byRows : splitEvenly(item, Math.min(parts, 2), granuleMs);
  return cuts.map((cut) => ({ ...cut, atLeast: 0, attempts: 0 }));
}

/** A whole piece counts once its row count is no cap in disguise (law 2). */
async function* settleWhole<Session, Row>(
  run: Run<Session, Row>,
  item: AgendaItem,
  { piece, tally }: Extract<PieceOutcome, { kind: "whole" }>,
): AsyncGenerator<ReadPage<Row>, void> {
  const { env } = run;
  const count = piece.largestAnswer;
  const now = env.ctx.clock.now();
  const fellShort = piece.kept < item.atLeast;
  const isDoubtful = count > 0 && (fellShort || looksLikeCap(count, env.dialect, now));
  if (isDoubtful) {
    const doubt = yield* pagesOf(run, doubtCap(env, piece, tally.times));
    if (!doubt.holds) {
      env.dialect = { ...env.dialect, cap: Math.min(env.dialect.cap, count) };
      const message = `a query that ended with ${count} rows held more when asked as two halves`;
      run.findings.push({ kind: "cap_lowered", cap: count, message });
      run.agenda.unshift({ ...item, atLeast: 0, attempts: 0 });
      return;
    }
    env.dialect = { ...env.dialect, endings: rememberCleared(env.dialect.endings, count, now) };
    run.findings.push({ kind: "cap_cleared", count });
  }
  run.findings.push({ kind: "ended_with", count });
  env.dialect = { ...env.dialect, endings: rememberEnding(env.dialect.endings, count) };
  run.pieces.push({ ...piece, outcome: "whole" });
}

/** An empty or far too small answer counts only when a known record is still answered (law 6). */
async function doubtUnusualNothing<Session, Row>(run: Run<Session, Row>): Promise<void> {
  const { expectedRows, window } = run.request;
  const kept = run.pieces.reduce((sum, piece) => sum + piece.kept, 0);
  const covered = run.pieces.reduce((sum, piece) => sum + lengthMs(piece), 0);
  const expected = ((expectedRows ?? 0) * covered) / Math.max(lengthMs(window), 1);
  const isUnusual = run.pieces.some((piece) => piece.kept === 0) || (expected >= 50 && kept < expected / 10);
  if (!isUnusual || (await canaryHolds(run.env))) return;
  run.pieces = [];
  throw new ConnectorError(
    "vendor_contract",
    "The vendor answered 200 with no rows, and no longer answers a record that it is known to hold",
    {
      reason: "unusual_nothing",
      explanation: "The API key may have lost its permission for this domain, or the vendor answers incompletely.",
      recommendation: "Check the role of the API key in the vendor's console; nothing is counted as collected until then.",
    },
  );
}

function asConnectorError(failure: unknown): ConnectorError {
  if (isConnectorError(failure)) return failure;
  const message = failure instanceof Error ? failure.message : String(failure);
  return new ConnectorError("internal", `The connector failed: ${message}`, { cause: failure });
}
