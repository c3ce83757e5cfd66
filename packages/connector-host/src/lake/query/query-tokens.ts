import { problemAt } from "./body.ts";

/** One piece of a `query_string` with where it starts, counted from 0. */
export type QueryToken = { readonly at: number } & (
  | { readonly kind: "(" | ")" | "and" | "or" | "not" | "+" | "-" | "end" }
  /** A field name with its colon; `end` is where a value must start. */
  | { readonly kind: "field"; readonly name: string; readonly end: number }
  | {
      readonly kind: "text";
      readonly text: string;
      readonly quoted: boolean;
      readonly pattern: boolean;
    }
  | { readonly kind: "compare"; readonly operator: ">" | ">=" | "<" | "<="; readonly text: string }
  | {
      readonly kind: "range";
      readonly lower: string;
      readonly upper: string;
      readonly lowerInclusive: boolean;
      readonly upperInclusive: boolean;
    }
);

const operators: Readonly<Record<string, "and" | "or" | "not">> = {
  AND: "and",
  "&&": "and",
  OR: "or",
  "||": "or",
  NOT: "not",
};
const wordEnd = /[\s()"]/;
const rangePattern = /([[{])\s*("[^"]*"|[^\s\]}"]+)\s+TO\s+("[^"]*"|[^\s\]}"]+)\s*([\]}])/y;
const comparePattern = /(>=|<=|>|<)\s*("[^"]*"|[^\s()"]+)/y;
const fieldPattern = /((?:[^\s()":\\[\]{}]|\\.)+):/y;

/** Cuts a Lucene query into tokens. @throws SearchProblem with the character where it stops to make sense */
export function queryTokens(query: string, path: string): readonly QueryToken[] {
  const tokens: QueryToken[] = [];
  let at = 0;
  while (at < query.length) {
    if (/\s/.test(query.charAt(at))) {
      at++;
      continue;
    }
    const { token, end } = nextToken({
      query,
      at,
      path,
      afterField: tokens.at(-1)?.kind === "field",
    });
    tokens.push(token);
    at = end;
  }
  return [...tokens, { kind: "end", at }];
}

/** The problem at a character of the query. */
export function queryProblem(path: string, at: number, sentence: string): Error {
  return problemAt(path, `at character ${at + 1}: ${sentence}`);
}

interface Cursor {
  readonly query: string;
  readonly at: number;
  readonly path: string;
  /** Behind `field:` a colon is part of the value, as in times and IPv6 addresses. */
  readonly afterField: boolean;
}

interface Found {
  readonly token: QueryToken;
  readonly end: number;
}

function nextToken(cursor: Cursor): Found {
  const { query, at, afterField } = cursor;
  const char = query.charAt(at);
  if (char === "(" || char === ")") return { token: { kind: char, at }, end: at + 1 };
  if (char === '"') return quotedToken(cursor);
  if (char === "[" || char === "{") return rangeToken(cursor);
  if (afterField && (char === ">" || char === "<")) return compareToken(cursor);
  if (!afterField) {
    if ((char === "+" || char === "-") && /\S/.test(query.charAt(at + 1)))
      return { token: { kind: char, at }, end: at + 1 };
    if (char === "!" && /\S/.test(query.charAt(at + 1)))
      return { token: { kind: "not", at }, end: at + 1 };
    const field = matchAt(fieldPattern, query, at);
    if (field !== undefined) {
      const [whole, name = ""] = field;
      const end = at + whole.length;
      return { token: { kind: "field", at, name: unescape(name), end }, end };
    }
  }
  return wordToken(cursor);
}

function quotedToken({ query, at, path }: Cursor): Found {
  const match = matchAt(/"((?:[^"\\]|\\[^])*)"/y, query, at);
  if (match === undefined) throw queryProblem(path, at, "this quote is never closed");
  const [whole, text = ""] = match;
  const end = at + whole.length;
  refuseSuffix(matchAt(/[~^][\d.]*/y, query, end)?.[0], end, path);
  return { token: { kind: "text", at, text: unescape(text), quoted: true, pattern: false }, end };
}

function rangeToken({ query, at, path }: Cursor): Found {
  const match = matchAt(rangePattern, query, at);
  if (match === undefined) {
    throw queryProblem(
      path,
      at,
      `expected a range such as [1 TO 5} here; put "${query.charAt(at)}" in quotes to search for text`,
    );
  }
  const [whole, open, lower = "", upper = "", close] = match;
  const token: QueryToken = {
    kind: "range",
    at,
    lower: bare(lower),
    upper: bare(upper),
    lowerInclusive: open === "[",
    upperInclusive: close === "]",
  };
  return { token, end: at + whole.length };
}

function compareToken({ query, at, path }: Cursor): Found {
  const match = matchAt(comparePattern, query, at);
  if (match === undefined) throw queryProblem(path, at, "expected a value after this comparison");
  const [whole, operator = "", text = ""] = match;
  return {
    token: { kind: "compare", at, operator: operator as ">", text: bare(text) },
    end: at + whole.length,
  };
}

function wordToken({ query, at, path, afterField }: Cursor): Found {
  let end = at;
  while (end < query.length && !wordEnd.test(query.charAt(end)))
    end += query.charAt(end) === "\\" ? 2 : 1;
  const written = query.slice(at, end);
  const operator =
    afterField || !Object.hasOwn(operators, written) ? undefined : operators[written];
  if (operator !== undefined) return { token: { kind: operator, at }, end };
  if (/^\/.+\/$/.test(written))
    throw queryProblem(path, at, "regular expressions are not supported; use * and ?");
  if (/(^|[^\\])\\$/.test(written))
    throw queryProblem(path, end - 1, "a backslash needs a character behind it");
  const suffix = /(?<!\\)[~^][\d.]*$/.exec(written);
  refuseSuffix(suffix?.[0], at + (suffix?.index ?? 0), path);
  const pattern = /(^|[^\\])[*?]/.test(written.replaceAll("\\\\", ""));
  return { token: { kind: "text", at, text: unescape(written), quoted: false, pattern }, end };
}

function refuseSuffix(suffix: string | undefined, at: number, path: string): void {
  if (suffix === undefined) return;
  const what = suffix.startsWith("~") ? "fuzzy and proximity search" : "boosting";
  throw queryProblem(path, at, `${what} (${suffix}) is not supported`);
}

function matchAt(pattern: RegExp, query: string, at: number): RegExpExecArray | undefined {
  pattern.lastIndex = at;
  return pattern.exec(query) ?? undefined;
}

function bare(text: string): string {
  return text.startsWith('"') ? unescape(text.slice(1, -1)) : unescape(text);
}

function unescape(text: string): string {
  return text.replace(/\\([^])/g, "$1");
}
