/**
 * Identities with their event times, sorted, side by side: a row for each of them would cost five times as much to write.
 * An entry is six little-endian words: the identity's four, the first of its bytes highest, and the time as a float64.
 */
export type IdentityEntries = Uint32Array;

/** Words of an entry. */
export const entryWords = 6;
const timeWord = 4;

/** Bytes of an entry. */
export const entryBytes = entryWords * 4;

/**
 * Tables of blocks, what was merged last first. An identity moves down from one to the next: who looks in this order
 * finds it, and the newest of several times.
 */
export const identityLevels = ["young_identity_blocks", "identity_blocks"] as const;
export type IdentityLevel = (typeof identityLevels)[number];

/** A block's place: the first 48 bits of an identity. @param at of its first word */
export function placeOf(words: Uint32Array, at: number): number {
  return (words[at] ?? 0) * 2 ** 16 + ((words[at + 1] ?? 0) >>> 16);
}

/** Ranges by the first six bits of an identity; no block reaches beyond its range. */
export const rangeCount = 64;

/** Places of a range. */
export const rangePlaces = 2 ** 48 / rangeCount;

/** The entries of a block as it is stored. */
export function entriesOf(block: Uint8Array): IdentityEntries {
  // Words can only be read where a multiple of their size begins.
  const { buffer, byteOffset, byteLength } =
    block.byteOffset % 4 === 0 ? block : new Uint8Array(block);
  return new Uint32Array(buffer, byteOffset, byteLength / 4);
}

/** An identity among others; `at` is the place of its first word. */
export interface IdentityAt {
  readonly words: Uint32Array;
  readonly at: number;
}

/** Room for so many entries. */
export function emptyEntries(count: number): IdentityEntries {
  return new Uint32Array(count * entryWords);
}

/** Writes an entry. @param place words before it */
export function putEntry(
  entries: IdentityEntries,
  place: number,
  entry: IdentityAt & { readonly time: number },
): void {
  for (let word = 0; word < timeWord; word++)
    entries[place + word] = entry.words[entry.at + word] ?? 0;
  timesOf(entries).setFloat64((place + timeWord) * 4, entry.time, true);
}

/** The event time of an identity; undefined when it is not there. */
export function timeIn(entries: IdentityEntries, identity: IdentityAt): number | undefined {
  const place = firstNotBefore(entries, identity, 0);
  if (place === entries.length || compare(entries, place, identity) !== 0) return undefined;
  return timesOf(entries).getFloat64((place + timeWord) * 4, true);
}

/** Both, in order; where both have an identity, `newer` holds. */
export function mergeEntries(older: IdentityEntries, newer: IdentityEntries): IdentityEntries {
  const merged = new Uint32Array(older.length + newer.length);
  let [from, to] = [0, 0];
  for (let at = 0; at < newer.length; at += entryWords) {
    const identity = { words: newer, at };
    const place = firstNotBefore(older, identity, from);
    to = copyWords({ of: older, from, until: place }, merged, to);
    to = copyWords({ of: newer, from: at, until: at + entryWords }, merged, to);
    const isKnown = place < older.length && compare(older, place, identity) === 0;
    from = isKnown ? place + entryWords : place;
  }
  to = copyWords({ of: older, from, until: older.length }, merged, to);
  return merged.subarray(0, to);
}

/** Cuts into parts of at most so many entries, about equally long; entries of one place stay together. */
export function cutEntries(entries: IdentityEntries, most: number): readonly IdentityEntries[] {
  const count = entries.length / entryWords;
  const parts = Math.ceil(count / most);
  if (parts < 2) return [entries];
  const cuts = Array.from({ length: parts + 1 }, (_none, part) =>
    nextPlace(entries, Math.floor((part * count) / parts) * entryWords),
  );
  return cuts.slice(1).flatMap((end, part) => {
    const start = cuts[part] ?? end;
    return end > start ? [entries.subarray(start, end)] : [];
  });
}

/** The first entry from `at` on that lies at another place than the one before it. */
function nextPlace(entries: IdentityEntries, at: number): number {
  let next = at;
  while (
    next > 0 &&
    next < entries.length &&
    placeOf(entries, next) === placeOf(entries, next - entryWords)
  )
    next += entryWords;
  return next;
}

/** Where the first entry lies that is not before an identity, from an entry on. */
function firstNotBefore(entries: IdentityEntries, identity: IdentityAt, from: number): number {
  let [low, high] = [from / entryWords, entries.length / entryWords];
  while (low < high) {
    const middle = (low + high) >>> 1;
    if (compare(entries, middle * entryWords, identity) < 0) low = middle + 1;
    else high = middle;
  }
  return low * entryWords;
}

function compare(entries: IdentityEntries, place: number, { words, at }: IdentityAt): number {
  for (let word = 0; word < timeWord; word++) {
    const difference = (entries[place + word] ?? 0) - (words[at + word] ?? 0);
    if (difference !== 0) return difference;
  }
  return 0;
}

/** Words from which on a call costs less than a loop. */
const longRun = 48;

interface Part {
  readonly of: IdentityEntries;
  readonly from: number;
  readonly until: number;
}

function copyWords({ of, from, until }: Part, into: IdentityEntries, start: number): number {
  if (until - from >= longRun) into.set(of.subarray(from, until), start);
  else for (let word = from; word < until; word++) into[start + word - from] = of[word] ?? 0;
  return start + until - from;
}

function timesOf({ buffer, byteOffset, byteLength }: IdentityEntries): DataView {
  return new DataView(buffer, byteOffset, byteLength);
}
