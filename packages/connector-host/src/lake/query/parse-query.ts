import {
  below,
  describe,
  eachOf,
  expectInteger,
  expectObject,
  isObject,
  onlyEntry,
  problemAt,
  refuseUnknown,
} from "./body.ts";
import { allOf, someOf } from "./combine.ts";
import {
  parseExists,
  parseIds,
  parseMatch,
  parseMatchPhrase,
  parseTerm,
  parseTerms,
} from "./parse-leaf.ts";
import type { QueryContext } from "./query-context.ts";
import { parseQueryStringClause } from "./parse-query-string-clause.ts";
import { parseRange } from "./parse-range.ts";
import type { Predicate } from "./search-plan.ts";

type ClauseParser = (value: unknown, path: string, context: QueryContext) => Predicate;

const clauses: Readonly<Record<string, ClauseParser>> = {
  match_all: parseNothingButBoost({ kind: "all" }),
  match_none: parseNothingButBoost({ kind: "none" }),
  bool: parseBool,
  query_string: parseQueryStringClause,
  range: parseRange,
  term: parseTerm,
  terms: parseTerms,
  exists: parseExists,
  ids: parseIds,
  match: parseMatch,
  match_phrase: parseMatchPhrase,
};

/** Keys on the way to a clause: more than any client builds; beyond it the parser's own stack would be at risk. */
const maxDepth = 50;

/** As in Elasticsearch. */
const maxClauses = 1_024;

/** What to write instead of clauses that clients of Elasticsearch know. */
const instead: Readonly<Record<string, string>> = {
  wildcard: "query_string with field:pattern*",
  prefix: "query_string with field:prefix*",
  simple_query_string: "query_string",
  multi_match: "query_string with fields",
  constant_score: "bool with filter",
};

/** Reads one query clause. @throws SearchProblem naming the place of what is not understood */
export function parseQuery(value: unknown, path: string, context: QueryContext): Predicate {
  if (path.split(".").length > maxDepth) throw problemAt(path, "nested too deeply");
  const { key, value: clause } = onlyEntry(expectObject(value, path), path, "kind of query");
  const parser = Object.hasOwn(clauses, key) ? clauses[key] : undefined;
  if (parser === undefined) {
    const advice = Object.hasOwn(instead, key) ? instead[key] : Object.keys(clauses).join(", ");
    throw problemAt(below(path, key), `not supported; use ${advice}`);
  }
  return parser(clause, below(path, key), context);
}

function parseNothingButBoost(predicate: Predicate): ClauseParser {
  return (value, path) => {
    refuseUnknown(expectObject(value, path), ["boost"], path);
    return predicate;
  };
}

function parseBool(value: unknown, path: string, context: QueryContext): Predicate {
  const object = expectObject(value, path);
  refuseUnknown(
    object,
    ["must", "filter", "should", "must_not", "minimum_should_match", "boost"],
    path,
  );
  const read = (key: string): Predicate[] => {
    if (object[key] === undefined) return [];
    const parts = eachOf(object[key], below(path, key));
    if (parts.length > maxClauses)
      throw problemAt(below(path, key), `more than ${maxClauses} clauses`);
    return parts.map((part) => parseQuery(part.value, part.path, context));
  };
  const required = [...read("must"), ...read("filter")];
  const should = read("should");
  const atLeast = shouldMatch(object["minimum_should_match"], {
    path: below(path, "minimum_should_match"),
    clauses: should.length,
    // As in Elasticsearch: beside something required, `should` only scores.
    unasked: required.length > 0 || should.length === 0 ? 0 : 1,
  });
  return allOf([
    ...required,
    ...(atLeast > 0 ? [someOf(should, atLeast)] : []),
    ...read("must_not").map((of): Predicate => ({ kind: "not", of })),
  ]);
}

function shouldMatch(
  value: unknown,
  {
    path,
    clauses: count,
    unasked,
  }: { readonly path: string; readonly clauses: number; readonly unasked: number },
): number {
  if (value === undefined) return unasked;
  if (isObject(value) || Array.isArray(value)) {
    throw problemAt(path, `expected a whole number, got ${describe(value)}`);
  }
  const wanted = expectInteger(value, path, { min: -1024, max: 1024 });
  return wanted < 0 ? Math.max(0, count + wanted) : wanted;
}
