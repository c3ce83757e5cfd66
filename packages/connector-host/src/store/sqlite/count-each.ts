/** How often each number comes among those of a page's records at these indices. */
export function countEach(
  indices: readonly number[],
  numberOf: (index: number) => number,
): ReadonlyMap<number, number> {
  const counts = new Map<number, number>();
  for (const index of indices) {
    const number = numberOf(index);
    counts.set(number, (counts.get(number) ?? 0) + 1);
  }
  return counts;
}
