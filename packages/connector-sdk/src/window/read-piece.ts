import type { ConnectorError } from "../errors.ts";
import type { Order } from "../stream.ts";
import { askBounds } from "./dialect.ts";
import type { Asked } from "./dialect.ts";
import { isEmpty } from "./interval.ts";
import { cutBehindLast, isMonotone, observedOrder } from "./order.ts";
import { proveByCount } from "./prove-by-count.ts";
import { answersTo, firstAnswerTo, keyOf } from "./query.ts";
import type { Answer, ReadEnvironment } from "./query.ts";
import type { PieceProof, ProvedPiece } from "./reading.ts";
import { smallestCap } from "./suspicion.ts";
import {
  addAnswer,
  couldHideMovement,
  emptyTally,
  endOf,
  hasMoved,
  isSaturated,
  isStuck,
  isTrueTotal,
  prefersNewQuestion,
} from "./tally.ts";
import type { Tally } from "./tally.ts";

/** What asking for one interval came to. */
export type PieceOutcome =
  /** Every row is in. */
  | { readonly kind: "whole"; readonly piece: ProvedPiece; readonly tally: Tally }
  /** Ordered answers prove `piece`; `rest` is still to be asked, and holds at least so many rows. */
  | {
      readonly kind: "continue";
      readonly piece: ProvedPiece;
      readonly rest: Asked;
      readonly restAtLeast: number;
      readonly tally: Tally;
    }
  /** More rows than one question reaches, and no order to go on by. */
  | { readonly kind: "saturated"; readonly tally: Tally }
  /** Rows shifted while they were read, the answers ended without evidence, or one was not what was asked. */
  | { readonly kind: "unstable"; readonly tally: Tally; readonly oddity?: ConnectorError };

/**
 * Asks for one interval until the answers prove it, prove a part of it, or cannot. Every answer is yielded, also of an
 * attempt that proves nothing: its records are real.
 *
 * @param paging `avoided` goes on behind the last row wherever the order allows: immune to rows that shift
 */
export async function* readPiece<Session, Row>(
  env: ReadEnvironment<Session, Row>,
  interval: Asked,
  paging: "allowed" | "avoided" = "allowed",
): AsyncGenerator<Answer<Row>, PieceOutcome> {
  const order = env.dialect.order ?? env.stream.traits.orders[0] ?? "desc";
  let tally = emptyTally(interval);
  let first: Answer<Row> | undefined;
  for await (const answer of answersTo(env, { interval, order, purpose: "data" })) {
    first ??= answer;
    tally = addAnswer(tally, answer, env);
    learnFromAnswer(env, tally);
    learnBounds(env, interval, answer);
    yield answer;
    const { oddity } = answer;
    if (oddity !== undefined) return { kind: "unstable", tally, oddity };
    const proof = endOf(tally, env.dialect);
    if (proof !== undefined) return yield* settleEnd(env, { tally, proof, order, first });
    const early = leaveEarly(env, tally, { order, paging });
    if (early !== undefined) return early;
    if (isSaturated(tally, env.dialect))
      return yield* settleSaturation(env, { tally, order, first });
    // Further pages would bring the same for ever: the connector need not know when to stop.
    if (isStuck(tally)) break;
  }
  if (first === undefined || !lowerCapThatShows(env, tally)) return { kind: "unstable", tally };
  return yield* settleSaturation(env, { tally, order, first });
}

interface Settling<Row> {
  readonly tally: Tally;
  readonly order: Order;
  readonly first: Answer<Row>;
}

/** Page size and totals are believed as they are seen, never as they were promised. */
function learnFromAnswer<Session, Row>(env: ReadEnvironment<Session, Row>, tally: Tally): void {
  const { dialect } = env;
  const { lastAnswerRows, total } = tally;
  const isFull = lastAnswerRows >= dialect.pageSize || (total !== undefined && tally.rows < total);
  if (isFull && lastAnswerRows > (dialect.honouredPageSize ?? 0)) {
    env.dialect = { ...env.dialect, honouredPageSize: lastAnswerRows };
  }
  const isUncapped =
    total !== undefined &&
    total > dialect.cap &&
    isTrueTotal(total, { ...dialect, totals: "true" });
  if (isUncapped && dialect.totals === "capped") env.dialect = { ...env.dialect, totals: "true" };
}

