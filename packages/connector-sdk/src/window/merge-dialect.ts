import type { Dialect } from "./dialect.ts";
import { rememberCleared, rememberEnding } from "./suspicion.ts";
import type { WindowResult } from "./read-window.ts";

/**
 * The dialect after a reading, when other readings of the same source may have taught it something meanwhile: the
 * lower cap wins, the larger page was seen, bounds that were seen are known, endings add up.
 */
export function mergeDialect(current: Dialect, result: WindowResult, now: number): Dialect {
  const learned = result.dialect;
  // A reading that began under an older dialect says nothing about the newer one.
  if (learned.learnedAt !== current.learnedAt) return current;
  let { endings } = current;
  for (const finding of result.findings) {
    if (finding.kind === "ended_with") endings = rememberEnding(endings, finding.count);
    if (finding.kind === "cap_cleared") endings = rememberCleared(endings, finding.count, now);
  }
  const latestTimes = withLater(current.latestTimes ?? [], seenTime(result, now));
  const honoured = Math.max(current.honouredPageSize ?? 0, learned.honouredPageSize ?? 0);
  return {
    ...withSeenBounds(current, learned),
    endings,
    cap: Math.min(current.cap, learned.cap),
    totals: learned.totals,
    known: learned.known,
    ...(latestTimes.length === 0 ? {} : { latestTimes }),
    honouredPageSize: honoured === 0 ? undefined : honoured,
    ...(learned.pagesVary === true && { pagesVary: true }),
  };
}

/** A record of the future would stay the newest for ever, and silence be doubted by it long after it is gone. */
function seenTime({ lastTime, vendorNow }: WindowResult, now: number): number | undefined {
  return lastTime !== undefined && lastTime <= (vendorNow ?? now) ? lastTime : undefined;
}

const rememberedTimes = 3;

function withLater(times: readonly number[], time: number | undefined): readonly number[] {
  const isLater = time !== undefined && time > (times[0] ?? Number.NEGATIVE_INFINITY);
  return isLater ? [time, ...times].slice(0, rememberedTimes) : times;
}

/** Bounds that one reading saw are seen for all. */
function withSeenBounds(current: Dialect, learned: Dialect): Dialect {
  if (current.boundsAreAssumed !== true || learned.boundsAreAssumed === true) return current;
  const { boundsAreAssumed: _assumed, ...seen } = current;
  return { ...seen, lowerExclusive: learned.lowerExclusive };
}
