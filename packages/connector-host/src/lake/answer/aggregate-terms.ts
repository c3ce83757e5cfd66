import { printable, type Leaf } from "../match/document.ts";
import type { TermsAggregation } from "../query/search-plan.ts";
import { refuseTooMany, type AggregationPlace, type Aggregator } from "./aggregator.ts";
import { compareLeaves } from "./sort-values.ts";

interface Bucket {
  readonly key: Leaf;
  count: number;
  readonly inside: Aggregator | undefined;
}

/** Counts records by the exact values of a field; a record with several counts once for each. */
export function aggregateTerms(terms: TermsAggregation, place: AggregationPlace): Aggregator {
  const buckets = new Map<Leaf, Bucket>();
  return {
    add(record, count) {
      const values = record.values(terms.field);
      for (const key of values.length > 1 ? new Set(values) : values) {
        const bucket = buckets.get(key) ?? { key, count: 0, inside: place.inside?.() };
        bucket.count += count;
        bucket.inside?.add(record, count);
        buckets.set(key, bucket);
      }
      refuseTooMany(buckets.size, place.path);
    },
    result: () => answer([...buckets.values()], terms),
  };
}

function answer(buckets: readonly Bucket[], { order, size, minCount }: TermsAggregation): unknown {
  const direction = order.descending ? -1 : 1;
  const enough = buckets.filter(({ count }) => count >= minCount);
  const sorted = enough.toSorted((a, b) => {
    const byCount = order.by === "_count" ? direction * (a.count - b.count) : 0;
    return byCount || (order.by === "_key" ? direction : 1) * compareLeaves(a.key, b.key);
  });
  return {
    doc_count_error_upper_bound: 0,
    sum_other_doc_count: sorted.slice(size).reduce((sum, { count }) => sum + count, 0),
    buckets: sorted.slice(0, size).map(({ key, count, inside }) => ({
      ...(typeof key === "boolean"
        ? { key: Number(key), key_as_string: String(key) }
        : { key: printable(key) }),
      doc_count: count,
      ...(inside?.result() as object | undefined),
    })),
  };
}
