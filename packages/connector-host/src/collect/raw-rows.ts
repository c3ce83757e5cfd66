import type { ReadPage, ReadRow } from "@sluice/connector-sdk";
import { elementsFrom, type Span, startOfArray } from "./json-text.ts";

/**
 * Finds rows of a page letter by letter as the vendor wrote them: spacing, spelling of numbers, escapes, keys that come
 * twice. Looks at the answer's text at the first row that is asked for, so a page of good rows pays nothing. A row that
 * the connector made itself is its JSON.
 */
export function rawRowsOf(page: Pick<ReadPage, "rows" | "received">): (row: ReadRow) => string {
  const { rows, received } = page;
  let spans: readonly Span[] | undefined;
  return (row) => {
    const { text } = received;
    if (text === undefined) return row.text;
    spans ??= elementsFrom(text.body, startOfArray(text.body, text.path));
    const span = spans[rows.indexOf(row)];
    return span === undefined ? row.text : text.body.toString("utf8", span.start, span.end);
  };
}
