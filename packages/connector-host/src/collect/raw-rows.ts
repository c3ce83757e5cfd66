import { parseJson } from "@sluice/connector-sdk";
import type { ReadPage, ReadRow } from "@sluice/connector-sdk";
import { arraysOfLength, type Span } from "./json-arrays.ts";

/**
 * Finds rows of a page letter by letter as the vendor wrote them: spacing, spelling of numbers, escapes, keys that come
 * twice. Looks at the answer's text at the first row that is asked for, so a page of good rows pays nothing. A row that
 * is not found there, because the connector passed no text on or made the row itself, is its JSON.
 */
export function rawRowsOf(page: Pick<ReadPage, "rows" | "received">): (row: ReadRow) => string {
  const { rows, received } = page;
  let candidates: readonly (readonly Span[])[] | undefined;
  return (row) => {
    const { body } = received;
    if (body === undefined) return row.text;
    candidates ??= arraysOfLength(body, rows.length);
    const place = rows.indexOf(row);
    const texts = candidates.map((elements) =>
      body.slice(elements[place]?.start, elements[place]?.end),
    );
    return texts.find((text) => says(text, row)) ?? row.text;
  };
}

/** Rows that are nested in others may be as many as the page's own. */
function says(text: string, row: ReadRow): boolean {
  return text === row.text || JSON.stringify(parseJson(text)) === row.text;
}
