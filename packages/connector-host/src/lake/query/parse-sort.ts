import {
  below,
  describe,
  eachOf,
  expectObject,
  expectScalar,
  expectString,
  fieldPath,
  isObject,
  onlyEntry,
  problemAt,
  refuseUnknown,
} from "./body.ts";
import type { SortKey, SortValue } from "./search-plan.ts";

const byTime = (descending: boolean): readonly SortKey[] => [
  { field: "timestamp", descending, missing: "last" },
  { field: "_id", descending, missing: "last" },
];

/**
 * Reads `sort`. Without it, or by `_score` alone, the newest come first, since nothing is scored; `_doc` is oldest first. `_id` is
 * added as the last key unless it is there, in the direction of the key before it.
 *
 * @throws SearchProblem
 */
export function parseSort(value: unknown): readonly SortKey[] {
  if (value === undefined) return byTime(true);
  const entries = eachOf(value, "sort");
  if (entries.length === 0) return byTime(true);
  const keys = entries.map((entry) => readKey(entry.value, entry.path));
  const special = keys.findIndex(({ field }) => field === "_score" || field === "_doc");
  const [first] = keys;
  if (special >= 0 && keys.length > 1) {
    throw problemAt(
      `sort[${special}]`,
      `"${keys[special]?.field}" can only stand alone; nothing is scored here`,
    );
  }
  if (first?.field === "_score") return byTime(true);
  if (first?.field === "_doc") return byTime(first.descending);
  if (keys.some(({ field }) => field === "_id")) return keys;
  return [...keys, { field: "_id", descending: keys.at(-1)?.descending ?? false, missing: "last" }];
}

/**
 * Reads `search_after`: the `sort` of the last hit seen. A list without the `_id` that was added goes on after every
 * record with those values.
 *
 * @throws SearchProblem
 */
export function parseAfter(
  value: unknown,
  sort: readonly SortKey[],
): readonly SortValue[] | undefined {
  if (value === undefined) return undefined;
  const allowed = [sort.length, sort.length - 1].filter((length) => length > 0);
  if (!Array.isArray(value) || !allowed.includes(value.length)) {
    const keys = sort.map(({ field }) => field).join(", ");
    throw problemAt(
      "search_after",
      `expected a list with a value for each of ${keys}, got ${describe(value)}`,
    );
  }
  return value.map((item: unknown, index) =>
    readAfterValue(item, `search_after[${index}]`, sort[index]),
  );
}

function readKey(value: unknown, path: string): SortKey {
  if (typeof value === "string") return keyOf(value, undefined, path);
  const { key, value: options } = onlyEntry(expectObject(value, path), path, "field");
  const place = below(path, key);
  if (!isObject(options)) return keyOf(key, options, place);
  refuseUnknown(options, ["order", "missing", "unmapped_type", "format"], place);
  const missing = options["missing"] ?? "_last";
  if (missing !== "_last" && missing !== "_first") {
    throw problemAt(
      below(place, "missing"),
      `expected "_last" or "_first", got ${describe(missing)}`,
    );
  }
  const sorted = keyOf(key, options["order"], below(place, "order"));
  return { ...sorted, missing: missing === "_first" ? "first" : "last" };
}

function keyOf(name: string, order: unknown, path: string): SortKey {
  const unasked = name === "_score" ? "desc" : "asc";
  const direction = order === undefined ? unasked : expectString(order, path).toLowerCase();
  if (direction !== "asc" && direction !== "desc") {
    throw problemAt(path, `expected "asc" or "desc", got ${describe(order)}`);
  }
  return { field: fieldPath(name), descending: direction === "desc", missing: "last" };
}

function readAfterValue(value: unknown, path: string, key: SortKey | undefined): SortValue {
  if (value === null) return null;
  const scalar = expectScalar(value, path);
  if (key?.field !== "timestamp" || typeof scalar === "number") return scalar;
  const time = Number.isNaN(Number(scalar)) ? Date.parse(String(scalar)) : Number(scalar);
  if (Number.isNaN(time))
    throw problemAt(path, `expected a time in epoch milliseconds, got ${describe(value)}`);
  return time;
}
