import type { Leaf } from "../match/document.ts";
import { maxBuckets } from "../query/parse-aggregations.ts";
import { problemAt } from "../query/body.ts";
import type { DateHistogram } from "../query/search-plan.ts";
import { documentTime } from "../query/time-value.ts";
import type { AggregationPlace, Aggregator } from "./aggregator.ts";
import { dateBuckets, type DateBuckets } from "./date-buckets.ts";

interface Bucket {
  count: number;
  readonly inside: Aggregator | undefined;
}

/** Counts records by spans of time. */
export function aggregateDates(histogram: DateHistogram, place: AggregationPlace): Aggregator {
  const buckets = dateBuckets(histogram);
  const found = new Map<number, Bucket>();
  return {
    add(record, count) {
      const starts = record.values(histogram.field).flatMap((value) => {
        const time = timeOf(value);
        return time === undefined ? [] : [buckets.startOf(time)];
      });
      for (const start of starts.length > 1 ? new Set(starts) : starts) {
        const bucket = found.get(start) ?? { count: 0, inside: place.inside?.() };
        bucket.count += count;
        bucket.inside?.add(record, count);
        found.set(start, bucket);
      }
      if (found.size > maxBuckets) throw tooMany(place.path);
    },
    result: () => answer(found, { histogram, buckets, place }),
  };
}

interface AnswerParts {
  readonly histogram: DateHistogram;
  readonly buckets: DateBuckets;
  readonly place: AggregationPlace;
}

function answer(
  found: ReadonlyMap<number, Bucket>,
  { histogram, buckets, place }: AnswerParts,
): unknown {
  const starts =
    histogram.minCount === 0
      ? withEmptyOnes(found, { histogram, buckets, place })
      : [...found.keys()];
  const counted = starts.filter((start) => (found.get(start)?.count ?? 0) >= histogram.minCount);
  const sorted = counted.toSorted((a, b) => (histogram.descending ? b - a : a - b));
  return {
    buckets: sorted.map((start) => {
      const bucket = found.get(start) ?? { count: 0, inside: place.inside?.() };
      return {
        key_as_string: buckets.print(start),
        key: start,
        doc_count: bucket.count,
        ...(bucket.inside?.result() as object | undefined),
      };
    }),
  };
}

/** Every bucket from the first to the last, and as far as `extended_bounds` reach. */
function withEmptyOnes(
  found: ReadonlyMap<number, Bucket>,
  { histogram, buckets, place }: AnswerParts,
): readonly number[] {
  const { bounds } = histogram;
  const ends = [
    ...found.keys(),
    ...(bounds === undefined ? [] : [buckets.startOf(bounds.min), buckets.startOf(bounds.max)]),
  ];
  const last = ends.reduce((latest, start) => Math.max(latest, start), -Infinity);
  const all = new Set(found.keys());
  for (
    let start = ends.reduce((first, end) => Math.min(first, end), Infinity);
    start <= last;
    start = buckets.next(start)
  ) {
    all.add(start);
    if (all.size > maxBuckets) throw tooMany(place.path);
  }
  return [...all];
}

function timeOf(value: Leaf): number | undefined {
  if (typeof value === "string") return documentTime(value);
  return typeof value === "number" ? value : undefined;
}

function tooMany(path: string): Error {
  return problemAt(
    path,
    `more than ${maxBuckets.toLocaleString("en")} buckets; choose a longer interval, or min_doc_count 1`,
  );
}
