import { hashPair, hashText } from "../hash.ts";

/** The id at the beginning of a record's text, as text; empty when it does not begin with one. */
export function leadingId(json: string): string {
  const match = /^\{\s*"id"\s*:\s*(?:"((?:[^"\\]|\\.)*)"|(-?\d+))/.exec(json);
  return match?.[1] ?? match?.[2] ?? "";
}

/** The same record under another id, given as JSON (`"abc"` or `12`); the text must begin with its id. */
export function withId(json: string, id: string): string {
  return json.replace(/^\{"id":(?:"(?:[^"\\]|\\.)*"|-?\d+)/, `{"id":${id}`);
}

/** An integer beyond 2^53 for an id: what a client loses when it reads numbers as doubles. */
export function bigIntegerFor(id: string): string {
  const low = hashText(id);
  const high = hashPair(low, hashText(`${id}#`));
  return String(9_007_199_254_740_993n + ((BigInt(high) << 31n) | BigInt(low >>> 1)) * 2n);
}
