import type { Dialect } from "./dialect.ts";
import { isEmpty } from "./interval.ts";
import type { Interval } from "./interval.ts";
import { cutBehindLast, isMonotone } from "./order.ts";
import { answersTo, firstAnswerTo, keyOf } from "./query.ts";
import type { Answer, ReadEnvironment } from "./query.ts";
import type { Piece, PieceProof } from "./reading.ts";
import { smallestCap } from "./suspicion.ts";
import { addAnswer, emptyTally, endOf, hasMoved, isSaturated, isStuck } from "./tally.ts";
import type { Tally } from "./tally.ts";

/**
 * Reads a vendor that offers no time filter that works: newest first until the window is left. What the cap kept out
 * of reach is a gap.
 */
export async function* readUnfiltered<Session, Row>(
  env: ReadEnvironment<Session, Row>,
  window: Interval,
): AsyncGenerator<Answer<Row>, Piece[]> {
  const { granuleMs } = env.dialect;
  let tally = emptyTally(window);
  let isMonotoneSoFar = true;
  let last = Number.POSITIVE_INFINITY;
  for await (const answer of answersTo(env, { interval: window, order: "desc", purpose: "data" })) {
    tally = addAnswer(tally, answer, env);
    isMonotoneSoFar &&= isMonotone(answer.times, "desc") && (answer.times[0] ?? last) <= last;
    last = answer.times.at(-1) ?? last;
    yield answer;
    const hasLeft = last < window.since && showsOrder(tally);
    const isEnd = endOf(tally, env.dialect) !== undefined || isSaturated(tally, env.dialect);
    if (hasLeft || isEnd || isStuck(tally)) break;
  }
  const facts = { kept: tally.kept, largestAnswer: tally.rows };
  const end = endOf(tally, env.dialect);
  const isOrdered = isMonotoneSoFar && showsOrder(tally);
  const stood = isOrdered && !hasMovedDown(tally) && (yield* isPushedDown(env, tally));
  if (stood && last < window.since)
    return [{ ...window, ...facts, largestAnswer: 0, proof: "order", outcome: "whole" }];
  if (end !== undefined && isAllThereIs(tally, end, env.dialect))
    return [{ ...window, ...facts, proof: end, outcome: "whole" }];
  if (!stood || !Number.isFinite(last)) {
    return [
      {
        ...window,
        ...facts,
        proof: "none",
        outcome: "gap",
        reason: "no_time_filter",
        missingAtLeast: 0,
      },
    ];
  }
  const { proved, rest } = cutBehindLast(window, last, { order: "desc", granuleMs });
  const gap = { ...rest, kept: tally.tiedRows, largestAnswer: tally.rows, proof: "none" } as const;
  const whole = {
    ...proved,
    kept: tally.kept - tally.tiedRows,
    largestAnswer: 0,
    proof: "order",
  } as const;
  const pieces: Piece[] = [
    { ...gap, outcome: "gap", reason: "no_time_filter", missingAtLeast: 0 },
    { ...whole, outcome: "whole" },
  ];
  return pieces.filter((piece) => !isEmpty(piece));
}

/**
 * Whether the answers are everything that the vendor holds, in whatever order. A count that ends below the documented
 * cap may still be a cap that nobody told us about, and without a filter it cannot be asked again as halves: only a
 * count that no cap is as small as, or a total seen to count beyond the cap, says so.
 */
function isAllThereIs(tally: Tally, end: PieceProof, { totals }: Dialect): boolean {
  if (hasMoved(tally)) return false;
  return tally.rows < smallestCap || (end === "total" && totals === "true");
}

/** Fewer different times are in order by chance. */
const timesThatShowOrder = 10;

function showsOrder({ times }: Tally): boolean {
  return new Set(times.slice(0, 1_000)).size >= timesThatShowOrder;
}

/** New rows at the top shift the others down; that loses nothing. A shrinking total would. */
function hasMovedDown({ total, firstTotal }: Tally): boolean {
  return total !== undefined && firstTotal !== undefined && total < firstTotal;
}

/** Whether every row that came again was pushed down by a new one at the top; else pages were shuffled. */
async function* isPushedDown<Session, Row>(
  env: ReadEnvironment<Session, Row>,
  tally: Tally,
): AsyncGenerator<Answer<Row>, boolean> {
  if (tally.isMixed) return false;
  if (tally.repeated === 0) return true;
  const top = await firstAnswerTo(env, {
    interval: tally.interval,
    order: "desc",
    purpose: "probe",
  });
  if (top === undefined) return false;
  yield top;
  const pushing = top.rows.filter((row) => !tally.keys.has(keyOf(row, env.idIsShared)));
  return pushing.length >= tally.repeated;
}
