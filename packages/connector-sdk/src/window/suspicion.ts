import type { Dialect, Endings } from "./dialect.ts";

/** Endings remembered for each source. */
export const rememberedEndings = 64;
/** A count that held when asked as halves is not doubted again within this time, milliseconds. */
export const clearedForMs = 24 * 3_600_000;
/** No vendor's cap is below this; smaller counts repeat by chance. */
export const smallestCap = 50;
const roundCount = 500;

/** Whether a count is so round that somebody rather than chance may have chosen it. */
export function isRound(count: number): boolean {
  return count % roundCount === 0;
}

/** Whether nothing speaks against a count being a cap: no vendor's is smaller, and it did not hold when it was doubted lately. */
export function couldBeCap(count: number, { endings }: Dialect, now: number): boolean {
  return count >= smallestCap && !freshlyCleared(endings, now).some((cleared) => cleared === count);
}

/**
 * Whether the count by which a query ended looks like a cap that nobody told us about: a round one, one that ended a
 * reading before and was never passed since, or the largest of the day.
 */
export function looksLikeCap(count: number, dialect: Dialect, now: number): boolean {
  if (!couldBeCap(count, dialect, now)) return false;
  const { recent } = dialect.endings;
  if (isRound(count)) return true;
  const seen = recent.indexOf(count);
  if (seen >= 0 && recent.slice(seen).every((other) => other <= count)) return true;
  return freshlyCleared(dialect.endings, now).every((cleared) => cleared < count);
}

function freshlyCleared({ cleared }: Endings, now: number): number[] {
  return cleared.filter(({ at }) => isFresh(at, now)).map(({ count }) => count);
}

/** What was cleared in the future was cleared before the clock was set back: it would stay so until then. */
function isFresh(at: number, now: number): boolean {
  return at <= now && now - at < clearedForMs;
}

/** The endings after one more query ended; small counts are left out, lest quiet hours push the telling ones out. */
export function rememberEnding(endings: Endings, count: number): Endings {
  if (count < smallestCap) return endings;
  return { ...endings, recent: [...endings.recent, count].slice(-rememberedEndings) };
}

/** The endings after a count was doubted and held; counts cleared too long ago are forgotten. */
export function rememberCleared(endings: Endings, count: number, now: number): Endings {
  const kept = endings.cleared.filter((one) => isFresh(one.at, now) && one.count !== count);
  return { ...endings, cleared: [...kept, { count, at: now }] };
}
