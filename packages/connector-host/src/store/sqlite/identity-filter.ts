/**
 * Says of an identity that it is surely not among those added, or that it may be: a Bloom filter. It spares the look-up
 * of nearly every new record in blocks too many for the cache. `at` is the place of an identity's first word in `words`.
 */
export interface IdentityFilter {
  /** Identities beyond which it lets too many through. */
  readonly room: number;
  add(words: Uint32Array, at: number): void;
  mayHave(words: Uint32Array, at: number): boolean;
}

/** A filter of 128 KiB is the smallest, one of 1 MiB the largest. */
const [leastBits, mostBits] = [2 ** 20, 2 ** 23];
/** One in forty that were never added is let through. */
const bitsEach = 8;
/** One in seven: the largest is still worth its memory then. */
const leastBitsEach = 4;

/** An empty filter with room for so many identities; undefined where that is more than the largest has. */
export function identityFilter(count: number): IdentityFilter | undefined {
  let size = leastBits;
  while (size < mostBits && size / bitsEach < count) size *= 2;
  const room = size / (size === mostBits ? leastBitsEach : bitsEach);
  if (count > room) return undefined;
  const bits = new Uint8Array(size / 8);
  // An identity is a hash already: some bits of each word are as good as any function of it.
  const bitAt = (words: Uint32Array, at: number, probe: number): number =>
    (words[at + probe] ?? 0) & (size - 1);
  return {
    room,
    add: (words, at) => {
      for (let probe = 0; probe < probes; probe++) {
        const bit = bitAt(words, at, probe);
        bits[bit >>> 3] = (bits[bit >>> 3] ?? 0) | (1 << (bit & 7));
      }
    },
    mayHave: (words, at) => {
      for (let probe = 0; probe < probes; probe++) {
        const bit = bitAt(words, at, probe);
        if (((bits[bit >>> 3] ?? 0) & (1 << (bit & 7))) === 0) return false;
      }
      return true;
    },
  };
}

const probes = 4;
