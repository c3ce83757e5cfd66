import { numberOf } from "../query/parse-range.ts";
import type {
  Predicate,
  RangeBound,
  RangePredicate,
  Scalar,
  WordsPredicate,
} from "../query/search-plan.ts";
import { documentTime } from "../query/time-value.ts";
import type { Leaf } from "./document.ts";
import type { RecordView } from "./record-view.ts";
import { fitsPattern, fold, phraseTest, wordsIn } from "./words.ts";

/** Decides for one record after another. */
export type RecordTest = (record: RecordView) => boolean;

/** Turns a predicate into a test; what can be computed once is computed here. */
export function compilePredicate(predicate: Predicate): RecordTest {
  switch (predicate.kind) {
    case "all":
      return () => true;
    case "none":
      return () => false;
    case "and": {
      const tests = cheapestFirst(predicate.of).map(compilePredicate);
      return (record) => tests.every((test) => test(record));
    }
    case "or":
      return compileAlternatives(
        cheapestFirst(predicate.of).map(compilePredicate),
        predicate.atLeast,
      );
    case "not": {
      const test = compilePredicate(predicate.of);
      return (record) => !test(record);
    }
    case "time":
      return ({ time }) => time >= predicate.since && time < predicate.until;
    case "ids": {
      const ids = new Set(predicate.ids.map((id) => id.toLowerCase()));
      return (record) => ids.has(record.id());
    }
    case "exists":
      return (record) => record.some(predicate.field, () => true);
    case "equals":
      return compileEquals(predicate.field, predicate.values);
    case "range":
      return compileRange(predicate);
    case "words":
      return compileWords(predicate);
  }
}

function compileAlternatives(tests: readonly RecordTest[], atLeast: number): RecordTest {
  if (atLeast === 1) return (record) => tests.some((test) => test(record));
  return (record) => tests.filter((test) => test(record)).length >= atLeast;
}

/** Times need no document, words need all of it. */
function cheapestFirst(predicates: readonly Predicate[]): readonly Predicate[] {
  const cost = ({ kind }: Predicate): number => {
    if (kind === "time" || kind === "ids") return 0;
    return kind === "words" || kind === "and" || kind === "or" || kind === "not" ? 2 : 1;
  };
  return predicates.toSorted((a, b) => cost(a) - cost(b));
}

function compileEquals(field: string, values: readonly Scalar[]): RecordTest {
  const texts = new Set(values.map(String));
  const numbers = new Set<number | bigint>(values.flatMap(numbersMeant));
  const fits = (leaf: Leaf): boolean => {
    if (typeof leaf === "number" || typeof leaf === "bigint") return numbers.has(leaf);
    return texts.has(typeof leaf === "boolean" ? String(leaf) : leaf);
  };
  return (record) => record.values(field).some(fits);
}

/** The numbers that a written value stands for: itself, or a time in milliseconds. */
function numbersMeant(value: Scalar): readonly (number | bigint)[] {
  if (typeof value === "boolean") return [];
  const number = numberOf(String(value)) ?? documentTime(String(value));
  return number === undefined ? [] : [number];
}

function compileRange({ field, lower, upper }: RangePredicate): RecordTest {
  const fits = (leaf: Leaf): boolean =>
    (lower === undefined || isWithin(leaf, lower, 1)) &&
    (upper === undefined || isWithin(leaf, upper, -1));
  return (record) => record.values(field).some(fits);
}

/** Whether a value lies on the side of the bound, compared as what the value is. */
function isWithin(leaf: Leaf, bound: RangeBound, side: 1 | -1): boolean {
  const order = compareWith(leaf, bound);
  if (order === undefined) return false;
  return order === 0 ? bound.inclusive : order === side;
}

function compareWith(leaf: Leaf, bound: RangeBound): -1 | 0 | 1 | undefined {
  if (typeof leaf === "boolean") return undefined;
  if (typeof leaf !== "string") {
    const limit = bound.number ?? bound.time;
    return limit === undefined ? undefined : order(leaf, limit);
  }
  const time = bound.time === undefined ? undefined : documentTime(leaf);
  if (time !== undefined && bound.time !== undefined) return order(time, bound.time);
  return bound.text === undefined ? undefined : order(leaf, bound.text);
}

function order<T extends string | number | bigint>(a: T, b: T): -1 | 0 | 1 {
  if (a < b) return -1;
  return a > b ? 1 : 0;
}

function compileWords(predicate: WordsPredicate): RecordTest {
  const { field, text } = predicate;
  const inText = textTest(predicate);
  const equalsWritten = numbersMeant(text);
  const fits = (leaf: Leaf): boolean => {
    if (typeof leaf === "string") return inText(fold(leaf));
    if (typeof leaf === "boolean") return String(leaf) === text.toLowerCase();
    // A number of a named field is meant as a whole: 5 is not found in 4.5.
    const isMeant = equalsWritten.some((number) => number === leaf);
    return (
      isMeant || (equalsWritten.length === 0 || field === undefined ? inText(String(leaf)) : false)
    );
  };
  return (record) => record.some(field, fits);
}

function textTest({ words }: WordsPredicate): (folded: string) => boolean {
  if (words.every(({ wildcard }) => !wildcard)) return phraseTest(words.map(({ text }) => text));
  return (folded) => {
    const found = wordsIn(folded);
    return found.some((_, start) =>
      words.every(({ text, wildcard }, index) => {
        const word = found[start + index];
        return word !== undefined && (wildcard ? fitsPattern(word, text) : word === text);
      }),
    );
  };
}
