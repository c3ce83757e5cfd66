/** A seeded source of chance: the same seed gives the same numbers on every machine. */
export interface Random {
  /** From 0 up to 1. */
  next(): number;
  /** A whole number from `least` to `most`, both included. */
  between(least: number, most: number): number;
  chance(share: number): boolean;
  pick<Value>(values: readonly Value[]): Value;
  /** An independent stream, named so that drawing more from one never shifts another. */
  fork(name: string): Random;
}

/** Mulberry32: small, fast and good enough to choose worlds. */
export function createRandom(seed: number): Random {
  let state = seed >>> 0;
  const next = (): number => {
    state = (state + 0x6d2b79f5) >>> 0;
    let mixed = state;
    mixed = Math.imul(mixed ^ (mixed >>> 15), mixed | 1);
    mixed ^= mixed + Math.imul(mixed ^ (mixed >>> 7), mixed | 61);
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 2 ** 32;
  };
  const between = (least: number, most: number): number =>
    least + Math.floor(next() * (most - least + 1));
  return {
    next,
    between,
    chance: (share) => next() < share,
    // The index is within bounds, and a list may hold undefined.
    pick: (values) => values[between(0, values.length - 1)] as (typeof values)[number],
    fork: (name) => createRandom(hashName(name, seed)),
  };
}

function hashName(name: string, seed: number): number {
  let mixed = seed ^ 0x811c9dc5;
  for (const character of name)
    mixed = Math.imul(mixed ^ (character.codePointAt(0) ?? 0), 0x01000193);
  return mixed >>> 0;
}
