import { ConnectorError } from "../errors.ts";
import { cutSaturated } from "./cut-window.ts";
import { doubtCap } from "./doubt-cap.ts";
import { isEmpty } from "./interval.ts";
import { readGranule } from "./read-granule.ts";
import type { PieceOutcome } from "./read-piece.ts";
import type { ReadPage } from "./reading.ts";
import { canSplit, splitEvenly } from "./split.ts";
import {
  couldBeCap,
  looksLikeCap,
  rememberCleared,
  rememberEnding,
  smallestCap,
} from "./suspicion.ts";
import { trueTotal } from "./tally.ts";
import type { Tally } from "./tally.ts";
import { inOrderOf, lowerCap, pagesOf, reopen } from "./window-run.ts";
import type { AgendaItem, WindowRun } from "./window-run.ts";

/** Draws the conclusion from what asking for one part of the window came to. */
export async function* settlePiece<Session, Row>(
  run: WindowRun<Session, Row>,
  item: AgendaItem,
  outcome: PieceOutcome,
): AsyncGenerator<ReadPage<Row>, void> {
  if (fellShort(run, item, outcome) && askAgain(run, item)) return;
  switch (outcome.kind) {
    case "whole":
      return yield* settleWhole(run, item, outcome);
    case "continue":
      return settleContinued(run, outcome);
    case "saturated":
      return yield* cutOrExhaust(run, item, { tally: outcome.tally, why: "cap_at_granule" });
    case "unstable":
      return yield* settleUnstable(run, item, outcome);
  }
}

function settleContinued<Session, Row>(
  run: WindowRun<Session, Row>,
  { piece, rest, restAtLeast }: Extract<PieceOutcome, { kind: "continue" }>,
): void {
  run.pieces.push({ ...piece, outcome: "whole" });
  if (isEmpty(rest)) return;
  run.splits++;
  run.agenda.unshift({ ...rest, attempts: 0, promise: { rows: restAtLeast, provedBefore: piece } });
}

/** Whether fewer rows are here than the answer before promised. */
function fellShort<Session, Row>(
  run: WindowRun<Session, Row>,
  { promise }: AgendaItem,
  { kind, tally }: PieceOutcome,
): boolean {
  const told = kind === "whole" ? tally.rows : trueTotal(tally, run.env.dialect);
  return promise !== undefined && told !== undefined && told < promise.rows;
}

/**
 * Too few rows may be a bad moment of the vendor, so they are asked for once more. If it stays so, either some moved
 * meanwhile, or the answer that promised them was not in order after all and they are where it claimed to be whole:
 * that part is asked for again, by itself.
 */
function askAgain<Session, Row>(run: WindowRun<Session, Row>, item: AgendaItem): boolean {
  if (item.attempts === 0) {
    run.agenda.unshift({ ...item, attempts: 1 });
    return true;
  }
  if (item.promise !== undefined) reopen(run, item.promise.provedBefore);
  return false;
}

/** A few odd records are found by cutting; a filter that is not understood would be cut down to the last granule. */
const mostOddAnswers = 64;

/** Moved rows are asked for once more; then in smaller parts, as long as that can help. */
async function* settleUnstable<Session, Row>(
  run: WindowRun<Session, Row>,
  item: AgendaItem,
  { tally, oddity }: Extract<PieceOutcome, { kind: "unstable" }>,
): AsyncGenerator<ReadPage<Row>, void> {
  if (oddity !== undefined) run.oddAnswers++;
  if (oddity !== undefined && run.oddAnswers > mostOddAnswers) throw oddity;
  if (item.attempts === 0) {
    run.agenda.unshift({ ...item, attempts: 1 });
    return;
  }
  if (isOnePage(run, tally)) pushUnstable(run, item, tally);
  else yield* cutOrExhaust(run, item, { tally, why: "unstable" });
}

function pushUnstable<Session, Row>(
  run: WindowRun<Session, Row>,
  item: AgendaItem,
  tally: Tally,
): void {
  const { since, until } = item;
  run.pieces.push({
    since,
    until,
    kept: tally.kept,
    largestAnswer: tally.rows,
    proof: "none",
    outcome: "unstable",
  });
}

/** One page that is not even full cannot be made smaller by cutting. */
function isOnePage<Session, Row>(run: WindowRun<Session, Row>, tally: Tally): boolean {
  const { honouredPageSize, pageSize } = run.env.dialect;
  const pages = tally.lastAnswerRows === 0 ? tally.pages - 1 : tally.pages;
  return pages <= 1 && tally.rows < (honouredPageSize ?? pageSize);
}

