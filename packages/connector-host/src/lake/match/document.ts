/** What a document holds at a leaf. Integers that a double cannot hold are exact. */
export type Leaf = string | number | bigint | boolean;

/** `JSON.rawJSON` and the reviver's `context` are newer than TypeScript's library. */
const json = JSON as unknown as {
  rawJSON(text: string): unknown;
  isRawJSON(value: unknown): boolean;
  parse(
    text: string,
    reviver: (key: string, value: unknown, context: { readonly source?: string }) => unknown,
  ): unknown;
};

/** A number of sixteen digits or more begins like this in a document without spaces. */
const longInteger = /(?:^|[:,[])-?\d{16}/;

/** Parses a stored document, or a part of one, for reading values. */
export function parseDocument(text: string): unknown {
  // The reviver costs five times the parsing, so only a text that needs it pays.
  if (text.length < 16 || !longInteger.test(text)) return JSON.parse(text);
  return json.parse(text, (_key, value, { source = "" }) => {
    const isExact =
      typeof value !== "number" || Number.isSafeInteger(value) || !/^-?\d+$/.test(source);
    return isExact ? value : BigInt(source);
  });
}

/** Parses a document for writing it again: every number prints exactly as it was stored. */
export function parseForWriting(text: string): unknown {
  return json.parse(text, (_key, value, { source }) => {
    const isSame = typeof value !== "number" || source === undefined || String(value) === source;
    return isSame ? value : json.rawJSON(source);
  });
}

/** Whether a value is a number that `parseForWriting` kept as text. */
export function isRawJson(value: unknown): boolean {
  return json.isRawJSON(value);
}

/** A value that `JSON.stringify` can print: integers beyond 2^53 as their digits. */
export function printable(value: unknown): unknown {
  return typeof value === "bigint" ? json.rawJSON(String(value)) : value;
}

/**
 * The values at a dotted path, through objects and lists; none for null, objects and what is not there.
 */
export function valuesAt(document: unknown, path: readonly string[]): readonly Leaf[] {
  const found: Leaf[] = [];
  collectAt(document, path, (value) => {
    if (isLeaf(value)) found.push(value);
  });
  return found;
}

/** Calls `visit` with every leaf at or below a dotted path, until it answers true. Says whether it did. */
export function someLeafBelow(
  document: unknown,
  path: readonly string[],
  visit: (leaf: Leaf) => boolean,
): boolean {
  let found = false;
  collectAt(document, path, (value) => {
    found ||= someLeaf(value, visit);
  });
  return found;
}

/** Like `someLeafBelow`, for a whole value. */
export function someLeaf(value: unknown, visit: (leaf: Leaf) => boolean): boolean {
  if (Array.isArray(value)) return value.some((item) => someLeaf(item, visit));
  if (typeof value !== "object" || value === null) return isLeaf(value) && visit(value);
  for (const key in value) {
    if (someLeaf((value as Record<string, unknown>)[key], visit)) return true;
  }
  return false;
}

function collectAt(value: unknown, path: readonly string[], take: (value: unknown) => void): void {
  if (Array.isArray(value)) {
    for (const item of value) collectAt(item, path, take);
    return;
  }
  const [key, ...rest] = path;
  if (key === undefined) take(value);
  else if (typeof value === "object" && value !== null && Object.hasOwn(value, key)) {
    collectAt((value as Record<string, unknown>)[key], rest, take);
  }
}

function isLeaf(value: unknown): value is Leaf {
  return ["string", "number", "bigint", "boolean"].includes(typeof value);
}
