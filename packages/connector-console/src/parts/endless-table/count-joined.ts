/** How many rows joined above the one that was first. Another list altogether has none. Pure. */
export function countJoined(
  ids: readonly (string | number)[],
  first: string | number | undefined,
): number {
  return first === undefined ? 0 : Math.max(ids.indexOf(first), 0);
}
