import type { Aggregation, Predicate, SortKey } from "../query/search-plan.ts";

/** Fields that a predicate looks at, without what a record has beside its document; undefined for the whole document. */
export function fieldsOfPredicate(predicate: Predicate): ReadonlySet<string> | undefined {
  switch (predicate.kind) {
    case "and":
    case "or":
      return union(predicate.of.map(fieldsOfPredicate));
    case "not":
      return fieldsOfPredicate(predicate.of);
    case "words":
      return predicate.field === undefined ? undefined : inDocument([predicate.field]);
    case "equals":
    case "range":
    case "exists":
      return inDocument([predicate.field]);
    case "all":
    case "none":
    case "ids":
    case "time":
      return new Set();
  }
}

/** Fields that sorting looks at. */
export function fieldsOfSort(sort: readonly SortKey[]): ReadonlySet<string> {
  return inDocument(sort.map(({ field }) => field));
}

/** Fields that aggregations look at. */
export function fieldsOfAggregations(aggregations: readonly Aggregation[]): ReadonlySet<string> {
  const fields = aggregations.flatMap(({ field, of }) => [field, ...fieldsOfAggregations(of)]);
  return inDocument(fields);
}

/** All of the fields; undefined when one of the parts needs the whole document. */
export function union(
  parts: readonly (ReadonlySet<string> | undefined)[],
): ReadonlySet<string> | undefined {
  const known = parts.filter((part) => part !== undefined);
  return known.length < parts.length ? undefined : new Set(known.flatMap((part) => [...part]));
}

function inDocument(fields: readonly string[]): ReadonlySet<string> {
  return new Set(fields.filter((field) => field !== "timestamp" && field !== "_id"));
}
