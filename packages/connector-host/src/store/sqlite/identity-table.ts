import { identityWords } from "../../lake/identity-words.ts";

/**
 * Event times by identity, in arrays of numbers: a map of strings would take three times the memory, which the garbage
 * collector would look through again and again. `at` is the place of an identity's first word in `words`.
 */
export interface IdentityTable {
  size(): number;
  get(words: Uint32Array, at: number): number | undefined;
  put(words: Uint32Array, at: number, time: number): void;
  /** Calls back for each identity, in their order. */
  forEachSorted(visit: (words: Uint32Array, at: number, time: number) => void): void;
  clear(): void;
}

const firstCapacity = 64;

/** An empty table; it grows by doubling. */
export function identityTable(): IdentityTable {
  let entries = emptyEntries(firstCapacity);
  let size = 0;

  const grow = (): void => {
    const { words, times } = entries;
    entries = emptyEntries(times.length * 2);
    entries.words.set(words);
    entries.times.set(times);
    for (let entry = 0; entry < size; entry++) {
      const slot = slotOf(entries, words, entry * identityWords);
      entries.slots[slot] = entry + 1;
    }
  };

  return {
    size: () => size,
    get: (words, at) => {
      const entry = entries.slots[slotOf(entries, words, at)] ?? 0;
      return entry === 0 ? undefined : entries.times[entry - 1];
    },
    put: (words, at, time) => {
      const slot = slotOf(entries, words, at);
      const known = entries.slots[slot] ?? 0;
      if (known !== 0) {
        entries.times[known - 1] = time;
        return;
      }
      for (let word = 0; word < identityWords; word++)
        entries.words[size * identityWords + word] = words[at + word] ?? 0;
      entries.times[size] = time;
      entries.slots[slot] = ++size;
      if (size === entries.times.length) grow();
    },
    forEachSorted: (visit) => {
      const { words, times } = entries;
      const order = Uint32Array.from({ length: size }, (_none, entry) => entry);
      order.sort((a, b) => compare(words, a * identityWords, b * identityWords));
      for (const entry of order) visit(words, entry * identityWords, times[entry] ?? 0);
    },
    clear: () => {
      size = 0;
      entries.slots.fill(0);
    },
  };
}

interface Entries {
  readonly words: Uint32Array;
  readonly times: Float64Array;
  /** Number of the entry, from 1; 0 is empty. Twice as many as entries, so that there is always an empty one. */
  readonly slots: Uint32Array;
}

function emptyEntries(capacity: number): Entries {
  return {
    words: new Uint32Array(capacity * identityWords),
    times: new Float64Array(capacity),
    slots: new Uint32Array(capacity * 2),
  };
}

/** Where an identity is, or would be put. It is a hash already, and its first word chose the table: the second places it. */
function slotOf({ words, slots }: Entries, sought: Uint32Array, at: number): number {
  const mask = slots.length - 1;
  let slot = (sought[at + 1] ?? 0) & mask;
  for (;;) {
    const entry = slots[slot] ?? 0;
    const first = (entry - 1) * identityWords;
    if (
      entry === 0 ||
      (words[first] === sought[at] &&
        words[first + 1] === sought[at + 1] &&
        words[first + 2] === sought[at + 2] &&
        words[first + 3] === sought[at + 3])
    )
      return slot;
    slot = (slot + 1) & mask;
  }
}

function compare(words: Uint32Array, a: number, b: number): number {
  for (let word = 0; word < identityWords; word++) {
    const difference = (words[a + word] ?? 0) - (words[b + word] ?? 0);
    if (difference !== 0) return difference;
  }
  return 0;
}
