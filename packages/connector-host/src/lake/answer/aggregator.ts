import type { RecordView } from "../match/record-view.ts";
import { problemAt } from "../query/body.ts";

/** Takes one record after another and answers in the end. */
export interface Aggregator {
  /** Counts a record, or so many that look alike. */
  add(record: RecordView, count: number): void;
  /** The answer's part, for `JSON.stringify`. */
  result(): unknown;
}

/** Where an aggregation stands, and what starts the ones inside a new bucket. */
export interface AggregationPlace {
  readonly path: string;
  readonly inside: (() => Aggregator) | undefined;
}

/** Different values that one aggregation keeps apart; beyond it memory would be at risk. */
const maxDistinct = 500_000;

/** @throws SearchProblem when there are too many different values */
export function refuseTooMany(count: number, path: string): void {
  if (count <= maxDistinct) return;
  throw problemAt(
    path,
    `more than ${maxDistinct.toLocaleString("en")} different values; narrow the query or its time range`,
  );
}
