/** What is looked for. The bounds are fixed, so that records, histogram and export speak of the same. */
export interface Search {
  readonly index: string;
  /** In the language of docs/search.md; empty: everything. */
  readonly text: string;
  /** Epoch milliseconds; null: from the oldest record on. */
  readonly since: number | null;
  /** Epoch milliseconds, not included. */
  readonly until: number;
}

type Query = Record<string, unknown>;

/** A search in the words of the API. Pure. */
export function recordQuery({ text, since, until }: Search): Query {
  const timestamp = { ...(since === null ? {} : { gte: since }), lt: until };
  const words = text.trim();
  return {
    bool: {
      filter: [
        { range: { timestamp } },
        // As it was written, so that a mistake is found at the character the host names.
        ...(words === "" ? [] : [{ query_string: { query: text } }]),
      ],
    },
  };
}

const second = 1_000;
const minute = 60 * second;
const hour = 60 * minute;
const day = 24 * hour;

const intervals = [
  ...[1, 2, 5, 10, 15, 30].map((count) => count * second),
  ...[1, 2, 5, 10, 15, 30].map((count) => count * minute),
  ...[1, 2, 3, 6, 12].map((count) => count * hour),
  ...[1, 2, 7, 14, 30].map((count) => count * day),
];
const mostBars = 120;

/** How long a bar of the histogram lasts, so that a span has at most 120 of them. Pure. */
export function intervalFor(spanMs: number): number {
  const fitting = intervals.find((interval) => spanMs / interval <= mostBars);
  return fitting ?? Math.ceil(spanMs / mostBars / day) * day;
}
