import type { Dialect } from "./dialect.ts";
import { contains } from "./interval.ts";
import type { Interval } from "./interval.ts";
import { keyOf } from "./query.ts";
import type { Answer } from "./query.ts";
import type { PieceProof } from "./reading.ts";
import { isRound } from "./suspicion.ts";

/** What the answers to one question add up to so far. */
export interface Tally {
  readonly interval: Interval;
  readonly pages: number;
  /** Rows received, repeated ones included. */
  readonly rows: number;
  /** Rows of earlier answers that came again, and ids that came twice in one answer. */
  readonly repeated: number;
  /** Whether rows were told apart by id at first and by content later: repeated ones may have stayed unseen. */
  readonly isMixed: boolean;
  /** How the last answer's rows were told apart. */
  readonly idIsShared: boolean;
  /** Grows in place: a copy per page would cost more than the page. */
  readonly keys: Set<string>;
  /** Event times of the distinct rows, in the order received; grows in place. */
  readonly times: number[];
  /** Distinct rows that lie in the interval; rows without a time count as lying in it. */
  readonly kept: number;
  readonly lastAnswerRows: number;
  /** Rows of the last answer that had not come before. */
  readonly lastAnswerNew: number;
  readonly firstTotal: number | undefined;
  readonly total: number | undefined;
  readonly lastTime: number | undefined;
  /** Kept rows that share the last row's granule, over all pages. */
  readonly tiedRows: number;
}

/** How answers are added up. */
export interface Tallying {
  readonly idIsShared: boolean;
  readonly dialect: Pick<Dialect, "granuleMs" | "totals">;
}

/** A question that is not answered yet. */
export function emptyTally(interval: Interval): Tally {
  return {
    interval,
    pages: 0,
    rows: 0,
    repeated: 0,
    isMixed: false,
    idIsShared: false,
    keys: new Set(),
    times: [],
    kept: 0,
    lastAnswerRows: 0,
    lastAnswerNew: 0,
    firstTotal: undefined,
    total: undefined,
    lastTime: undefined,
    tiedRows: 0,
  };
}

/** The tally after one more answer. `tally.keys` and `tally.times` go over into the new one. */
export function addAnswer(tally: Tally, answer: Answer, { idIsShared, dialect }: Tallying): Tally {
  const { keys, times } = tally;
  const lastTime = answer.times.at(-1) ?? tally.lastTime;
  const granule = (time: number): number => Math.floor(time / dialect.granuleMs);
  const sameGranule = (time: number | undefined): boolean =>
    time !== undefined && lastTime !== undefined && granule(time) === granule(lastTime);
  const twins = new Set<string>();
  const before = keys.size;
  let { kept, repeated } = tally;
  let tiedRows = sameGranule(tally.lastTime) ? tally.tiedRows : 0;
  for (const row of answer.rows) {
    const key = keyOf(row, idIsShared);
    if (keys.has(key)) {
      // Equal rows without an id in one answer are twins, not one row that came twice: an answer is one look.
      if (!twins.has(key)) repeated++;
      continue;
    }
    keys.add(key);
    if (row.id === undefined) twins.add(key);
    if (row.time !== undefined) times.push(row.time);
    if (row.time !== undefined && !contains(tally.interval, row.time)) continue;
    kept++;
    if (sameGranule(row.time)) tiedRows++;
  }
  const total = dialect.totals === "none" ? undefined : answer.total;
  return {
    interval: tally.interval,
    pages: tally.pages + 1,
    rows: tally.rows + answer.rows.length,
    repeated,
    isMixed: tally.isMixed || (tally.pages > 0 && tally.idIsShared !== idIsShared),
    idIsShared,
    keys,
    times,
    kept,
    lastAnswerRows: answer.rows.length,
    lastAnswerNew: keys.size - before,
    firstTotal: tally.pages === 0 ? total : tally.firstTotal,
    total,
    lastTime,
    tiedRows,
  };
}

/**
 * Whether a total says how many rows there are, not how many the vendor lets through or cares to count: a round one
 * from the cap on is rather where a search engine stops counting.
 */
export function isTrueTotal(total: number, dialect: Pick<Dialect, "totals" | "cap">): boolean {
  if (dialect.totals === "none") return false;
  return total < dialect.cap || (dialect.totals === "true" && !isRound(total));
}

/** The true total of the question; undefined when none was given, or when the rows in hand disprove it. */
export function trueTotal(tally: Tally, dialect: Dialect): number | undefined {
  const { total } = tally;
  if (total === undefined || tally.rows > total || !isTrueTotal(total, dialect)) return undefined;
  return total;
}

/** The evidence by which the question's answers are all in (law 1); undefined while there is none. */
export function endOf(tally: Tally, dialect: Dialect): PieceProof | undefined {
  if (isSaturated(tally, dialect)) return undefined;
  const { total, rows, lastAnswerRows } = tally;
  if (total === rows && isTrueTotal(total, dialect)) return "total";
  // Whatever else a total is worth, it promises that there is more: no short or empty page may deny it.
  if (total !== undefined && rows < total) return undefined;
  if (lastAnswerRows === 0) return "empty_page";
  const { honouredPageSize, pagesVary = false } = dialect;
  return !pagesVary && honouredPageSize !== undefined && lastAnswerRows < honouredPageSize
    ? "short_page"
    : undefined;
}

/** Whether the answers reached the cap: what lies beyond cannot be seen by this question (law 2). */
export function isSaturated(tally: Tally, dialect: Dialect): boolean {
  return tally.rows >= dialect.cap;
}

/** Whether the next page would bring nothing: this one was empty, or all of it had come before. */
export function isStuck(tally: Tally): boolean {
  return tally.lastAnswerNew === 0;
}

/** Whether the vendor's rows shifted while they were read, or could have without being seen (law 3). */
export function hasMoved(tally: Tally): boolean {
  return tally.repeated > 0 || tally.isMixed || tally.total !== tally.firstTotal;
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
  // A question that must begin one granule earlier repeats that granule too; it holds about as many rows.
  const overlaps = dialect.lowerExclusive && dialect.boundsAreAssumed !== true;
  const repeated = (tally.tiedRows * (overlaps ? 2 : 1)) / page;
  const pagesPerCap = Math.max(dialect.cap / page, 1);
  const againFirstPage = dialect.totals === "true" ? 0 : 1;
  return repeated <= 0.02 || repeated < (repeated + againFirstPage) / pagesPerCap;
}
