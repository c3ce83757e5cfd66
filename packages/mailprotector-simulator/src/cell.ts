/** Reads a number of a column. Within its length a typed array has no holes, which the type cannot say. */
export function cell(column: ArrayLike<number>, index: number): number {
  return column[index] as number;
}

/** Picks from a list that is never empty; any whole number will do. */
export function pick<T>(list: readonly T[], number: number): T {
  return list[number % list.length] as T;
}
