import type { Leaf } from "../match/document.ts";
import type { Aggregation } from "../query/search-plan.ts";
import { aggregateDates } from "./aggregate-dates.ts";
import { aggregateTerms } from "./aggregate-terms.ts";
import { refuseTooMany, type Aggregator } from "./aggregator.ts";

/** One aggregator for each name; `path` is the place of the aggregations in the body. */
export function aggregateAll(aggregations: readonly Aggregation[], path: string): Aggregator {
  const parts = aggregations.map((aggregation) => {
    const place = `${path}.${aggregation.name}`;
    return { name: aggregation.name, aggregator: aggregate(aggregation, place) };
  });
  return {
    add(record, count) {
      for (const { aggregator } of parts) aggregator.add(record, count);
    },
    result: () =>
      Object.fromEntries(parts.map(({ name, aggregator }) => [name, aggregator.result()])),
  };
}

function aggregate(aggregation: Aggregation, path: string): Aggregator {
  const inside =
    aggregation.of.length === 0 ? undefined : () => aggregateAll(aggregation.of, `${path}.aggs`);
  switch (aggregation.kind) {
    case "date_histogram":
      return aggregateDates(aggregation, { path, inside });
    case "terms":
      return aggregateTerms(aggregation, { path, inside });
    case "cardinality":
      return aggregateDistinct(aggregation.field, path);
  }
}

function aggregateDistinct(field: string, path: string): Aggregator {
  const seen = new Set<Leaf>();
  return {
    add(record) {
      for (const value of record.values(field)) seen.add(value);
      refuseTooMany(seen.size, path);
    },
    result: () => ({ value: seen.size }),
  };
}
