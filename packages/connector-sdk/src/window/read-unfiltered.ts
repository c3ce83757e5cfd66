import type { Interval } from "./interval.ts";
import { cutBehindLast, isMonotone } from "./order.ts";
import { answersTo } from "./query.ts";
import type { Answer, ReadEnvironment } from "./query.ts";
import type { Piece } from "./reading.ts";
import { addAnswer, emptyTally, endOf, hasMoved, isSaturated } from "./tally.ts";

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
    tally = addAnswer(tally, answer, { idIsShared: env.idIsShared, granuleMs });
    isOrdered &&= isMonotone(answer.times, "desc") && (answer.times[0] ?? last) <= last;
    last = answer.times.at(-1) ?? last;
    yield answer;
    const isThrough = last < window.since || endOf(tally, env.dialect) !== undefined;
    if (isThrough || isSaturated(tally, env.dialect)) break;
  }
  const facts = { kept: tally.kept, largestAnswer: tally.rows };
  const isThrough = last < window.since || endOf(tally, env.dialect) !== undefined;
  const stood = isOrdered && !hasMovedDown(tally);
  if (isThrough && stood) return [{ ...window, ...facts, proof: "order", outcome: "whole" }];
  if (!stood || !Number.isFinite(last)) {
    return [{ ...window, ...facts, proof: "none", outcome: "gap", reason: "no_time_filter", missingAtLeast: 0 }];
  }
  const { proved, rest } = cutBehindLast(window, last, { order: "desc", granuleMs });
  const gap = { ...rest, kept: 0, largestAnswer: 0, proof: "none" } as const;
  return [
    { ...gap, outcome: "gap", reason: "no_time_filter", missingAtLeast: 0 },
    { ...proved, ...facts, proof: "order", outcome: "whole" },
  ];
}

/** New rows at the top shift the others down and repeat some; that loses nothing. A shrinking total would. */
function hasMovedDown(tally: Parameters<typeof hasMoved>[0]): boolean {
  return tally.total !== undefined && tally.firstTotal !== undefined && tally.total < tally.firstTotal;
}