async function* cutOrExhaust<Session, Row>(
  run: WindowRun<Session, Row>,
  item: AgendaItem,
  { tally, why }: { readonly tally: Tally; readonly why: "cap_at_granule" | "unstable" },
): AsyncGenerator<ReadPage<Row>, void> {
  const { dialect } = run.env;
  if (!canSplit(item, dialect.granuleMs)) {
    run.pieces.push(yield* pagesOf(run, readGranule(run.env, item, why)));
    return;
  }
  refuseBlindCuts(run, tally);
  const cuts =
    why === "unstable"
      ? splitEvenly(item, 2, dialect.granuleMs)
      : cutSaturated(item, tally, dialect);
  run.splits += cuts.length - 1;
  const startIsRead = item.startIsRead ?? false;
  const items = cuts.map((cut) => ({
    ...cut,
    attempts: 0,
    startIsRead: startIsRead && cut.since === item.since,
  }));
  run.agenda.unshift(...inOrderOf(dialect, items));
}

const mostBlindCuts = 32;

/** Rows without any time cannot show that a filter is ignored, and cutting would go on down to the last granule. */
function refuseBlindCuts<Session, Row>(run: WindowRun<Session, Row>, tally: Tally): void {
  if (tally.times.length > 0) return;
  run.blindCuts++;
  if (run.blindCuts <= mostBlindCuts) return;
  throw new ConnectorError(
    "vendor_contract",
    `${tally.rows} rows and more, none of which has a time that can be read`,
    {
      reason: "filter_not_understood",
      explanation: "Without times nobody can tell whether the vendor's time filter still works.",
      recommendation:
        "Look at the newest records in the vendor's console: the field of their time may have changed.",
    },
  );
}

/** Doubts after which rows are taken to be still arriving. */
const mostDoubts = 3;

/** A whole piece counts once its row count is no cap in disguise (law 2). */
async function* settleWhole<Session, Row>(
  run: WindowRun<Session, Row>,
  item: AgendaItem,
  { piece, tally }: Extract<PieceOutcome, { kind: "whole" }>,
): AsyncGenerator<ReadPage<Row>, void> {
  const { env } = run;
  const count = piece.largestAnswer;
  const now = env.ctx.clock.now();
  const isShort = tally.rows < (item.promise?.rows ?? 0) || hasShrunk(run, item, tally);
  const isDoubtful = isShort || item.doubted !== undefined || endsAsBefore(run, count);
  if (count > 0 && (isDoubtful || looksLikeCap(count, env.dialect, now))) {
    const doubt = yield* pagesOf(run, doubtCap(env, item, tally));
    if (!doubt.holds) return settleDoubted(run, item, tally);
    env.dialect = { ...env.dialect, endings: rememberCleared(env.dialect.endings, count, now) };
    run.findings.push({ kind: "cap_cleared", count });
  }
  run.findings.push({ kind: "ended_with", count });
  env.dialect = { ...env.dialect, endings: rememberEnding(env.dialect.endings, count) };
  run.pieces.push({ ...piece, outcome: "whole" });
}

/** The same count again: nothing came late, or the cap is lower than believed and hides it. */
function endsAsBefore<Session, Row>(
  { endedBefore, env }: WindowRun<Session, Row>,
  count: number,
): boolean {
  const now = env.ctx.clock.now();
  return endedBefore.includes(count) && couldBeCap(count, env.dialect, now);
}

/**
 * Fewer rows than were proved here before: some left, or a cap was lowered to a count that nothing else shows. Counts
 * below any vendor's cap only mean the former.
 */
function hasShrunk<Session, Row>(
  { provedBefore }: WindowRun<Session, Row>,
  item: AgendaItem,
  { rows, kept }: Tally,
): boolean {
  if (rows < smallestCap) return false;
  const inside = provedBefore.filter(
    ({ since, until }) => since >= item.since && until <= item.until,
  );
  return kept < inside.reduce((sum, one) => sum + one.kept, 0);
}

/**
 * More rows in the halves: a cap when the whole ends with the very same count again, else rows that came meanwhile, or
 * that the vendor hides from one question. Counts below any vendor's cap only mean that.
 */
function settleDoubted<Session, Row>(
  run: WindowRun<Session, Row>,
  item: AgendaItem,
  tally: Tally,
): void {
  const { promise: _promise, doubted, ...part } = item;
  const count = tally.rows;
  if (doubted?.count === count && count >= smallestCap) {
    lowerCap(
      run,
      count,
      `a query that ended with ${count} rows held more when asked as two halves`,
    );
    run.agenda.unshift({ ...part, attempts: 0 });
    return;
  }
  const times = (doubted?.times ?? 0) + 1;
  if (times > mostDoubts) pushUnstable(run, item, tally);
  else run.agenda.unshift({ ...part, doubted: { count, times } });
}
