import type { Predicate, Scalar, WordPattern } from "../query/search-plan.ts";
import { numberOf } from "../query/parse-range.ts";
import { documentTime } from "../query/time-value.ts";

/** What a record must fulfil to be worth reading. */
export type Condition =
  | { readonly kind: "none" }
  | { readonly kind: "ids"; readonly ids: readonly Uint8Array[] }
  /** Its text has what each of SQL's patterns describes, all of them within one value. */
  | { readonly kind: "text"; readonly patterns: readonly string[] }
  | { readonly kind: "and" | "or"; readonly of: readonly Condition[] };

/** Alternatives beyond which testing a text costs more than it saves. */
const maxAlternatives = 16;

/** SQLite takes 32,766 parameters. */
const maxIdentities = 1_000;

/** SQLite refuses patterns of 50,000 bytes; a part of a long text filters as well. */
const maxPieceLength = 200;

/**
 * A condition that every document fulfils which fulfils the predicate, and few others; undefined when there is none.
 *
 * Documents, and what is stamped on them, are written by `JSON.stringify`: only quotes, backslashes, control characters and lone surrogates are escaped, and
 * a number stands as `String` prints it, or as the digits of its integer. So each run of other characters of a string value stands in the
 * text as it is, and a text search (`LIKE`, which ignores the case of ASCII letters) can go before the parsing.
 */
export function prefilter(predicate: Predicate): Condition | undefined {
  switch (predicate.kind) {
    case "none":
      return { kind: "none" };
    case "and":
      // Any part of a conjunction filters; a few of them filter enough.
      return join(
        predicate.of
          .map(prefilter)
          .filter((part) => part !== undefined)
          .slice(0, maxAlternatives),
        "and",
      );
    case "or": {
      const parts = predicate.of.map(prefilter);
      const known = parts.filter((part) => part !== undefined);
      return known.length < parts.length || parts.length > maxAlternatives
        ? undefined
        : join(known, "or");
    }
    case "equals":
      return equalsFilter(predicate.values);
    case "ids":
      return idsFilter(predicate.ids);
    case "words":
      return wordsFilter(predicate.words, predicate.text);
    default:
      return undefined;
  }
}

function idsFilter(ids: readonly string[]): Condition | undefined {
  if (ids.length > maxIdentities) return undefined;
  const identities = ids.filter((id) => /^[0-9a-f]{32}$/i.test(id));
  return { kind: "ids", ids: identities.map((id) => Buffer.from(id, "hex")) };
}

function equalsFilter(values: readonly Scalar[]): Condition | undefined {
  if (values.length > maxAlternatives) return undefined;
  const parts = values.map((value) => anyOf(writtenForms(value)));
  return parts.some((part) => part === undefined)
    ? undefined
    : join(
        parts.filter((part) => part !== undefined),
        "or",
      );
}

/** How a document may write what the value equals. */
function writtenForms(value: Scalar): readonly string[] {
  const forms = [String(value)];
  if (typeof value === "string") {
    const number = numberOf(value) ?? documentTime(value);
    if (number !== undefined) forms.push(String(number));
  }
  return [...new Set(forms)];
}

function wordsFilter(words: readonly WordPattern[], text: string): Condition | undefined {
  const literals = words.flatMap((word) =>
    word.wildcard ? word.text.split(/[*?]+/) : [word.text],
  );
  // Small letters beyond ASCII may be written as capitals: only the ASCII runs are sure.
  const pieces = literals
    .flatMap((literal) => literal.split(/[^\x20-\x7e]+/))
    .filter((piece) => piece.length > 1);
  const inText = join(pieces.slice(0, maxAlternatives).map(contains), "and");
  const [, ...others] = writtenForms(text);
  if (inText === undefined || others.length === 0) return inText;
  // A named field may hold the number that the text writes in another form.
  return join([inText, ...others.map((form) => contains(form))], "or");
}

function anyOf(forms: readonly string[]): Condition | undefined {
  const parts = forms.map((form) => {
    // Escaped characters end a run. What SQLite's text cannot hold, lone surrogates, is escaped as well.
    const pieces = form.split(/["\\\p{Cc}\p{Cs}]+/u).filter((piece) => piece.length > 1);
    return join(pieces.slice(0, maxAlternatives).map(contains), "and");
  });
  return parts.some((part) => part === undefined)
    ? undefined
    : join(
        parts.filter((part) => part !== undefined),
        "or",
      );
}

function contains(piece: string): Condition {
  // A pair of surrogates that the cut parts would be stored as another character.
  const part = piece.slice(0, maxPieceLength).replace(/\p{Cs}$/u, "");
  const sure = fromRarestCharacter(part);
  // Few documents hold the end of the piece, so looking for the whole of it costs little on top.
  const patterns = sure.length < Math.min(part.length, 5) ? [sure, part] : [sure];
  return {
    kind: "text",
    // `_` stands for any character, so it only lets more through; `%` would make the search slow.
    patterns: patterns.map((pattern) => `%${pattern.replaceAll("%", "_")}%`),
  };
}

/** Rarest first, by their share in documents of mail logs. */
const rarest = "zqjxwykvZQJXWYKVfhbgupFHBGUPmdclMDCLnrsoaiteNRSOAITE";

/**
 * The end of a piece from its rarest character on. SQLite looks for the first character of a pattern by fast means and
 * compares from there: starting at a rare one is up to five times as fast.
 */
function fromRarestCharacter(piece: string): string {
  const rank = (char: string): number => {
    const place = rarest.indexOf(char);
    return place < 0 ? rarest.length : place;
  };
  let start = 0;
  for (let at = 1; at <= piece.length - 3; at++) {
    if (rank(piece.charAt(at)) < rank(piece.charAt(start))) start = at;
  }
  return piece.slice(start);
}

function join(parts: readonly Condition[], kind: "and" | "or"): Condition | undefined {
  const [only] = parts;
  return only === undefined || parts.length === 1 ? only : { kind, of: parts };
}