/** A record that lies exactly on the lower bound and is answered all the same: the bound includes it. */
function learnBounds<Session, Row>(
  env: ReadEnvironment<Session, Row>,
  interval: Asked,
  { times }: Answer<Row>,
): void {
  const { boundsAreAssumed, ...dialect } = env.dialect;
  if (boundsAreAssumed !== true || !times.includes(askBounds(interval, env.dialect).since)) return;
  env.dialect = { ...dialect, lowerExclusive: false };
}

async function* settleEnd<Session, Row>(
  env: ReadEnvironment<Session, Row>,
  { tally, proof, order, first }: Settling<Row> & { readonly proof: PieceProof },
): AsyncGenerator<Answer<Row>, PieceOutcome> {
  const settling = { tally, order, first };
  if (hasMoved(tally)) return { kind: "unstable", tally };
  if (proof === "empty_page" && !(yield* pageStaysEmpty(env, settling))) {
    return { kind: "unstable", tally };
  }
  if (proof === "short_page" && !(yield* pageIsLast(env, settling))) {
    return { kind: "unstable", tally };
  }
  if (couldHideMovement(tally, env.dialect) && !(yield* firstPageHolds(env, settling))) {
    return { kind: "unstable", tally };
  }
  const { kept, rows, interval } = tally;
  return { kind: "whole", piece: { ...interval, kept, largestAnswer: rows, proof }, tally };
}

/** After one page: whether to go on behind its last row, or to cut at once because the cap is known to be reached. */
function leaveEarly<Session, Row>(
  env: ReadEnvironment<Session, Row>,
  tally: Tally,
  { order, paging }: { readonly order: Order; readonly paging: "allowed" | "avoided" },
): PieceOutcome | undefined {
  if (tally.pages !== 1) return undefined;
  const { dialect } = env;
  const reachesCap = tally.total !== undefined && tally.total >= dialect.cap;
  // A total below the cap is true: it shows movement and tells the end, so paging on costs nothing.
  if (tally.total !== undefined && !reachesCap && paging === "allowed") return undefined;
  if (dialect.order === order) {
    const goesOn = paging === "avoided" || prefersNewQuestion(tally, dialect);
    return goesOn ? provedByOrder(env, tally, order) : undefined;
  }
  // Rows that seem sorted are read up to the cap, since a count may prove them; mixed ones can only be cut.
  return reachesCap && observedOrder(tally.times) === undefined
    ? { kind: "saturated", tally }
    : undefined;
}

/** What the order proves of a question that has more rows than were read; undefined when that is nothing. */
function provedByOrder<Session, Row>(
  env: ReadEnvironment<Session, Row>,
  tally: Tally,
  order: Order,
): PieceOutcome | undefined {
  if (env.dialect.order !== order || tally.lastTime === undefined) return undefined;
  const { granuleMs } = env.dialect;
  const { proved, rest } = cutBehindLast(tally.interval, tally.lastTime, { order, granuleMs });
  if (isEmpty(proved)) return undefined;
  const kept = tally.kept - tally.tiedRows;
  // All that was told but what was received; the rows tied with the last one will come again.
  const restAtLeast =
    tally.total === undefined ? 0 : Math.max(tally.total - tally.rows + tally.tiedRows, 0);
  return {
    kind: "continue",
    piece: { ...proved, kept, largestAnswer: 0, proof: "order" },
    rest: { ...rest, startIsRead: order === "asc" && tally.lastTime > rest.since },
    restAtLeast,
    tally,
  };
}

