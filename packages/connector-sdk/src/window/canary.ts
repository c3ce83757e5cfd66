import { floorTo } from "./interval.ts";
import type { Interval } from "./interval.ts";
import { firstAnswerTo } from "./query.ts";
import type { Answer, ReadEnvironment } from "./query.ts";

/** Records closer than this to the edge of retention may be gone any moment: their absence would say nothing. */
const edgeMs = 3_600_000;

/**
 * Asks for a record that the vendor is known to hold. True when it is answered, or when none is known that the vendor
 * must still answer (nothing to doubt with).
 *
 * A record may also have been deleted, or moved to another time when a held mail was released. So when its place is
 * empty, the newest records of all are asked for: one of them is known from then on, and must be answered at its own
 * place, by the same question that the readings ask.
 */
export async function canaryHolds<Session, Row>(
  env: ReadEnvironment<Session, Row>,
): Promise<boolean> {
  const { known } = env.dialect;
  const { retentionMs } = env.stream.traits;
  const now = env.vendorNow ?? env.ctx.clock.now();
  const edge = now - retentionMs + edgeMs;
  if (known === undefined || known.time <= edge) return true;
  if (await hasRowsAt(env, known.time)) return true;
  const newest = await firstOf(env, { since: edge, until: now });
  const other = newest?.rows.find(
    ({ time }) => time !== undefined && time !== known.time && time > edge,
  );
  if (other?.time === undefined || !(await hasRowsAt(env, other.time))) return false;
  env.dialect = { ...env.dialect, known: { id: other.id ?? other.text, time: other.time } };
  return true;
}

async function hasRowsAt<Session, Row>(
  env: ReadEnvironment<Session, Row>,
  time: number,
): Promise<boolean> {
  const { granuleMs } = env.dialect;
  const since = floorTo(time, granuleMs);
  const answer = await firstOf(env, { since, until: since + granuleMs });
  return answer !== undefined && answer.rows.length > 0;
}

async function firstOf<Session, Row>(
  env: ReadEnvironment<Session, Row>,
  interval: Interval,
): Promise<Answer<Row> | undefined> {
  return firstAnswerTo(env, { interval, order: "desc", purpose: "probe" });
}
