/** What browsers of 2025 and later tell a reviver, and `JSON.rawJSON`; the types of the language do not know them yet. */
type Reviver = (key: string, value: unknown, context?: { readonly source?: string }) => unknown;
const { rawJSON } = JSON as { readonly rawJSON?: (text: string) => unknown };

/** Only a text with a number this long is worth the slower way. */
const longNumber = /[:[,]\s*-?\d{16}/;

/** Reads JSON; integers beyond 2^53 become bigints, where an older browser rounds them. Pure. */
export function parseExact(text: string): unknown {
  if (!longNumber.test(text)) return JSON.parse(text) as unknown;
  const revive: Reviver = (_key, value, context) => {
    const source = context?.source ?? "";
    const isRounded = typeof value === "number" && !Number.isSafeInteger(value);
    return isRounded && /^-?\d+$/.test(source) ? BigInt(source) : value;
  };
  return JSON.parse(text, revive) as unknown;
}

/** Writes what `parseExact` has read, digit by digit, over several lines. Pure. */
export function writeExact(value: unknown): string {
  const exact = (_key: string, one: unknown): unknown =>
    typeof one === "bigint" ? (rawJSON?.(String(one)) ?? String(one)) : one;
  return JSON.stringify(value, exact, 2);
}
