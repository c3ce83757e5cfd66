const minute = 60_000;
const hour = 60 * minute;
const day = 24 * hour;

/** Lengths that people read easily, each of them a whole number of minutes. */
const roundLengths: readonly number[] = [
  ...[1, 2, 5, 10, 15, 30].map((count) => count * minute),
  ...[1, 2, 3, 4, 6, 12].map((count) => count * hour),
  ...[1, 2, 7, 14, 30].map((count) => count * day),
];

/** A round length much longer than needed would show less than an odd one. */
const mostTimesLonger = 3;

/** The shortest length that is a whole number of intervals and needs at most `most` buckets; a round one if it can be. Pure. */
export function bucketLength(
  spanMs: number,
  { intervalMs, most }: { readonly intervalMs: number; readonly most: number },
): number {
  const least = spanMs / most;
  const shortest = Math.max(Math.ceil(least / intervalMs), 1) * intervalMs;
  const round = roundLengths.find((length) => length >= least && length % intervalMs === 0);
  return round !== undefined && round <= mostTimesLonger * shortest ? round : shortest;
}
