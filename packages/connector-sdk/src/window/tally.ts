import type { Dialect } from "./dialect.ts";
import { contains } from "./interval.ts";
import type { Interval } from "./interval.ts";
import { keyOf } from "./query.ts";
import type { Answer } from "./query.ts";
import type { PieceProof } from "./reading.ts";

/** What the answers to one question add up to so far. */
export interface Tally {
  readonly interval: Interval;
  readonly pages: number;
  /** Rows received, repeated ones included. */
  readonly rows: number;
  /** Grows in place: a copy per page would cost more than the page. */
  readonly keys: Set<string>;
  /** Event times of the distinct rows, in the order received; grows in place. */
  readonly times: number[];
  /** Distinct rows that lie in the interval; rows without a time count as lying in it. */
  readonly kept: number;
  readonly lastAnswerRows: number;
  readonly firstTotal: number | undefined;
  readonly total: number | undefined;
  readonly lastTime: number | undefined;
  /** Kept rows that share the last row's granule, over all pages. */
  readonly tiedRows: number;
}

export function emptyTally(interval: Interval): Tally {
  return {
    interval,
    pages: 0,
    rows: 0,
    keys: new Set(),
    times: [],
    kept: 0,
    lastAnswerRows: 0,
    firstTotal: undefined,
    total: undefined,
    lastTime: undefined,
    tiedRows: 0,
  };
}

export function addAnswer(
  tally: Tally,
  answer: Answer,
  how: { readonly idIsShared: boolean; readonly granuleMs: number },
): Tally {
  const { keys, times } = tally;
  const lastTime = answer.times.at(-1) ?? tally.lastTime;
  const granule = (time: number): number => Math.floor(time / how.granuleMs);
  const sameGranule = (time: number | undefined): boolean =>
    time !== undefined && lastTime !== undefined && granule(time) === granule(lastTime);
  let kept = tally.kept;
  let tiedRows = sameGranule(tally.lastTime) ? tally.tiedRows : 0;
  for (const row of answer.rows) {
    const key = keyOf(row, how.idIsShared);
    if (keys.has(key)) continue;
    keys.add(key);
    if (row.time !== undefined) times.push(row.time);
    if (row.time !== undefined && !contains(tally.interval, row.time)) continue;
    kept++;
    if (sameGranule(row.time)) tiedRows++;
  }
  return {
    interval: tally.interval,
    pages: tally.pages + 1,
    rows: tally.rows + answer.rows.length,
    keys,
    times,
    kept,
    lastAnswerRows: answer.rows.length,
    firstTotal: tally.pages === 0 ? answer.total : tally.firstTotal,
    total: answer.total,
    lastTime,
    tiedRows,
  };
}

/** A total that says how many rows there are, not how many the cap lets through. */
export function trueTotal(tally: Tally, dialect: Dialect): number | undefined {
  const { total } = tally;
  if (total === undefined || dialect.totals === "none" || tally.rows > total) return undefined;
  return dialect.totals === "true" || total < dialect.cap ? total : undefined;
}

/** The evidence by which the question's answers are all in (law 1); undefined while there is none. */
export function endOf(tally: Tally, dialect: Dialect): PieceProof | undefined {
  if (isSaturated(tally, dialect)) return undefined;
  const total = trueTotal(tally, dialect);
  if (total !== undefined) return tally.rows === total ? "total" : undefined;
  if (tally.lastAnswerRows === 0) return "empty_page";
  const { honouredPageSize } = dialect;
  return honouredPageSize !== undefined && tally.lastAnswerRows < honouredPageSize ? "short_page" : undefined;
}

/** Whether the answers reached the cap: what lies beyond cannot be seen by this question (law 2). */
export function isSaturated(tally: Tally, dialect: Dialect): boolean {
  return tally.rows >= dialect.cap;
}

/** Whether the vendor's rows shifted while they were read (law 3). */
export function hasMoved(tally: Tally): boolean {
  return tally.keys.size < tally.rows || tally.total !== tally.firstTotal;
}

/** Whether a shift could have stayed unseen: several pages, and totals that would not show it. */
export function couldHideMovement(tally: Tally, dialect: Dialect): boolean {
  return tally.pages > 1 && trueTotal(tally, dialect) === undefined;
}

/**
 * Whether the next page is better asked as a new question behind the last row than by its number. Asking behind the
 * last row repeats the rows tied with it; paging on repeats them once a cap, and needs the first page again where
 * totals cannot show movement. A new question is immune to movement, so it wins when it costs next to nothing.
 */
export function prefersNewQuestion(tally: Tally, dialect: Dialect): boolean {
  const page = Math.max(tally.lastAnswerRows, 1);
  const repeated = tally.tiedRows / page;
  const pagesPerCap = Math.max(dialect.cap / page, 1);
  const againFirstPage = dialect.totals === "true" ? 0 : 1;
  return repeated <= 0.02 || repeated < (repeated + againFirstPage) / pagesPerCap;
}
