import { localTime } from "./format-time.ts";

const minute = 60_000;

/** The bounds of a window in the user's zone; what the second has in common with the first is left out. Pure. */
export function windowWords(since: number, until: number): readonly [from: string, to: string] {
  // Windows of one granule differ in milliseconds alone; in longer ones they would only be noise.
  const isFine = until - since < minute && (since % 1_000 !== 0 || until % 1_000 !== 0);
  const from = withMs(since, isFine);
  const to = withMs(until, isFine);
  if (from.slice(0, 10) === to.slice(0, 10)) return [from, to.slice("2026-06-01 ".length)];
  return [from, from.slice(0, 4) === to.slice(0, 4) ? to.slice("2026-".length) : to];
}

function withMs(at: number, isFine: boolean): string {
  const ms = ((at % 1_000) + 1_000) % 1_000;
  return isFine ? `${localTime(at)}.${String(ms).padStart(3, "0")}` : localTime(at);
}
