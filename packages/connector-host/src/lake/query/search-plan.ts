/** A search body after parsing: everything checked, every time resolved, every default filled in. */
export interface SearchPlan {
  readonly predicate: Predicate;
  /** Never empty; ends with `_id` unless the request itself sorts by it. */
  readonly sort: readonly SortKey[];
  readonly from: number;
  readonly size: number;
  /** Values of the sort keys of the last hit seen; one fewer than the keys when the tie-break was left out. */
  readonly after: readonly SortValue[] | undefined;
  readonly source: SourceFilter;
  readonly total: TotalWish;
  readonly aggregations: readonly Aggregation[];
}

/**
 * What a record must fulfil. Fields are dotted paths; `timestamp` and `_id` mean the record's own time and identity.
 * A field with several values fulfils a condition when one of them does.
 */
export type Predicate =
  | { readonly kind: "all" }
  | { readonly kind: "none" }
  | { readonly kind: "and"; readonly of: readonly Predicate[] }
  | { readonly kind: "or"; readonly of: readonly Predicate[]; readonly atLeast: number }
  | { readonly kind: "not"; readonly of: Predicate }
  | WordsPredicate
  | { readonly kind: "equals"; readonly field: string; readonly values: readonly Scalar[] }
  | RangePredicate
  | { readonly kind: "exists"; readonly field: string }
  | { readonly kind: "ids"; readonly ids: readonly string[] }
  /** The record's time, half-open. */
  | { readonly kind: "time"; readonly since: number; readonly until: number };

/** Whole words, one directly after the other, ignoring case. */
export interface WordsPredicate {
  readonly kind: "words";
  /** `undefined`: anywhere in the document. A field that is an object means everything below it. */
  readonly field: string | undefined;
  readonly words: readonly WordPattern[];
  /** What was written; numbers and booleans of a named field are compared with it as a whole. */
  readonly text: string;
}

/** A folded word, cut at each `*` and `?` of the query. */
export interface WordPattern {
  /** In lower case; `*` and `?` stand for themselves when `wildcard` is false, which only folding can leave behind. */
  readonly text: string;
  readonly wildcard: boolean;
}

export interface RangePredicate {
  readonly kind: "range";
  readonly field: string;
  readonly lower: RangeBound | undefined;
  readonly upper: RangeBound | undefined;
}

/** One bound in every sense that it can have; a value is compared in the sense of its own type. */
export interface RangeBound {
  readonly inclusive: boolean;
  readonly text: string | undefined;
  readonly number: number | bigint | undefined;
  /** Epoch milliseconds. */
  readonly time: number | undefined;
}

export type Scalar = string | number | boolean;
export type SortValue = string | number | bigint | boolean | null;

export interface SortKey {
  readonly field: string;
  readonly descending: boolean;
  /** Where records without the field stand. */
  readonly missing: "first" | "last";
}

export type SourceFilter =
  | { readonly kind: "whole" }
  | { readonly kind: "none" }
  | {
      readonly kind: "part";
      readonly includes: readonly string[];
      readonly excludes: readonly string[];
    };

export type TotalWish =
  | { readonly kind: "none" }
  | { readonly kind: "exact" }
  /** Exact up to `limit`. When not `asked` for, a lower bound will do where counting would take long. */
  | { readonly kind: "limited"; readonly limit: number; readonly asked: boolean };

export type Aggregation = { readonly name: string; readonly of: readonly Aggregation[] } & (
  DateHistogram | TermsAggregation | { readonly kind: "cardinality"; readonly field: string }
);

export interface DateHistogram {
  readonly kind: "date_histogram";
  readonly field: string;
  readonly interval:
    | { readonly kind: "fixed"; readonly ms: number }
    | { readonly kind: "calendar"; readonly unit: CalendarUnit };
  /** An IANA name or an offset such as `+02:00`. */
  readonly zone: string;
  readonly minCount: number;
  /** Epoch milliseconds, both inclusive. */
  readonly bounds: { readonly min: number; readonly max: number } | undefined;
  readonly descending: boolean;
}

export type CalendarUnit = "minute" | "hour" | "day" | "week" | "month" | "quarter" | "year";

export interface TermsAggregation {
  readonly kind: "terms";
  readonly field: string;
  readonly size: number;
  readonly order: { readonly by: "_count" | "_key"; readonly descending: boolean };
  readonly minCount: number;
}
