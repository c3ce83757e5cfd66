import type { Rows } from "./rows.ts";

/** Where the elements of a parsed array stand in the body that they were parsed from. */
export interface RowsText {
  /** JSON in UTF-8, without a byte order mark. */
  readonly body: Buffer;
  /** Keys that lead to the array; none where the body is the array itself. */
  readonly path: readonly string[];
  /** Whether no other array's elements stand in the same body. */
  readonly isAlone: boolean;
}

interface Remembered {
  readonly text: RowsText;
  /** As parsed: an array that was changed since is not this text's any more. */
  readonly elements: readonly unknown[];
}

const texts = new WeakMap<object, Remembered>();

/** Vendors wrap their list once or twice at most: `{ "data": { "items": [] } }`. */
const deepestPath = 2;

/** Remembers the text of the arrays in a parsed body for as long as they live. */
export function rememberText(json: unknown, body: Buffer): void {
  const found = arraysIn(json, []);
  const isAlone = found.length === 1;
  for (const { array, path } of found)
    texts.set(array, { text: { body, path, isAlone }, elements: array.slice() });
}

interface FoundArray {
  readonly array: readonly unknown[];
  readonly path: readonly string[];
}

function arraysIn(json: unknown, path: readonly string[]): FoundArray[] {
  if (Array.isArray(json)) return [{ array: json, path }];
  if (typeof json !== "object" || json === null || path.length >= deepestPath) return [];
  return Object.entries(json).flatMap(([key, value]) => arraysIn(value, [...path, key]));
}

/**
 * The text of rows that are an array exactly as it was parsed; undefined for any other. It is given once and forgotten:
 * through a weak map, collections of young objects keep what is dead.
 */
export function takeTextOfRows(rows: Rows): RowsText | undefined {
  const remembered = texts.get(rows);
  texts.delete(rows);
  if (remembered === undefined || remembered.elements.length !== rows.length) return undefined;
  const isSame = remembered.elements.every((element, at) => element === rows.at(at));
  return isSame ? remembered.text : undefined;
}

/**
 * Frees the memory of a body that nobody looks at any more: left to the garbage collector, each page's would force
 * collections of everything else.
 */
export function freeText({ body, isAlone }: RowsText): void {
  const { buffer } = body;
  // A small body may share its memory with others.
  const isOwn = buffer instanceof ArrayBuffer && buffer.byteLength === body.byteLength;
  if (isAlone && isOwn) buffer.transfer(0);
}
