/**
 * Says of an identity that it is surely not among those added, or that it may be: a Bloom filter of fixed size. It
 * spares the look-up of nearly every new record in a table too large for the cache.
 */
export interface IdentityFilter {
  add(key: string): void;
  mayHave(key: string): boolean;
}

/** Identities beyond which a filter would let too many through to be worth its reading. */
export const filterCapacity = 500_000;

/** An empty filter of 256 KiB; `key` is an identity with one character a byte. */
export function identityFilter(): IdentityFilter {
  const bits = new Uint8Array(2 ** 18);
  return {
    add: (key) => {
      for (let from = 1; from < 13; from += 3) {
        const bit = bitAt(key, from);
        const byte = bit >>> 3;
        bits[byte] = (bits[byte] ?? 0) | (1 << (bit & 7));
      }
    },
    mayHave: (key) => {
      for (let from = 1; from < 13; from += 3) {
        const bit = bitAt(key, from);
        if (((bits[bit >>> 3] ?? 0) & (1 << (bit & 7))) === 0) return false;
      }
      return true;
    },
  };
}

/** An identity is a hash already: 21 of its bits are as good as any function of them. */
function bitAt(key: string, from: number): number {
  const bytes =
    (key.charCodeAt(from) << 16) | (key.charCodeAt(from + 1) << 8) | key.charCodeAt(from + 2);
  return bytes & 0x1f_ffff;
}
