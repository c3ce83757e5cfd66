import { floorTo } from "./interval.ts";
import { answersTo } from "./query.ts";
import type { ReadEnvironment } from "./query.ts";

/**
 * Asks for a record that the vendor is known to hold. True when it is answered, or when none is known that the vendor
 * must still answer (nothing to doubt with).
 */
export async function canaryHolds<Session, Row>(env: ReadEnvironment<Session, Row>): Promise<boolean> {
  const { known, granuleMs } = env.dialect;
  const { retentionMs } = env.stream.traits;
  const now = env.vendorNow ?? env.ctx.clock.now();
  // Near the edge of retention its absence would say nothing.
  const isStillAnswered = known !== undefined && known.time > now - retentionMs + 3_600_000;
  if (!isStillAnswered) return true;
  const since = floorTo(known.time, granuleMs);
  const interval = { since, until: since + granuleMs };
  for await (const answer of answersTo(env, { interval, order: "desc", purpose: "probe" })) {
    if (answer.rows.length > 0) return true;
  }
  return false;
}
