/**
 * JSON text with sorted keys and without spaces: equal for values that differ only in the order of keys. Keys whose
 * value is undefined are left out, as `JSON.stringify` does.
 */
export function canonicalJson(value: unknown): string {
  if (Array.isArray(value))
    return `[${value.map((item) => canonicalJson(item ?? null)).join(",")}]`;
  if (typeof value !== "object" || value === null) return JSON.stringify(value) ?? "null";
  if (rawJson.isRawJSON(value)) return JSON.stringify(value);
  const members = Object.entries(value)
    .filter(([, member]) => member !== undefined)
    .toSorted(([a], [b]) => compareKeys(a, b))
    .map(([key, member]) => `${JSON.stringify(key)}:${canonicalJson(member)}`);
  return `{${members.join(",")}}`;
}

/** `canonicalJson` of a JSON text. Integers beyond 2^53 keep their digits. */
export function canonicalText(text: string): string {
  return canonicalJson(
    JSON.parse(text, keepLongIntegers as (key: string, value: unknown) => unknown),
  );
}

/** By UTF-16 units: locale rules would make the text depend on the machine. */
function compareKeys(a: string, b: string): number {
  if (a === b) return 0;
  return a < b ? -1 : 1;
}

function keepLongIntegers(
  _key: string,
  value: unknown,
  context: { readonly source?: string },
): unknown {
  if (typeof value !== "number" || Number.isSafeInteger(value)) return value;
  const isInteger = context.source !== undefined && /^-?\d+$/.test(context.source);
  return isInteger ? rawJson.rawJSON(context.source) : value;
}

/** Part of the standard's `JSON` that TypeScript's library does not describe yet. */
const rawJson = JSON as unknown as {
  rawJSON(text: string): unknown;
  isRawJSON(value: object): boolean;
};
