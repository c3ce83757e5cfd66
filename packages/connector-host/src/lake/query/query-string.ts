import { fieldPath } from "./body.ts";
import { allOf, someOf } from "./combine.ts";
import type { QueryStringOptions } from "./query-context.ts";
import { parseLeaf } from "./query-leaf.ts";
import { queryProblem, queryTokens, type QueryToken } from "./query-tokens.ts";
import type { Predicate } from "./search-plan.ts";

/**
 * Reads Lucene's query language: words, `"phrases"`, `field:value`, `field:(a OR b)`, `field:>5`, `field:[a TO b}`, `*` and `?`, AND, OR, NOT, `+`,
 * `-`, parentheses, and a backslash before what should be plain text. AND binds closer than OR.
 *
 * @throws SearchProblem with the character at which the query stops to make sense
 */
export function parseQueryString(query: string, options: QueryStringOptions): Predicate {
  const tokens = queryTokens(query, options.path);
  const cursor: Cursor = { tokens, next: 0, depth: 0, clauses: 0, options };
  if (peek(cursor).kind === "end") return { kind: "none" };
  const predicate = parseAlternatives(cursor, options.fields);
  const rest = peek(cursor);
  if (rest.kind === "end") return predicate;
  throw queryProblem(
    options.path,
    rest.at,
    rest.kind === ")" ? "this parenthesis was never opened" : `"${rest.kind}" makes no sense here`,
  );
}

interface Cursor {
  readonly tokens: readonly QueryToken[];
  next: number;
  depth: number;
  clauses: number;
  readonly options: QueryStringOptions;
}

type Fields = readonly string[];

/** A clause with its sign: `+` must hold, `-` must not. */
interface Clause {
  readonly sign: "+" | "-" | undefined;
  readonly predicate: Predicate;
}

const maxDepth = 100;
/** As in Elasticsearch. */
const maxClauses = 1_024;

function peek(cursor: Cursor): QueryToken {
  return cursor.tokens[Math.min(cursor.next, cursor.tokens.length - 1)] as QueryToken;
}

function take(cursor: Cursor): QueryToken {
  const token = peek(cursor);
  cursor.next++;
  return token;
}

function startsClause(token: QueryToken): boolean {
  return !["end", ")", "and", "or"].includes(token.kind);
}

function parseAlternatives(cursor: Cursor, fields: Fields): Predicate {
  let last = parseConjunction(cursor, fields);
  const clauses: Clause[] = [];
  for (;;) {
    const token = peek(cursor);
    const isOr = token.kind === "or";
    if (isOr) take(cursor);
    else if (cursor.options.operator === "and" || !startsClause(token))
      return combine([...clauses, last]);
    const next = parseConjunction(cursor, fields);
    // Beside a written OR, a negation is one of the alternatives.
    clauses.push(isOr ? asAlternative(last) : last);
    last = isOr ? asAlternative(next) : next;
  }
}

function asAlternative(clause: Clause): Clause {
  return clause.sign === "-" ? { sign: undefined, predicate: plain(clause) } : clause;
}

function parseConjunction(cursor: Cursor, fields: Fields): Clause {
  const clauses = [parseSigned(cursor, fields)];
  for (;;) {
    const token = peek(cursor);
    if (token.kind === "and") take(cursor);
    else if (cursor.options.operator === "or" || !startsClause(token)) break;
    clauses.push(parseSigned(cursor, fields));
  }
  const [only] = clauses;
  if (only !== undefined && clauses.length === 1) return only;
  return { sign: undefined, predicate: allOf(clauses.map(plain)) };
}

/** Signed clauses decide; the others are a choice, which nothing needs to fulfil beside a required one. */
function combine(clauses: readonly Clause[]): Predicate {
  const choice = clauses.filter(({ sign }) => sign === undefined).map(({ predicate }) => predicate);
  const signed = clauses.filter(({ sign }) => sign !== undefined);
  const isFree = choice.length === 0 || signed.some(({ sign }) => sign === "+");
  return allOf([...signed.map(plain), ...(isFree ? [] : [someOf(choice)])]);
}

function plain({ sign, predicate }: Clause): Predicate {
  return sign === "-" ? { kind: "not", of: predicate } : predicate;
}

function parseSigned(cursor: Cursor, fields: Fields): Clause {
  let isNegated = false;
  while (peek(cursor).kind === "not") {
    take(cursor);
    isNegated = !isNegated;
  }
  const token = peek(cursor);
  const sign = token.kind === "+" || token.kind === "-" ? token.kind : undefined;
  if (sign !== undefined) take(cursor);
  const predicate = parsePrimary(cursor, fields);
  if (!isNegated) return { sign, predicate };
  return { sign: sign === "-" ? undefined : "-", predicate };
}

function parsePrimary(cursor: Cursor, fields: Fields): Predicate {
  const token = take(cursor);
  const { path } = cursor.options;
  if (++cursor.clauses > maxClauses)
    throw queryProblem(path, token.at, `more than ${maxClauses} clauses`);
  if (token.kind === "(") return parseGroup(cursor, fields, token.at);
  if (token.kind === "field") return parseFieldClause(cursor, token);
  if (token.kind === "text" || token.kind === "compare" || token.kind === "range")
    return parseLeaf(token, fields, cursor.options);
  if (token.kind === "end")
    throw queryProblem(path, token.at, "the query ends where a word is expected");
  throw queryProblem(
    path,
    token.at,
    `expected a word, got "${token.kind === "and" || token.kind === "or" || token.kind === "not" ? token.kind.toUpperCase() : token.kind}"`,
  );
}

function parseGroup(cursor: Cursor, fields: Fields, at: number): Predicate {
  const { path } = cursor.options;
  if (++cursor.depth > maxDepth)
    throw queryProblem(path, at, `parentheses nest deeper than ${maxDepth} levels`);
  const predicate = parseAlternatives(cursor, fields);
  if (take(cursor).kind !== ")") throw queryProblem(path, at, "this parenthesis is never closed");
  cursor.depth--;
  return predicate;
}

function parseFieldClause(
  cursor: Cursor,
  token: Extract<QueryToken, { kind: "field" }>,
): Predicate {
  const value = peek(cursor);
  const isValue = ["(", "text", "compare", "range"].includes(value.kind) && value.at === token.end;
  if (!isValue) {
    throw queryProblem(
      cursor.options.path,
      token.at,
      `the field "${token.name}" has no value right behind its colon; put text with a colon in quotes`,
    );
  }
  if (token.name === "_exists_" && value.kind === "text") {
    take(cursor);
    return { kind: "exists", field: fieldPath(value.text) };
  }
  const fields = token.name === "*" ? [] : [fieldName(token.name)];
  return parsePrimary(cursor, fields);
}

/** `email.*` is everything below `email`. */
function fieldName(name: string): string {
  return fieldPath(name.endsWith(".*") ? name.slice(0, -2) : name);
}
