import {
  below,
  describe,
  expectInteger,
  expectObject,
  expectString,
  fieldPath,
  onlyEntry,
  problemAt,
  refuseUnknown,
  type BodyObject,
} from "./body.ts";
import { parseInterval } from "./parse-interval.ts";
import { boundOf, readZone } from "./parse-range.ts";
import type { Aggregation, DateHistogram, TermsAggregation } from "./search-plan.ts";

/** The most buckets that one aggregation answers. */
export const maxBuckets = 10_000;

const kinds = ["date_histogram", "terms", "cardinality"] as const;

interface Place {
  readonly path: string;
  /** Aggregations around this one. */
  readonly depth: number;
  /** What `now` means, epoch milliseconds. */
  readonly now: number;
}

/** Reads `aggs`, with one more level inside of each. @throws SearchProblem */
export function parseAggregations(
  value: unknown,
  { path, depth, now }: Place,
): readonly Aggregation[] {
  return Object.entries(expectObject(value, path)).map(([name, part]) => {
    const place = below(path, name);
    const object = expectObject(part, place);
    refuseUnknown(object, [...kinds, "aggs", "aggregations"], place);
    const { aggs, aggregations = aggs, ...kind } = object;
    if (aggregations !== undefined && depth > 0) {
      throw problemAt(below(place, "aggs"), "aggregations nest one level deep");
    }
    const { key, value: options } = onlyEntry(kind, place, `of ${kinds.join(", ")}`);
    const parsed = parseKind(key, expectObject(options, below(place, key)), {
      path: below(place, key),
      depth,
      now,
    });
    if (aggregations !== undefined && parsed.kind === "cardinality") {
      throw problemAt(below(place, "aggs"), "cardinality has no buckets to aggregate in");
    }
    const of =
      aggregations === undefined
        ? []
        : parseAggregations(aggregations, { path: below(place, "aggs"), depth: depth + 1, now });
    return { name, of, ...parsed };
  });
}

function parseKind(kind: string, options: BodyObject, place: Place) {
  if (kind === "date_histogram") return parseDateHistogram(options, place);
  return kind === "terms"
    ? parseTermsAggregation(options, place.path)
    : parseCardinality(options, place.path);
}

function parseCardinality(
  options: BodyObject,
  path: string,
): { readonly kind: "cardinality"; readonly field: string } {
  refuseUnknown(options, ["field", "precision_threshold"], path);
  return { kind: "cardinality", field: readField(options, path) };
}

function parseTermsAggregation(options: BodyObject, path: string): TermsAggregation {
  refuseUnknown(options, ["field", "size", "order", "min_doc_count", "shard_size"], path);
  const { size = 10, min_doc_count: minCount = 1 } = options;
  return {
    kind: "terms",
    field: readField(options, path),
    size: expectInteger(size, below(path, "size"), { min: 1, max: maxBuckets }),
    minCount: expectInteger(minCount, below(path, "min_doc_count"), {
      min: 1,
      max: Number.MAX_SAFE_INTEGER,
    }),
    order: readOrder(options["order"], below(path, "order")) ?? { by: "_count", descending: true },
  };
}

function parseDateHistogram(options: BodyObject, { path, now }: Place): DateHistogram {
  const known = [
    "field",
    "fixed_interval",
    "calendar_interval",
    "interval",
    "min_doc_count",
    "extended_bounds",
    "time_zone",
    "order",
    "format",
  ];
  refuseUnknown(options, known, path);
  const zone = readZone(options["time_zone"], below(path, "time_zone"));
  const order = readOrder(options["order"], below(path, "order")) ?? {
    by: "_key",
    descending: false,
  };
  if (order.by !== "_key")
    throw problemAt(below(path, "order"), `a date_histogram is ordered by "_key"`);
  return {
    kind: "date_histogram",
    field: readField(options, path),
    interval: parseInterval(options, path),
    zone,
    minCount: expectInteger(options["min_doc_count"] ?? 0, below(path, "min_doc_count"), {
      min: 0,
      max: Number.MAX_SAFE_INTEGER,
    }),
    bounds: readBounds(options["extended_bounds"], {
      path: below(path, "extended_bounds"),
      zone,
      now,
    }),
    descending: order.descending,
  };
}

function readField(options: BodyObject, path: string): string {
  return fieldPath(expectString(options["field"], below(path, "field")));
}

function readOrder(value: unknown, path: string): TermsAggregation["order"] | undefined {
  if (value === undefined) return undefined;
  // Clients add `{_key: "asc"}` as the tie-break that applies anyway.
  const first: unknown = Array.isArray(value) ? value[0] : value;
  const { key, value: direction } = onlyEntry(expectObject(first, path), path, "of _count, _key");
  const by = key === "_term" ? "_key" : key;
  if (by !== "_count" && by !== "_key")
    throw problemAt(below(path, key), "not supported; use _count, _key");
  if (direction !== "asc" && direction !== "desc") {
    throw problemAt(below(path, key), `expected "asc" or "desc", got ${describe(direction)}`);
  }
  return { by, descending: direction === "desc" };
}

function readBounds(
  value: unknown,
  place: { readonly path: string; readonly zone: string; readonly now: number },
): DateHistogram["bounds"] {
  const { path, zone, now } = place;
  if (value === undefined) return undefined;
  const object = expectObject(value, path);
  refuseUnknown(object, ["min", "max"], path);
  const read = (key: "min" | "max"): number => {
    const bound = object[key];
    const isWritten = typeof bound === "number" || typeof bound === "string";
    const time = isWritten
      ? boundOf(bound, { inclusive: true, roundUp: false, now, zone }).time
      : undefined;
    if (time !== undefined) return time;
    throw problemAt(
      below(path, key),
      `expected a time in epoch milliseconds or ISO 8601, got ${describe(bound)}`,
    );
  };
  return { min: read("min"), max: read("max") };
}
