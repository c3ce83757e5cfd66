/** Where an element of an array stands in a JSON text, without the blanks around it. */
export interface Span {
  readonly start: number;
  readonly end: number;
}

/**
 * Where the elements of an array begin in a valid JSON text: behind its bracket.
 *
 * @param path keys that lead to it; of a key that comes twice the last one counts, as for a parser
 */
export function startOfArray(text: string, path: readonly string[]): number {
  let at = skipBlanks(text, 0);
  for (const key of path) at = placeOfMember(text, at, key);
  return at + 1;
}

/** The elements of the array that begins there. */
export function elementsFrom(text: string, start: number): Span[] {
  const elements: Span[] = [];
  let at = skipBlanks(text, start);
  while (text[at] !== "]") {
    const end = endOfValue(text, at);
    elements.push({ start: at, end });
    at = skipBlanks(text, end);
    if (text[at] === ",") at = skipBlanks(text, at + 1);
  }
  return elements;
}

/** Where a member's value begins. @param at the object's brace */
function placeOfMember(text: string, at: number, key: string): number {
  let found = -1;
  let next = skipBlanks(text, at + 1);
  while (text[next] === '"') {
    const keyEnd = endOfString(text, next);
    const isMeant = JSON.parse(text.slice(next, keyEnd)) === key;
    const value = skipBlanks(text, skipBlanks(text, keyEnd) + 1);
    if (isMeant) found = value;
    next = skipBlanks(text, endOfValue(text, value));
    if (text[next] === ",") next = skipBlanks(text, next + 1);
  }
  if (found < 0) throw new Error(`expected a member "${key}" in the JSON text`);
  return found;
}

function skipBlanks(text: string, from: number): number {
  let at = from;
  while (isBlank(text.charCodeAt(at))) at++;
  return at;
}

function isBlank(code: number): boolean {
  return code === 0x20 || code === 0x0a || code === 0x0d || code === 0x09;
}

/** Behind its closing quote. */
function endOfString(text: string, openedAt: number): number {
  let at = openedAt + 1;
  while (at < text.length && text[at] !== '"') at += text[at] === "\\" ? 2 : 1;
  return at + 1;
}

/** Behind the value's last character. */
function endOfValue(text: string, from: number): number {
  let depth = 0;
  for (let at = from; at < text.length; at++) {
    switch (text.charAt(at)) {
      case '"':
        at = endOfString(text, at) - 1;
        if (depth === 0) return at + 1;
        break;
      case "[":
      case "{":
        depth++;
        break;
      case "]":
      case "}":
        if (depth === 0) return trimEnd(text, at);
        if (--depth === 0) return at + 1;
        break;
      case ",":
        if (depth === 0) return trimEnd(text, at);
    }
  }
  return trimEnd(text, text.length);
}

function trimEnd(text: string, end: number): number {
  let at = end;
  while (isBlank(text.charCodeAt(at - 1))) at--;
  return at;
}
