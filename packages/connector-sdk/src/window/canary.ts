import { floorTo } from "./interval.ts";
import type { Interval } from "./interval.ts";
import { firstAnswerTo } from "./query.ts";
import type { Answer, ReadEnvironment } from "./query.ts";

/** Records closer than this to the edge of retention may be gone any moment: their absence would say nothing. */
const edgeMs = 3_600_000;

/**
 * Asks for records that the vendor is known to hold: the newest ones that were read, or the one of the dialect where it
 * must not answer any of those any more. True when one is answered, or when none is known (nothing to doubt with).
 *
 * A record may also have been deleted, or moved to another time when a held mail was released. So when all their places
 * are empty, the newest records of all are asked for: one that is as new is known from then on, and must be answered at
 * its own place, by the same question that the readings ask. An older one says nothing of the time since.
 */
export async function canaryHolds<Session, Row>(
  env: ReadEnvironment<Session, Row>,
): Promise<boolean> {
  const { known, latestTimes = [] } = env.dialect;
  const { retentionMs } = env.stream.traits;
  const now = env.vendorNow ?? env.ctx.clock.now();
  // Of a vendor that keeps everything, from 1970 on.
  const edge = Math.max(now - retentionMs + edgeMs, 0);
  const latest = latestTimes.filter((time) => time > edge);
  const times = latest.length > 0 ? latest : known && known.time > edge ? [known.time] : [];
  if (times.length === 0) return true;
  for (const time of times) if (await hasRowsAt(env, time)) return true;
  const oldest = latest.at(-1) ?? edge;
  const newest = await firstOf(env, { since: edge, until: now });
  const other = newest?.rows.find(
    ({ time }) => time !== undefined && !times.includes(time) && time > oldest,
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
