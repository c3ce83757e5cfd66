import type { DatabaseSync } from "node:sqlite";
import { problemAt } from "../query/body.ts";
import type { Predicate, SortValue } from "../query/search-plan.ts";
import type { DayPart } from "./day-tables.ts";
import type { Stamps } from "./stamps.ts";

/** What every pass of one search has in common. */
export interface Pass {
  readonly database: DatabaseSync;
  readonly stamps: Stamps;
  readonly index: string;
  /** The days that can hold a match, cut to the query's span of time; oldest first. */
  readonly days: readonly DayPart[];
  /** What is left to check within that span. */
  readonly predicate: Predicate;
}

/** One hit before it is written. */
export interface Hit {
  readonly id: string;
  readonly sort: readonly SortValue[];
  readonly document: string;
}

/** The hits of one answer, and how far the reading came. */
export interface Page {
  readonly hits: readonly Hit[];
  /** Matching records that were seen; all there are when `done`. */
  readonly matched: number;
  readonly done: boolean;
  /** Start of the day and key of the last row seen. */
  readonly last: { readonly day: number; readonly key: number } | undefined;
}

/** The most text of one answer: beyond it a string of JavaScript ends. */
const maxAnswerLength = 200_000_000;

/** @throws SearchProblem when the documents of an answer are longer together */
export function refuseTooLong(length: number): void {
  if (length > maxAnswerLength) {
    throw problemAt("size", "these records are too large for one answer; ask for fewer");
  }
}
