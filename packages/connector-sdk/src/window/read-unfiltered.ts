import { isEmpty } from "./interval.ts";
import type { Interval } from "./interval.ts";
import { cutBehindLast, isMonotone } from "./order.ts";
import { answersTo } from "./query.ts";
import type { Answer, ReadEnvironment } from "./query.ts";
import type { Piece } from "./reading.ts";
import { isRound } from "./suspicion.ts";
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
  let isOrdered = true;
  let last = Number.POSITIVE_INFINITY;
  for await (const answer of answersTo(env, { interval: window, order: "desc", purpose: "data" })) {
    tally = addAnswer(tally, answer, env);
    isOrdered &&= isMonotone(answer.times, "desc") && (answer.times[0] ?? last) <= last;
    last = answer.times.at(-1) ?? last;
    yield answer;
    const isThrough = last < window.since || endOf(tally, env.dialect) !== undefined;
    if (isThrough || isSaturated(tally, env.dialect) || isStuck(tally)) break;
  }
  const facts = { kept: tally.kept, largestAnswer: tally.rows };
  const end = endOf(tally, env.dialect);
  const stood = isOrdered && !hasMovedDown(tally);
  if (stood && last < window.since)
    return [{ ...window, ...facts, proof: "order", outcome: "whole" }];
  // Everything that the vendor holds, in whatever order; unless it is a cap, which could not be told by halves here.
  const isBelowCap = !isRound(tally.rows) && !env.dialect.endings.recent.includes(tally.rows);
  const isAll = end !== undefined && !hasMoved(tally) && (tally.rows === 0 || isBelowCap);
  if (isAll) return [{ ...window, ...facts, proof: end, outcome: "whole" }];
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
    largestAnswer: tally.rows,
    proof: "order",
  } as const;
  const pieces: Piece[] = [
    { ...gap, outcome: "gap", reason: "no_time_filter", missingAtLeast: 0 },
    { ...whole, outcome: "whole" },
  ];
  return pieces.filter((piece) => !isEmpty(piece));
}

/** New rows at the top shift the others down and repeat some; that loses nothing. A shrinking total would. */
function hasMovedDown({ total, firstTotal }: Tally): boolean {
  return total !== undefined && firstTotal !== undefined && total < firstTotal;
}
