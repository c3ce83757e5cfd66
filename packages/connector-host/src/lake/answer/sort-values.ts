import type { Leaf } from "../match/document.ts";
import type { RecordView } from "../match/record-view.ts";
import type { SortKey, SortValue } from "../query/search-plan.ts";

/**
 * The values that a record is sorted by. Of several values of a field the smallest counts when sorting upwards, the largest
 * when sorting downwards; null when there is none.
 */
export function sortValues(record: RecordView, sort: readonly SortKey[]): readonly SortValue[] {
  return sort.map(({ field, descending }) => {
    const values = record.values(field);
    const [first] = values;
    if (first === undefined) return null;
    return values.reduce(
      (best, value) => (compareLeaves(value, best) > 0 === descending ? value : best),
      first,
    );
  });
}

/**
 * Order of two lists of sort values; negative when `a` comes first. A list that ends early is compared as far as it goes.
 */
export function compareSortValues(
  a: readonly SortValue[],
  b: readonly SortValue[],
  sort: readonly SortKey[],
): number {
  for (const [index, key] of sort.entries()) {
    const [left, right] = [a[index], b[index]];
    if (left === undefined || right === undefined) return 0;
    const order = compareByKey(left, right, key);
    if (order !== 0) return order;
  }
  return 0;
}

/** Order of two values: numbers, then booleans, then strings by their code units. */
export function compareLeaves(a: Leaf, b: Leaf): number {
  const rank = typeRank(a) - typeRank(b);
  if (rank !== 0) return rank;
  if (a === b) return 0;
  return a < b ? -1 : 1;
}

function compareByKey(a: SortValue, b: SortValue, { descending, missing }: SortKey): number {
  if (a === null || b === null) {
    if (a === b) return 0;
    return (a === null) === (missing === "first") ? -1 : 1;
  }
  return descending ? compareLeaves(b, a) : compareLeaves(a, b);
}

function typeRank(value: Leaf): number {
  if (typeof value === "string") return 2;
  return typeof value === "boolean" ? 1 : 0;
}
