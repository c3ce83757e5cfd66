import type { Dialect } from "../dialect.ts";
import { parseTime, type EpochMs } from "../epoch.ts";
import { Refusal } from "../api/refusal.ts";

/** Operators of field filters, as documented. */
export type FilterOperator = "gt" | "geq" | "lt" | "leq" | "eq";

/** One condition on the time. */
export interface TimeCondition {
  readonly operator: FilterOperator;
  readonly value: string;
}

/** A half-open interval of whole milliseconds. */
export interface TimeRange {
  readonly from: EpochMs;
  readonly until: EpochMs;
}

/** All times. */
export const allTimes: TimeRange = Object.freeze({
  from: Number.NEGATIVE_INFINITY,
  until: Number.POSITIVE_INFINITY,
});

/** No time at all; whatever is intersected with it. */
export const noTime: TimeRange = Object.freeze({
  from: Number.POSITIVE_INFINITY,
  until: Number.NEGATIVE_INFINITY,
});

/**
 * What a condition means in this dialect. Values are rounded down to the granule; the bounds may be read otherwise
 * than asked.
 *
 * @throws Refusal 400 when the value is no time
 */
export function timeRange({ operator, value }: TimeCondition, dialect: Dialect): TimeRange {
  const asked = parseTime(value);
  if (asked === undefined) throw new Refusal(400, `"${value}" is not a date or time.`);
  const granule = dialect.filterGranuleMs;
  const time = Math.floor(asked / granule) * granule;
  switch (operatorOf(operator, dialect.bounds)) {
    case "gt":
      return { ...allTimes, from: time + 1 };
    case "geq":
      return { ...allTimes, from: time };
    case "lt":
      return { ...allTimes, until: time };
    case "leq":
      return { ...allTimes, until: time + 1 };
    case "eq":
      return { from: time, until: time + granule };
  }
}

/** What lies in both. */
export function intersect(a: TimeRange, b: TimeRange): TimeRange {
  return { from: Math.max(a.from, b.from), until: Math.min(a.until, b.until) };
}

function operatorOf(operator: FilterOperator, bounds: Dialect["bounds"]): FilterOperator {
  if (operator === "eq" || bounds === "as-asked") return operator;
  const isLower = operator === "gt" || operator === "geq";
  if (bounds === "inclusive") return isLower ? "geq" : "leq";
  return isLower ? "gt" : "lt";
}
