import { Type } from "typebox";
import { SearchProblem } from "../../lake/lake.ts";

type Query = Readonly<Record<string, unknown>>;

/** The query parameters of search clients; they win over the same parts of the body. */
export const searchQuery = Type.Object({
  q: parameter("Query string"),
  size: parameter("Most hits to answer"),
  from: parameter("Hits to leave out at the start"),
  sort: parameter("`field:asc`, several with commas"),
  _source: parameter("Fields of the documents, with commas; `false` for none"),
  track_total_hits: parameter("`true`, `false`, or up to which number to count"),
});

function parameter(description: string) {
  return Type.Optional(Type.String({ description }));
}

/** Asked for by clients, without any meaning here: there is one index of each name, and answers are never partial. */
const meaningless = new Set([
  "allow_no_indices",
  "allow_partial_search_results",
  "error_trace",
  "expand_wildcards",
  "human",
  "ignore_throttled",
  "ignore_unavailable",
  "preference",
  "pretty",
  "request_cache",
  "timeout",
]);

const readers: Readonly<Record<string, (text: string) => Query>> = {
  q: (text) => ({ query: { query_string: { query: text } } }),
  size: (text) => ({ size: wholeNumber("size", text) }),
  from: (text) => ({ from: wholeNumber("from", text) }),
  sort: (text) => ({ sort: text.split(",").map(sortOf) }),
  _source: (text) => ({ _source: text === "false" ? false : text === "true" || text.split(",") }),
  track_total_hits: (text) => ({
    track_total_hits: /^\d+$/.test(text) ? Number(text) : text !== "false",
  }),
};

/**
 * Puts query parameters and body of a search together. No body means everything.
 *
 * @throws SearchProblem for a parameter that is not known, by name
 */
export function toSearchBody(body: unknown, query: Query): unknown {
  const given = Object.entries(query).filter(([name]) => !meaningless.has(name));
  if (given.length === 0) return body ?? {};
  const parts = given.map(([name, value]) => {
    const read = readers[name];
    if (read === undefined) throw new SearchProblem(name, "is not a known query parameter");
    return read(String(value));
  });
  return Object.assign({}, body ?? {}, ...parts) as unknown;
}

function wholeNumber(name: string, text: string): number {
  if (!/^\d+$/.test(text)) throw new SearchProblem(name, "expected a whole number");
  return Number(text);
}

function sortOf(text: string): unknown {
  const [field = "", order] = text.split(":");
  return order === undefined ? field : { [field]: order };
}
