/** The final mix of MurmurHash3: a bijection on 32-bit numbers, so distinct inputs stay distinct. */
export function mix32(value: number): number {
  let h = value | 0;
  h = Math.imul(h ^ (h >>> 16), 0x85ebca6b);
  h = Math.imul(h ^ (h >>> 13), 0xc2b2ae35);
  return (h ^ (h >>> 16)) >>> 0;
}

/** One 32-bit hash of two numbers; the order matters. Bijective in `b` for a fixed `a`. */
export function hashPair(a: number, b: number): number {
  return mix32(mix32(a) + Math.imul(b, 0x9e3779b1));
}

/** A 32-bit hash of an epoch time in milliseconds, which needs more than 32 bits. */
export function hashTime(seed: number, timeMs: number): number {
  const high = Math.floor(timeMs / 0x1_0000_0000);
  return hashPair(hashPair(seed, high), timeMs >>> 0);
}

/** A 32-bit hash of a text. */
export function hashText(text: string): number {
  let h = 0x811c9dc5;
  for (let i = 0; i < text.length; i++) h = Math.imul(h ^ text.charCodeAt(i), 0x01000193);
  return mix32(h);
}

/** A hash as a number in [0, 1). */
export function asFraction(hash: number): number {
  return (hash >>> 0) / 0x1_0000_0000;
}

/** A stream of numbers in [0, 1), the same for the same seed. */
export function randomStream(seed: number): () => number {
  let state = mix32(seed);
  return () => {
    state = (state + 0x6d2b79f5) | 0;
    return asFraction(mix32(state));
  };
}
