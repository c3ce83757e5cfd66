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

const readers = new Map<string, (text: string) => Query>([
  ["q", (text) => ({ query: { query_string: { query: text } } })],
  ["size", (text) => ({ size: wholeNumber("size", text) })],
  ["from", (text) => ({ from: wholeNumber("from", text) })],
  ["sort", (text) => ({ sort: text.split(",").map(sortOf) })],
  ["_source", (text) => ({ _source: switchOf(text) ?? text.split(",") })],
  ["track_total_hits", (text) => ({ track_total_hits: totalOf(text) })],
]);

/**
 * Puts query parameters and body of a search together. No body means everything; a body that is no object is left to
 * the lake, which says so.
 *
 * @throws SearchProblem for a parameter that is not known, by name
 */
export function toSearchBody(body: unknown, query: Query): unknown {
  const given = Object.entries(query).filter(([name]) => !meaningless.has(name));
  const parts = given.map(([name, value]) => {
    const read = readers.get(name);
    if (read === undefined) throw problemAt(name, "is not a known query parameter");
    return read(String(value));
  });
  const isObject = typeof body === "object" && !Array.isArray(body);
  if (body !== undefined && !isObject) return body;
  return Object.assign({}, body, ...parts) as unknown;
}

function wholeNumber(name: string, text: string): number {
  if (!/^\d+$/.test(text)) throw problemAt(name, `expected a whole number, got "${text}"`);
  return Number(text);
}

/** The field and its order; what is no order is left to the lake, which says so. */
function sortOf(text: string): unknown {
  const colon = text.indexOf(":");
  return colon === -1 ? text : { [text.slice(0, colon)]: text.slice(colon + 1) };
}

/** What is neither a switch nor a number is left to the lake, which says so. */
function totalOf(text: string): unknown {
  return switchOf(text) ?? (/^\d+$/.test(text) ? Number(text) : text);
}

function switchOf(text: string): boolean | undefined {
  return text === "true" ? true : text === "false" ? false : undefined;
}

function problemAt(name: string, sentence: string): SearchProblem {
  return new SearchProblem(name, `${name}: ${sentence}`);
}
