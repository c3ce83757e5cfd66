import { aggregateAll } from "../answer/aggregate.ts";
import type { Aggregator } from "../answer/aggregator.ts";
import { dateBuckets } from "../answer/date-buckets.ts";
import { compilePredicate } from "../match/compile-predicate.ts";
import { prefilter } from "../match/prefilter.ts";
import type { RecordView } from "../match/record-view.ts";
import type { Aggregation, SearchPlan } from "../query/search-plan.ts";
import { rowsByUnit } from "./count.ts";
import type { Pass } from "./pass.ts";
import { project } from "./projection.ts";
import { scan, type Work } from "./scan.ts";
import { fieldsOfAggregations, fieldsOfPredicate, union } from "./wanted-fields.ts";

/** Every aggregation of an answer, and how many records went into them. */
export interface Aggregated {
  readonly aggregations: unknown;
  readonly matched: number;
}

/** Reads all matching records into the aggregations. @throws SearchProblem when one grows too large */
export function* readAggregations(pass: Pass, { aggregations }: SearchPlan): Work<Aggregated> {
  const aggregator = aggregateAll(aggregations, "aggs");
  const isByTime = pass.predicate.kind === "all" && aggregations.every(isOfTimeAlone);
  const matched = isByTime
    ? yield* countByTime(pass, aggregations, aggregator)
    : yield* aggregateRecords(pass, aggregations, aggregator);
  return { aggregations: aggregator.result(), matched };
}

function* aggregateRecords(
  pass: Pass,
  aggregations: readonly Aggregation[],
  aggregator: Aggregator,
): Work<number> {
  const test = compilePredicate(pass.predicate);
  let matched = 0;
  yield* scan({
    database: pass.database,
    stamps: pass.stamps,
    days: pass.days,
    descending: false,
    condition: prefilter(pass.predicate),
    projection: project(
      {
        fields: union([fieldsOfPredicate(pass.predicate), fieldsOfAggregations(aggregations)]),
        withDocument: false,
      },
      pass.stamps,
    ),
    visit(row, day, projection) {
      const view = projection.view(row, day.start);
      if (test(view)) {
        matched++;
        aggregator.add(view, 1);
      }
      return "go on";
    },
  });
  return matched;
}

function isOfTimeAlone({ kind, field, of }: Aggregation): boolean {
  return kind === "date_histogram" && field === "timestamp" && of.every(isOfTimeAlone);
}

/** Histograms over time need no documents: keys are counted for each smallest span that no bucket divides. */
function* countByTime(
  pass: Pass,
  aggregations: readonly Aggregation[],
  aggregator: Aggregator,
): Work<number> {
  const unitMs = unitOf(aggregations);
  let matched = 0;
  for (const day of pass.days) {
    for (const { time, rows } of rowsByUnit(pass.database, day, unitMs)) {
      if (rows > 0) aggregator.add(timeView(time), rows);
      matched += rows;
      yield;
    }
  }
  return matched;
}

function unitOf(aggregations: readonly Aggregation[]): number {
  return aggregations.reduce((unit, aggregation) => {
    const own = aggregation.kind === "date_histogram" ? dateBuckets(aggregation).unitMs : unit;
    return commonDivisor(commonDivisor(unit, own), unitOf(aggregation.of));
  }, 0);
}

function commonDivisor(a: number, b: number): number {
  return b === 0 ? a : commonDivisor(b, a % b);
}

function timeView(time: number): RecordView {
  return { time, id: () => "", values: () => [time], some: (_field, test) => test(time) };
}
