import { identityBytes } from "../ledger/digest.ts";

/** Words of an identity. */
export const identityWords = identityBytes / 4;

/** Identities as big-endian words, four each: numbers compare as the bytes do, without an object for each identity. */
export function wordsOf(identities: Uint8Array): Uint32Array {
  const view = new DataView(identities.buffer, identities.byteOffset, identities.byteLength);
  const words = new Uint32Array(Math.floor(identities.byteLength / 4));
  for (let at = 0; at < words.length; at++) words[at] = view.getUint32(at * 4);
  return words;
}

/** Writes one identity of `words` as bytes. */
export function writeWords(
  words: Uint32Array,
  at: number,
  { into, offset }: { readonly into: DataView; readonly offset: number },
): void {
  for (let word = 0; word < identityWords; word++)
    into.setUint32(offset + word * 4, words[at + word] ?? 0);
}
