import { patternsIn, wordsIn } from "../match/words.ts";
import { someOf } from "./combine.ts";
import { boundOf, rangeOf } from "./parse-range.ts";
import type { QueryStringOptions } from "./query-context.ts";
import { queryProblem, type QueryToken } from "./query-tokens.ts";
import type { Predicate, RangeBound } from "./search-plan.ts";
import { documentTime } from "./time-value.ts";

type TextToken = Extract<QueryToken, { readonly kind: "text" }>;
type ComparisonToken = Extract<QueryToken, { readonly kind: "compare" | "range" }>;

/** The predicate of one word, phrase, comparison or range; without fields it is about the whole document. @throws SearchProblem */
export function parseLeaf(
  token: TextToken | ComparisonToken,
  fields: readonly string[],
  options: QueryStringOptions,
): Predicate {
  if (fields.length === 0) {
    if (token.kind === "text") return wordsAnywhere(token);
    throw queryProblem(
      options.path,
      token.at,
      "a comparison needs a field before it, as in size:>100",
    );
  }
  return someOf(
    fields.map((field) => {
      if (token.kind === "text") return textOf(token, field, options);
      return comparisonOf(token, field, options);
    }),
  );
}

function wordsAnywhere(token: TextToken): Predicate {
  if (token.pattern && /^\*+$/.test(token.text)) return { kind: "all" };
  return wordsOf(token, undefined);
}

function textOf(token: TextToken, field: string, options: QueryStringOptions): Predicate {
  if (token.pattern && /^\*+$/.test(token.text)) return { kind: "exists", field };
  if (field === "_id") return { kind: "ids", ids: [token.text] };
  const { now, zone, path } = options;
  const bound = (roundUp: boolean): RangeBound =>
    boundOf(token.text, { inclusive: true, roundUp, now, zone });
  const meant = (): Predicate => rangeOf(field, { lower: bound(false), upper: bound(true), path });
  if (field === "timestamp") return meant();
  // A day or a minute stands for all of it, whether the field holds times as text or as numbers.
  return documentTime(token.text) === undefined
    ? wordsOf(token, field)
    : someOf([wordsOf(token, field), meant()]);
}

function wordsOf({ text, pattern }: TextToken, field: string | undefined): Predicate {
  const words = pattern ? patternsIn(text) : wordsIn(text);
  if (words.length === 0) return { kind: "none" };
  return {
    kind: "words",
    field,
    text,
    words: words.map((word) => ({ text: word, wildcard: pattern && /[*?]/.test(word) })),
  };
}

function comparisonOf(
  token: ComparisonToken,
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
    return rangeOf(field, {
      lower: bound(token.text, inclusive, !inclusive),
      upper: undefined,
      path,
    });
  }
  return rangeOf(field, { lower: undefined, upper: bound(token.text, inclusive, inclusive), path });
}
