import { ConnectorError, isConnectorError } from "../errors.ts";
import type { ReadContext, Stream } from "../stream.ts";
import type { Dialect } from "./dialect.ts";
import type { Interval } from "./interval.ts";
import { sortPieces } from "./pieces.ts";
import { readGranule } from "./read-granule.ts";
import { readPiece } from "./read-piece.ts";
import type { PieceOutcome } from "./read-piece.ts";
import { readUnfiltered } from "./read-unfiltered.ts";
import type { Reading, ReadPage } from "./reading.ts";
import { settlePiece } from "./settle-piece.ts";
import { doubtUnusualNothing } from "./unusual-nothing.ts";
import { lowerCap, pagesOf } from "./window-run.ts";
import type { AgendaItem, LowerCap, ProvedBefore, WindowRun } from "./window-run.ts";

/** What to read, and how. */
export interface ReadWindowRequest<Session, Row> {
  readonly stream: Stream<Session, Row>;
  readonly session: Session;
  readonly window: Interval;
  readonly dialect: Dialect;
  readonly ctx: ReadContext;
  /** Which try at this window it is, from 1. @default 1 */
  readonly attempt?: number;
  /** Rows that such a window usually holds; a far smaller answer is doubted. */
  readonly expectedRows?: number;
  /** What earlier readings proved here; a part that now ends with fewer rows is doubted as a cap. @default nothing */
  readonly provedBefore?: readonly ProvedBefore[];
  /** Counts by which earlier readings ended here: one that ends so again is doubted, however small it is for the day. @default none */
  readonly endedBefore?: readonly number[];
  /** Asked between questions: true ends the reading early, what was proved stays proved. */
  readonly enough?: () => boolean;
  /** Told at once that the vendor's cap is lower than believed: a reading that is cut short gives no result to say so. */
  readonly onCapLowered?: (seen: LowerCap) => void;
}

/** What a reading gave: its proofs, and the dialect as it stands after it. */
export interface WindowResult extends Reading {
  readonly dialect: Dialect;
  /** The part that was being asked for when `error` came; what lies outside may be read at once. */
  readonly failedAt: Interval | undefined;
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
  let failedAt: Interval | undefined;
  try {
    yield* work(run, request.enough);
  } catch (failure) {
    request.ctx.signal.throwIfAborted();
    error = asConnectorError(failure);
    failedAt = run.asking;
  }
  try {
    run.pieces = await doubtUnusualNothing(run.env, run);
  } catch (failure) {
    request.ctx.signal.throwIfAborted();
    // What could not be doubted to the end, or did not stand, is not counted.
    run.pieces = [];
    error ??= asConnectorError(failure);
    failedAt = undefined;
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
    failedAt,
  };
}

function beginRun<Session, Row>(request: ReadWindowRequest<Session, Row>): WindowRun<Session, Row> {
  const { stream, session, ctx, dialect, window } = request;
  const { expectedRows = 0, provedBefore = [], endedBefore = [], attempt = 1 } = request;
  return {
    window: { since: window.since, until: window.until },
    expectedRows,
    provedBefore,
    endedBefore,
    onCapLowered: request.onCapLowered,
    env: { stream, session, ctx, dialect, idIsShared: false, vendorNow: undefined, attempt },
    agenda: [{ since: window.since, until: window.until, attempts: 0 }],
    asking: undefined,
    pieces: [],
    findings: [],
    pages: 0,
    splits: 0,
    untimed: new Set(),
    blindCuts: 0,
    oddAnswers: 0,
    total: undefined,
    firstTime: undefined,
    lastTime: undefined,
  };
}

async function* work<Session, Row>(
  run: WindowRun<Session, Row>,
  enough: (() => boolean) | undefined,
): AsyncGenerator<ReadPage<Row>, void> {
  const { env } = run;
  if (env.dialect.filter === "none") {
    run.pieces = yield* pagesOf(run, readUnfiltered(env, run.window));
    const ended = run.pieces.filter((piece) => piece.proof !== "order" && piece.proof !== "none");
    run.findings.push(
      ...ended.map((piece) => ({ kind: "ended_with" as const, count: piece.largestAnswer })),
    );
    return;
  }
  for (let item = run.agenda.shift(); item !== undefined; item = run.agenda.shift()) {
    run.asking = { since: item.since, until: item.until };
    if (item.isOverfull === true) {
      run.pieces.push(yield* pagesOf(run, readGranule(env, item, "cap_at_granule")));
    } else {
      yield* settlePiece(run, item, yield* readOne(run, item));
    }
    // Cuts are not remembered: a reading that gave way with nothing proved would begin again at the same place for ever.
    if (run.pieces.length > 0 && enough?.() === true) return;
  }
}

/** Reads one part; what was read before it, and rests on a cap that turned out lower, is opened again. */
async function* readOne<Session, Row>(
  run: WindowRun<Session, Row>,
  item: AgendaItem,
): AsyncGenerator<ReadPage<Row>, PieceOutcome> {
  const { env } = run;
  const believed = env.dialect.cap;
  const paging = item.attempts > 0 ? "avoided" : "allowed";
  try {
    return yield* pagesOf(run, readPiece(env, item, paging));
  } finally {
    // Also when the next question fails: a cap that is known to be lower must not go unsaid.
    const { cap } = env.dialect;
    if (cap < believed)
      lowerCap(run, cap, `a query ended with ${cap} rows where its total promised more`);
  }
}

function asConnectorError(failure: unknown): ConnectorError {
  if (isConnectorError(failure)) return failure;
  const message = failure instanceof Error ? failure.message : String(failure);
  return new ConnectorError("internal", `The connector failed: ${message}`, { cause: failure });
}
