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

/**
 * Whether the count by which a query ended looks like a cap that nobody told us about: a round one, one that ended a
 * reading before and was never passed since, or the largest of the day.
 */
export function looksLikeCap(count: number, dialect: Dialect, now: number): boolean {
  if (count < smallestCap) return false;
  const { recent, cleared } = dialect.endings;
  const fresh = cleared.filter((one) => now - one.at < clearedForMs);
  if (fresh.some((one) => one.count === count)) return false;
  if (isRound(count)) return true;
  const seen = recent.indexOf(count);
  if (seen >= 0 && recent.slice(seen).every((other) => other <= count)) return true;
  return fresh.every((one) => one.count < count);
}

/** The endings after one more query ended; small counts are left out, lest quiet hours push the telling ones out. */
export function rememberEnding(endings: Endings, count: number): Endings {
  if (count < smallestCap) return endings;
  return { ...endings, recent: [...endings.recent, count].slice(-rememberedEndings) };
}

/** The endings after a count was doubted and held; counts cleared too long ago are forgotten. */
export function rememberCleared(endings: Endings, count: number, now: number): Endings {
  const kept = endings.cleared.filter((one) => now - one.at < clearedForMs && one.count !== count);
  return { ...endings, cleared: [...kept, { count, at: now }] };
}