async function* settleSaturation<Session, Row>(
  env: ReadEnvironment<Session, Row>,
  { tally, order, first }: Settling<Row>,
): AsyncGenerator<Answer<Row>, PieceOutcome> {
  const outcome = provedByOrder(env, tally, order);
  if (outcome === undefined) {
    const counted = env.dialect.order === undefined ? yield* proveByCount(env, tally) : undefined;
    return counted === undefined
      ? { kind: "saturated", tally }
      : { kind: "continue", ...counted, restAtLeast: 0, tally };
  }
  // Each answer was checked for itself; rows that step back from one page to the next were shifted or never ordered.
  if (hasMoved(tally) || !isMonotone(tally.times, order)) return { kind: "unstable", tally };
  // A true total that stayed the same shows that nothing moved; a capped one says the same at any time.
  const movementShows = tally.total !== undefined && isTrueTotal(tally.total, env.dialect);
  if (!movementShows && tally.pages > 1 && !(yield* firstPageHolds(env, { tally, order, first }))) {
    return { kind: "unstable", tally };
  }
  return outcome;
}

/** Rows that a vendor leaves out of its pages are fewer than those that it gives. */
const leastShareOfRows = 0.5;

/**
 * A page that is nearly full may have lost rows that this key must not see, or be cut by its bytes: the page behind it
 * tells. One that is mostly empty is the last.
 */
async function* pageIsLast<Session, Row>(
  env: ReadEnvironment<Session, Row>,
  { tally, order }: Settling<Row>,
): AsyncGenerator<Answer<Row>, boolean> {
  const { honouredPageSize = 0 } = env.dialect;
  if (tally.lastAnswerRows < honouredPageSize * leastShareOfRows) return true;
  const { interval, pages } = tally;
  const question = { interval, order, purpose: "probe", firstPage: pages + 1 } as const;
  const behind = await firstAnswerTo(env, question);
  // The same rows again are no other page.
  const isNew = behind?.rows.some((row) => !tally.keys.has(keyOf(row, env.idIsShared))) ?? false;
  if (behind === undefined || !isNew) return true;
  yield behind;
  env.dialect = { ...env.dialect, pagesVary: true };
  return false;
}

/** An empty page behind full ones may be a bad moment of the vendor: it is asked for once more. */
async function* pageStaysEmpty<Session, Row>(
  env: ReadEnvironment<Session, Row>,
  { tally, order, first }: Settling<Row>,
): AsyncGenerator<Answer<Row>, boolean> {
  const fullPages = tally.pages - 1;
  if (fullPages < 1 || tally.rows < fullPages * first.rows.length) return true;
  const { interval, pages } = tally;
  const question = { interval, order, purpose: "probe", firstPage: pages } as const;
  const again = await firstAnswerTo(env, question);
  if (again === undefined) return false;
  yield again;
  return again.rows.length === 0;
}

/** Asks the first page again: where totals cannot show a shift, the same rows in the same place do. */
async function* firstPageHolds<Session, Row>(
  env: ReadEnvironment<Session, Row>,
  { tally, order, first }: Settling<Row>,
): AsyncGenerator<Answer<Row>, boolean> {
  const again = await firstAnswerTo(env, { interval: tally.interval, order, purpose: "probe" });
  if (again === undefined) return false;
  yield again;
  const keys = (answer: Answer<Row>): string[] =>
    answer.rows.map((row) => keyOf(row, env.idIsShared));
  const before = keys(first);
  return again.rows.length === before.length && keys(again).every((key, at) => key === before[at]);
}

/** Pages ended below a total that promised more: the cap is lower than believed. */
function lowerCapThatShows<Session, Row>(
  env: ReadEnvironment<Session, Row>,
  tally: Tally,
): boolean {
  const { total, rows } = tally;
  // Fewer rows than any vendor's cap: rather a total that counts what this key may not see.
  if (total === undefined || rows >= total || rows < smallestCap || hasMoved(tally)) return false;
  env.dialect = { ...env.dialect, cap: Math.min(env.dialect.cap, rows) };
  return true;
}
