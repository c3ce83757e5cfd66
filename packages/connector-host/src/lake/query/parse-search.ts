import { parseAggregations } from "./parse-aggregations.ts";
import { parseQuery } from "./parse-query.ts";
import type { QueryContext } from "./query-context.ts";
import { parseAfter, parseSort } from "./parse-sort.ts";
import { parseSourceFilter } from "./parse-source-filter.ts";
import {
  describe,
  expectInteger,
  expectObject,
  problemAt,
  refuseUnknown,
  type BodyObject,
} from "./body.ts";
import type { Predicate, SearchPlan, TotalWish } from "./search-plan.ts";

/** Deepest hit that `from` and `size` reach, and the most hits of one answer; `search_after` goes on from there. */
const maxResultWindow = 10_000;

/** Hits of an answer when `size` is not given. */
const defaultSize = 10;

const answered = [
  "query",
  "sort",
  "from",
  "size",
  "search_after",
  "_source",
  "track_total_hits",
  "aggs",
  "aggregations",
] as const;

/** Sent by clients as a matter of course, and without effect here: nothing is scored and no search is cut short. */
const tolerated = ["timeout", "track_scores", "version", "seq_no_primary_term"] as const;

/**
 * Reads the body of `_search`; none at all, or `{}`, asks for everything.
 *
 * @throws SearchProblem for the first part that is unknown or malformed
 */
export function parseSearch(body: unknown, now: number): SearchPlan {
  const object = bodyObject(body);
  refuseUnknown(object, [...answered, ...tolerated], "");
  const sort = parseSort(object["sort"]);
  return {
    predicate: parseQueryOf(object, now),
    sort,
    ...parseWindow(object),
    after: parseAfter(object["search_after"], sort),
    source: parseSourceFilter(object["_source"]),
    total: parseTotal(object["track_total_hits"]),
    aggregations: parseAggregationsOf(object, now),
  };
}

/** Reads a body that holds a query and nothing else, as `_count` and `export` take it. @throws SearchProblem */
export function parseQueryBody(body: unknown, now: number): Predicate {
  const object = bodyObject(body);
  refuseUnknown(object, ["query"], "");
  return parseQueryOf(object, now);
}

function bodyObject(body: unknown): BodyObject {
  return body === undefined || body === null ? {} : expectObject(body, "");
}

function parseQueryOf(body: BodyObject, now: number): Predicate {
  const context: QueryContext = { now };
  return body["query"] === undefined
    ? { kind: "all" }
    : parseQuery(body["query"], "query", context);
}

function parseWindow(body: BodyObject): { readonly from: number; readonly size: number } {
  const range = { min: 0, max: Number.MAX_SAFE_INTEGER };
  const from = body["from"] === undefined ? 0 : expectInteger(body["from"], "from", range);
  const size =
    body["size"] === undefined ? defaultSize : expectInteger(body["size"], "size", range);
  if (from + size > maxResultWindow) {
    throw problemAt(
      from > 0 ? "from" : "size",
      `Result window is too large, from + size must be less than or equal to: [${maxResultWindow}] but was [${from + size}]; read deeper with search_after`,
    );
  }
  if (from > 0 && body["search_after"] !== undefined) {
    throw problemAt("from", "must be 0 or left out when search_after is used");
  }
  return { from, size };
}

function parseTotal(value: unknown): TotalWish {
  if (value === undefined) return { kind: "limited", limit: 10_000, asked: false };
  if (value === true) return { kind: "exact" };
  if (value === false) return { kind: "none" };
  if (typeof value === "number" && Number.isInteger(value) && value >= 0) {
    return { kind: "limited", limit: value, asked: true };
  }
  throw problemAt(
    "track_total_hits",
    `expected true, false or a whole number, got ${describe(value)}`,
  );
}

function parseAggregationsOf(body: BodyObject, now: number): SearchPlan["aggregations"] {
  if (body["aggs"] !== undefined && body["aggregations"] !== undefined) {
    throw problemAt("aggs", "use either aggs or aggregations, not both");
  }
  const key = body["aggs"] === undefined ? "aggregations" : "aggs";
  return body[key] === undefined ? [] : parseAggregations(body[key], { path: key, depth: 0, now });
}
