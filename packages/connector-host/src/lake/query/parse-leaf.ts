import { wordsIn } from "../match/words.ts";
import {
  below,
  describe,
  expectObject,
  expectScalar,
  expectString,
  fieldPath,
  isObject,
  onlyEntry,
  problemAt,
  refuseUnknown,
} from "./body.ts";
import type { QueryContext } from "./query-context.ts";
import type { Predicate, Scalar } from "./search-plan.ts";
import { parseTime } from "./time-value.ts";

/** The most values of `terms` and `ids`. */
const maxValues = 65_536;

/** `{field: value}` or `{field: {value}}`: the exact value, case and all. @throws SearchProblem */
export function parseTerm(value: unknown, path: string, context: QueryContext): Predicate {
  const { key, value: wanted } = onlyEntry(expectObject(value, path), path, "field");
  const place = below(path, key);
  if (!isObject(wanted)) return equals(key, [expectScalar(wanted, place)], context);
  refuseUnknown(wanted, ["value", "boost"], place);
  return equals(key, [expectScalar(wanted["value"], below(place, "value"))], context);
}

/** `{field: [values]}`: any of the exact values. @throws SearchProblem */
export function parseTerms(value: unknown, path: string, context: QueryContext): Predicate {
  const { boost: _, ...fields } = expectObject(value, path);
  const { key, value: wanted } = onlyEntry(fields, path, "field");
  const place = below(path, key);
  const values = listOf(wanted, place).map((item, index) =>
    expectScalar(item, `${place}[${index}]`),
  );
  return equals(key, values, context);
}

/** `{field}`: at least one value that is not null. @throws SearchProblem */
export function parseExists(value: unknown, path: string): Predicate {
  const object = expectObject(value, path);
  refuseUnknown(object, ["field", "boost"], path);
  return { kind: "exists", field: fieldPath(expectString(object["field"], below(path, "field"))) };
}

/** `{values: [ids]}`. @throws SearchProblem */
export function parseIds(value: unknown, path: string): Predicate {
  const object = expectObject(value, path);
  refuseUnknown(object, ["values", "boost"], path);
  const place = below(path, "values");
  const ids = listOf(object["values"], place).map((id, index) =>
    expectString(id, `${place}[${index}]`),
  );
  return { kind: "ids", ids };
}

/** `{field: text}` or `{field: {query, operator}}`: the words of the text, in any order. @throws SearchProblem */
export function parseMatch(value: unknown, path: string): Predicate {
  const { key, value: wanted } = onlyEntry(expectObject(value, path), path, "field");
  const place = below(path, key);
  const options = isObject(wanted) ? wanted : { query: wanted };
  refuseUnknown(options, ["query", "operator", "boost"], place);
  const text = String(expectScalar(options["query"], below(place, "query")));
  const operator = readOperator(options["operator"], below(place, "operator"));
  const words = wordsIn(text).map((word): Predicate => ({
    kind: "words",
    field: fieldPath(key),
    words: [{ text: word, wildcard: false }],
    text: word,
  }));
  if (words.length === 0) return { kind: "none" };
  const [only] = words;
  if (words.length === 1 && only !== undefined) return { ...only, text } as Predicate;
  return operator === "and" ? { kind: "and", of: words } : { kind: "or", of: words, atLeast: 1 };
}

/** `{field: text}` or `{field: {query}}`: the words of the text, one after the other. @throws SearchProblem */
export function parseMatchPhrase(value: unknown, path: string): Predicate {
  const { key, value: wanted } = onlyEntry(expectObject(value, path), path, "field");
  const place = below(path, key);
  const options = isObject(wanted) ? wanted : { query: wanted };
  refuseUnknown(options, ["query", "boost"], place);
  const text = String(expectScalar(options["query"], below(place, "query")));
  const words = wordsIn(text).map((word) => ({ text: word, wildcard: false }));
  return words.length === 0
    ? { kind: "none" }
    : { kind: "words", field: fieldPath(key), words, text };
}

/** `and` or `or`, in either case. @default "or" @throws SearchProblem */
export function readOperator(value: unknown, path: string): "and" | "or" {
  const operator = typeof value === "string" ? value.toLowerCase() : (value ?? "or");
  if (operator === "and" || operator === "or") return operator;
  throw problemAt(path, `expected "and" or "or", got ${describe(value)}`);
}

function equals(name: string, values: readonly Scalar[], { now }: QueryContext): Predicate {
  const field = fieldPath(name);
  if (field === "_id") return { kind: "ids", ids: values.map(String) };
  if (field !== "timestamp") return { kind: "equals", field, values };
  const times = values.map((value): Predicate => {
    const time =
      typeof value === "number"
        ? value
        : Number.isNaN(Number(value))
          ? parseTime(String(value), { now })
          : Number(value);
    return time === undefined || !Number.isInteger(time)
      ? { kind: "none" }
      : { kind: "time", since: time, until: time + 1 };
  });
  const [only] = times;
  return times.length === 1 && only !== undefined ? only : { kind: "or", of: times, atLeast: 1 };
}

function listOf(value: unknown, path: string): readonly unknown[] {
  if (!Array.isArray(value)) throw problemAt(path, `expected a list, got ${describe(value)}`);
  if (value.length > maxValues)
    throw problemAt(path, `expected at most ${maxValues} values, got ${value.length}`);
  return value;
}
