/** Where an element of an array stands in a JSON text, without the blanks around it. */
export interface Span {
  readonly start: number;
  readonly end: number;
}

/** An array or object that has not been closed yet; of an object no elements are kept. */
interface Opened {
  readonly at: number;
  readonly elements: Span[] | undefined;
  /** Where its current element begins. */
  elementAt: number;
}

/** The elements of each array in a valid JSON text that has exactly `length` of them; arrays in the order in which they open. */
export function arraysOfLength(text: string, length: number): readonly (readonly Span[])[] {
  const opened: Opened[] = [];
  const found: { readonly at: number; readonly elements: readonly Span[] }[] = [];
  for (let at = 0; at < text.length; at++) {
    switch (text.charAt(at)) {
      case '"':
        at = endOfString(text, at);
        break;
      case "[":
      case "{":
        opened.push({ at, elements: text[at] === "[" ? [] : undefined, elementAt: at + 1 });
        break;
      case ",":
        endElement(text, opened.at(-1), at);
        break;
      case "]":
      case "}": {
        const closed = opened.pop();
        endElement(text, closed, at);
        if (closed?.elements?.length === length)
          found.push({ at: closed.at, elements: closed.elements });
      }
    }
  }
  return found.toSorted((one, other) => one.at - other.at).map(({ elements }) => elements);
}

/** The place of its closing quote. */
function endOfString(text: string, openedAt: number): number {
  let end = text.indexOf('"', openedAt + 1);
  while (isEscaped(text, end)) end = text.indexOf('"', end + 1);
  return end === -1 ? text.length : end;
}

/** Whether an odd number of backslashes stands before it. */
function isEscaped(text: string, at: number): boolean {
  let first = at;
  while (text[first - 1] === "\\") first--;
  return (at - first) % 2 === 1;
}

function endElement(text: string, opened: Opened | undefined, at: number): void {
  if (opened?.elements === undefined) return;
  let [start, end] = [opened.elementAt, at];
  while (start < end && isBlank(text[start])) start++;
  while (start < end && isBlank(text[end - 1])) end--;
  // Between the brackets of an empty array there is nothing.
  if (start < end) opened.elements.push({ start, end });
  opened.elementAt = at + 1;
}

function isBlank(character: string | undefined): boolean {
  return character === " " || character === "\n" || character === "\r" || character === "\t";
}
