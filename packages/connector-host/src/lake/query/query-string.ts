import { patternsIn, wordsIn } from "../match/words.ts";
import { fieldPath } from "./body.ts";
import { boundOf, rangeOf } from "./parse-range.ts";
import { allOf, someOf } from "./combine.ts";
import { queryProblem, queryTokens, type QueryToken } from "./query-tokens.ts";
import type { Predicate, RangeBound } from "./search-plan.ts";
import { documentTime } from "./time-value.ts";

/** How a query is read. */
export interface QueryStringOptions {
  /** Fields of words without one; empty: the whole document. */
  readonly fields: readonly string[];
  /** What joins clauses that nothing joins. */
  readonly operator: "and" | "or";
  readonly now: number;
  readonly zone: string;
  /** The place of the query in the body. */
  readonly path: string;
}

/**
 * Reads Lucene's query language: words, `"phrases"`, `field:value`, `field:(a OR b)`, `field:>5`, `field:[a TO b}`, `*` and `?`, AND, OR, NOT, `+`,
 * `-`, parentheses, and a backslash before what should be plain text. AND binds closer than OR.
 *
 * @throws SearchProblem with the character at which the query stops to make sense
 */
export function parseQueryString(query: string, options: QueryStringOptions): Predicate {
  const tokens = queryTokens(query, options.path);
  const cursor: Cursor = { tokens, next: 0, depth: 0, options };
  if (peek(cursor).kind === "end") return { kind: "none" };
  const predicate = parseAlternatives(cursor, options.fields);
  const rest = peek(cursor);
  if (rest.kind === "end") return predicate;
  throw queryProblem(options.path, rest.at, rest.kind === ")" ? "this parenthesis was never opened" : `"${rest.kind}" makes no sense here`);
}

interface Cursor {
  readonly tokens: readonly QueryToken[];
  next: number;
  depth: number;
  readonly options: QueryStringOptions;
}

type Fields = readonly string[];

/** A clause with its sign: `+` must hold, `-` must not. */
interface Clause {
  readonly sign: "+" | "-" | undefined;
  readonly predicate: Predicate;
}

const maxDepth = 100;

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
    else if (cursor.options.operator === "and" || !startsClause(token)) return combine([...clauses, last]);
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
  const token = peek(cursor);
  if (token.kind === "not") {
    take(cursor);
    const { sign, predicate } = parseSigned(cursor, fields);
    return sign === "-" ? { sign: undefined, predicate } : { sign: "-", predicate };
  }
  if (token.kind !== "+" && token.kind !== "-") return { sign: undefined, predicate: parsePrimary(cursor, fields) };
  take(cursor);
  return { sign: token.kind, predicate: parsePrimary(cursor, fields) };
}

function parsePrimary(cursor: Cursor, fields: Fields): Predicate {
  const token = take(cursor);
  const { path } = cursor.options;
  if (token.kind === "(") return parseGroup(cursor, fields, token.at);
  if (token.kind === "field") return parseFieldClause(cursor, token);
  if (token.kind === "text" || token.kind === "compare" || token.kind === "range") return leaf(cursor, token, fields);
  if (token.kind === "end") throw queryProblem(path, token.at, "the query ends where a word is expected");
  throw queryProblem(path, token.at, `expected a word, got "${token.kind === "and" || token.kind === "or" || token.kind === "not" ? token.kind.toUpperCase() : token.kind}"`);
}

function parseGroup(cursor: Cursor, fields: Fields, at: number): Predicate {
  const { path } = cursor.options;
  if (++cursor.depth > maxDepth) throw queryProblem(path, at, `parentheses nest deeper than ${maxDepth} levels`);
  const predicate = parseAlternatives(cursor, fields);
  if (take(cursor).kind !== ")") throw queryProblem(path, at, "this parenthesis is never closed");
  cursor.depth--;
  return predicate;
}

function parseFieldClause(cursor: Cursor, token: Extract<QueryToken, { kind: "field" }>): Predicate {
  const value = peek(cursor);
  const isValue = ["(", "text", "compare", "range"].includes(value.kind) && value.at === token.end;
  if (!isValue) {
    throw queryProblem(cursor.options.path, token.at, `the field "${token.name}" has no value right behind its colon; put text with a colon in quotes`);
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

function leaf(cursor: Cursor, token: Extract<QueryToken, { kind: "text" | "compare" | "range" }>, fields: Fields): Predicate {
  const { options } = cursor;
  if (fields.length === 0) {
    if (token.kind === "text") return wordsAnywhere(token);
    throw queryProblem(options.path, token.at, "a comparison needs a field before it, as in size:>100");
  }
  return someOf(fields.map((field) => {
    if (token.kind === "text") return textOf(token, field, options);
    return comparisonOf(token, field, options);
  }));
}

function wordsAnywhere(token: Extract<QueryToken, { kind: "text" }>): Predicate {
  if (token.pattern && /^\*+$/.test(token.text)) return { kind: "all" };
  return wordsOf(token, undefined);
}

function textOf(token: Extract<QueryToken, { kind: "text" }>, field: string, options: QueryStringOptions): Predicate {
  if (token.pattern && /^\*+$/.test(token.text)) return { kind: "exists", field };
  if (field === "_id") return { kind: "ids", ids: [token.text] };
  const { now, zone, path } = options;
  const bound = (roundUp: boolean): RangeBound => boundOf(token.text, { inclusive: true, roundUp, now, zone });
  const meant = (): Predicate => rangeOf(field, { lower: bound(false), upper: bound(true), path });
  if (field === "timestamp") return meant();
  // A day or a minute stands for all of it, whether the field holds times as text or as numbers.
  return documentTime(token.text) === undefined ? wordsOf(token, field) : someOf([wordsOf(token, field), meant()]);
}

function wordsOf({ text, pattern }: Extract<QueryToken, { kind: "text" }>, field: string | undefined): Predicate {
  const words = pattern ? patternsIn(text) : wordsIn(text);
  if (words.length === 0) return { kind: "none" };
  return { kind: "words", field, text, words: words.map((word) => ({ text: word, wildcard: pattern && /[*?]/.test(word) })) };
}

function comparisonOf(
  token: Extract<QueryToken, { kind: "compare" | "range" }>,
  field: string,
  { now, zone, path }: QueryStringOptions,
): Predicate {
  const bound = (text: string, inclusive: boolean, roundUp: boolean): RangeBound | undefined =>
    text === "*" ? undefined : boundOf(text, { inclusive, roundUp, now, zone });
  if (token.kind === "range") {
    const { lower, upper, lowerInclusive, upperInclusive } = token;
    return rangeOf(field, {
      lower: bound(lower, lowerInclusive, !lowerInclusive),
      upper: bound(upper, upperInclusive, upperInclusive),
      path,
    });
  }
  const inclusive = token.operator.length === 2;
  if (token.operator.startsWith(">")) {
    return rangeOf(field, { lower: bound(token.text, inclusive, !inclusive), upper: undefined, path });
  }
  return rangeOf(field, { lower: undefined, upper: bound(token.text, inclusive, inclusive), path });
}
