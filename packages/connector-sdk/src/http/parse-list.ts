/** Slices of this length stay in the processor's cache; half and twice of it cost the same, a whole page half as much again. */
const sliceBytes = 32 * 1024;

const [opening, closing] = [0x5b, 0x5d];
const betweenObjects = "},{";

/**
 * Parses a long list of objects slice by slice. A slice that is cut off within an object or a string is no JSON by
 * itself, so what parses is the list.
 *
 * @param parse of one slice, which is a list itself. @throws SyntaxError
 * @returns undefined for anything that is no list of objects, or no valid one: to be parsed as a whole
 */
export function parseList(
  body: Buffer,
  parse: (text: string) => unknown,
): readonly unknown[] | undefined {
  const end = body.length - 1;
  if (end < 2 * sliceBytes || body[0] !== opening || body[end] !== closing) return undefined;
  const rows: unknown[] = [];
  try {
    for (let start = 0; start < end;) {
      const comma = commaBehind(body, start + sliceBytes) ?? end;
      for (const row of parse(listBetween(body, start, comma)) as unknown[]) rows.push(row);
      start = comma;
    }
  } catch {
    return undefined;
  }
  return rows;
}

function commaBehind(body: Buffer, from: number): number | undefined {
  const found = body.indexOf(betweenObjects, from, "latin1");
  return found < 0 ? undefined : found + 1;
}

/** The text between two commas or the ends of the list, in brackets: those take the commas' places while it is decoded. */
function listBetween(body: Buffer, from: number, to: number): string {
  const [before, behind] = [body[from] ?? opening, body[to] ?? closing];
  body[from] = opening;
  body[to] = closing;
  const text = body.toString("utf8", from, to + 1);
  body[from] = before;
  body[to] = behind;
  return text;
}
