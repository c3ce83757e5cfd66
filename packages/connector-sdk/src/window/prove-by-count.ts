import { contains, isEmpty } from "./interval.ts";
import type { Interval } from "./interval.ts";
import { cutBehindLast, observedOrder } from "./order.ts";
import { firstAnswerTo, keyOf } from "./query.ts";
import type { Answer, ReadEnvironment } from "./query.ts";
import type { ProvedPiece } from "./reading.ts";
import { hasMoved, isTrueTotal } from "./tally.ts";
import type { Tally } from "./tally.ts";

/**
 * Proves the part behind which a saturated, seemingly sorted question ran out, although no order is proved: asked for
 * that part alone, the vendor's true total must be exactly the distinct rows in hand. What order only suggests, the
 * count proves. Rows that moved prove nothing: one that left and one that was missed add up to the same count.
 */
export async function* proveByCount<Session, Row>(
  env: ReadEnvironment<Session, Row>,
  tally: Tally,
): AsyncGenerator<
  Answer<Row>,
  { readonly piece: ProvedPiece; readonly rest: Interval } | undefined
> {
  const seen = observedOrder(tally.times);
  if (seen === undefined || tally.lastTime === undefined || hasMoved(tally)) return undefined;
  const { granuleMs } = env.dialect;
  const { proved, rest } = cutBehindLast(tally.interval, tally.lastTime, {
    order: seen,
    granuleMs,
  });
  if (isEmpty(proved)) return undefined;
  const order = env.stream.traits.orders[0] ?? "desc";
  const answer = await firstAnswerTo(env, { interval: proved, order, purpose: "data" });
  if (answer === undefined) return undefined;
  yield answer;
  const { total } = answer;
  const kept = tally.times.filter((time) => contains(proved, time)).length;
  const isKnown = answer.rows.every((row) => tally.keys.has(keyOf(row, env.idIsShared)));
  if (total === undefined || !isTrueTotal(total, env.dialect)) return undefined;
  if (!isKnown || total !== kept) return undefined;
  return { piece: { ...proved, kept, largestAnswer: 0, proof: "union" }, rest };
}
