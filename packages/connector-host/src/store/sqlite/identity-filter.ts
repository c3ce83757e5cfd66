/**
 * Says of an identity that it is surely not among those added, or that it may be: a Bloom filter of fixed size. It
 * spares the look-up of nearly every new record in blocks too many for the cache. `at` is the place of an identity's
 * first word in `words`.
 */
export interface IdentityFilter {
  add(words: Uint32Array, at: number): void;
  mayHave(words: Uint32Array, at: number): boolean;
}

/** Identities beyond which a filter would let too many through to be worth its reading. */
export const filterCapacity = 500_000;

/** An empty filter of 256 KiB. */
export function identityFilter(): IdentityFilter {
  const bits = new Uint8Array(2 ** 18);
  return {
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

/** An identity is a hash already: 21 bits of each word are as good as any function of it. */
function bitAt(words: Uint32Array, at: number, probe: number): number {
  return (words[at + probe] ?? 0) & 0x1f_ffff;
}
