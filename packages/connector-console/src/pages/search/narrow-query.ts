/** A value of a record's field, and whether it is wanted. */
export interface Narrowing {
  readonly field: string;
  readonly value: unknown;
  readonly isWanted: boolean;
}

/** Adds "filter for" or "filter out" to a query. Pure. */
export function narrowQuery(text: string, { field, value, isWanted }: Narrowing): string {
  const name = field.replaceAll(/[\s()":\\[\]{}+!]/g, String.raw`\$&`);
  const condition = value === null ? `_exists_:${name}` : `${name}:${literal(value)}`;
  // Null is the absence of a value.
  const added = isWanted === (value !== null) ? condition : `NOT ${condition}`;
  const before = text.trim();
  if (before === "") return added;
  return `${isJoined(before) ? before : `(${before})`} AND ${added}`;
}

function literal(value: unknown): string {
  if (typeof value === "number" && value >= 0) return String(value);
  if (typeof value === "boolean") return String(value);
  return `"${String(value).replaceAll(/["\\]/g, String.raw`\$&`)}"`;
}

/** Whether AND can follow without brackets: plain conditions, one or several that AND joins already. */
function isJoined(text: string): boolean {
  const plain = text.replaceAll(/"(?:[^"\\]|\\.)*"/g, '""');
  return plain.split(/\s+AND\s+/).every((part) => /^(?:NOT\s+)?[^\s()+!-][^\s()]*$/.test(part));
}
