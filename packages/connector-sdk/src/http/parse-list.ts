/** Slices of this length stay in the processor's cache; half and twice of it cost the same, a whole page half as much again. */
const sliceBytes = 32 * 1024;

const [opening, closing] = [0x5b, 0x5d];
const betweenObjects = "},{";

/** A part of a list in JSON: it begins and ends at a comma between two objects, or at one of the list's own brackets. */
export interface Slice {
  readonly from: number;
  readonly to: number;
}

/**
 * Parses a long list of objects slice by slice.
 *
 * @param parse of one slice, which is a list itself. @throws SyntaxError
 * @returns undefined for anything that is no list of objects, or no valid one, or a short one: to be parsed as a whole
 */
export function parseList(
  body: Buffer,
  parse: (text: string) => unknown,
): readonly unknown[] | undefined {
  if (body.length - 1 < 2 * sliceBytes) return undefined;
  const all: unknown[] = [];
  const isList = parseSlices(body, parse, (rows) => {
    for (const row of rows) all.push(row);
  });
  return isList ? all : undefined;
}

/**
 * Parses a list slice by slice, and gives each slice's elements to `take`, in order. A slice that is cut off within an
 * object or a string is no JSON by itself, so what parses is the list.
 *
 * @returns false for anything that is no list, or no valid one: what was taken is void then
 */
export function parseSlices(
  body: Buffer,
  parse: (text: string) => unknown,
  take: (elements: readonly unknown[], slice: Slice) => void,
): boolean {
  const end = body.length - 1;
  if (end < 1 || body[0] !== opening || body[end] !== closing) return false;
  for (let from = 0; from < end;) {
    const slice = { from, to: commaBehind(body, from + sliceBytes) ?? end };
    const elements = parsedOf(body, slice, parse);
    if (elements === undefined) return false;
    take(elements, slice);
    from = slice.to;
  }
  return true;
}

/** The elements of a slice. @throws SyntaxError */
export function parseSlice(
  body: Buffer,
  slice: Slice,
  parse: (text: string) => unknown,
): readonly unknown[] {
  return parse(textOf(body, slice)) as readonly unknown[];
}

function parsedOf(...slice: Parameters<typeof parseSlice>): readonly unknown[] | undefined {
  try {
    return parseSlice(...slice);
  } catch {
    return undefined;
  }
}

function commaBehind(body: Buffer, from: number): number | undefined {
  const found = body.indexOf(betweenObjects, from, "latin1");
  return found < 0 ? undefined : found + 1;
}

/** In brackets: those take the places of the commas while it is decoded. */
function textOf(body: Buffer, { from, to }: Slice): string {
  const [before, behind] = [body[from] ?? opening, body[to] ?? closing];
  body[from] = opening;
  body[to] = closing;
  const text = body.toString("utf8", from, to + 1);
  body[from] = before;
  body[to] = behind;
  return text;
}
