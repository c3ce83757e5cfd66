/** Where the elements of a parsed array stand in the text that they were parsed from. */
export interface RowsText {
  readonly body: string;
  /** Keys that lead to the array; none where the body is the array itself. */
  readonly path: readonly string[];
  /** As parsed: an array that was changed since is not this text's any more. */
  readonly elements: readonly unknown[];
}

const texts = new WeakMap<object, RowsText>();

/** Vendors wrap their list once or twice at most: `{ "data": { "items": [] } }`. */
const deepestPath = 2;

/** Remembers the text of the arrays in a parsed body for as long as they live. */
export function rememberText(json: unknown, body: string, path: readonly string[] = []): void {
  if (Array.isArray(json)) {
    texts.set(json, { body, path, elements: json.slice() });
  } else if (typeof json === "object" && json !== null && path.length < deepestPath) {
    for (const [key, value] of Object.entries(json)) rememberText(value, body, [...path, key]);
  }
}

/**
 * The text of rows that are an array exactly as it was parsed; undefined for any other. It is given once and forgotten:
 * through a weak map, collections of young objects keep what is dead.
 */
export function takeTextOfRows(rows: readonly unknown[]): RowsText | undefined {
  const text = texts.get(rows);
  texts.delete(rows);
  if (text === undefined || text.elements.length !== rows.length) return undefined;
  return text.elements.every((element, at) => element === rows[at]) ? text : undefined;
}
