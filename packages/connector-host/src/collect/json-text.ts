/** Where an element of an array stands in JSON, in bytes, without the blanks around it. */
export interface Span {
  readonly start: number;
  readonly end: number;
}

const [quote, backslash, comma] = [0x22, 0x5c, 0x2c];
const [openingBracket, closingBracket, openingBrace, closingBrace] = [0x5b, 0x5d, 0x7b, 0x7d];

/**
 * Where the elements of an array begin in valid JSON in UTF-8: behind its bracket.
 *
 * @param path keys that lead to it; of a key that comes twice the last one counts, as for a parser
 */
export function startOfArray(json: Buffer, path: readonly string[]): number {
  let at = skipBlanks(json, 0);
  for (const key of path) at = placeOfMember(json, at, key);
  return at + 1;
}

/** The elements of the array that begins there. */
export function elementsFrom(json: Buffer, start: number): Span[] {
  const elements: Span[] = [];
  let at = skipBlanks(json, start);
  while (json[at] !== closingBracket) {
    const end = endOfValue(json, at);
    elements.push({ start: at, end });
    at = skipBlanks(json, end);
    if (json[at] === comma) at = skipBlanks(json, at + 1);
  }
  return elements;
}

/** Where a member's value begins. @param at the object's brace */
function placeOfMember(json: Buffer, at: number, key: string): number {
  let found = -1;
  let next = skipBlanks(json, at + 1);
  while (json[next] === quote) {
    const keyEnd = endOfString(json, next);
    const isMeant = JSON.parse(json.toString("utf8", next, keyEnd)) === key;
    const value = skipBlanks(json, skipBlanks(json, keyEnd) + 1);
    if (isMeant) found = value;
    next = skipBlanks(json, endOfValue(json, value));
    if (json[next] === comma) next = skipBlanks(json, next + 1);
  }
  if (found < 0) throw new Error(`expected a member "${key}" in the JSON text`);
  return found;
}

function skipBlanks(json: Buffer, from: number): number {
  let at = from;
  while (isBlank(json[at])) at++;
  return at;
}

function isBlank(code: number | undefined): boolean {
  return code === 0x20 || code === 0x0a || code === 0x0d || code === 0x09;
}

/** Behind its closing quote. */
function endOfString(json: Buffer, openedAt: number): number {
  let at = openedAt + 1;
  while (at < json.length && json[at] !== quote) at += json[at] === backslash ? 2 : 1;
  return at + 1;
}

/** Behind the value's last byte. */
function endOfValue(json: Buffer, from: number): number {
  let depth = 0;
  for (let at = from; at < json.length; at++) {
    switch (json[at] ?? 0) {
      case quote:
        at = endOfString(json, at) - 1;
        if (depth === 0) return at + 1;
        break;
      case openingBracket:
      case openingBrace:
        depth++;
        break;
      case closingBracket:
      case closingBrace:
        if (depth === 0) return trimEnd(json, at);
        if (--depth === 0) return at + 1;
        break;
      case comma:
        if (depth === 0) return trimEnd(json, at);
    }
  }
  return trimEnd(json, json.length);
}

function trimEnd(json: Buffer, end: number): number {
  let at = end;
  while (isBlank(json[at - 1])) at--;
  return at;
}
