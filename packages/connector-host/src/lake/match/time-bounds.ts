import { allOf } from "../query/combine.ts";
import type { Predicate } from "../query/search-plan.ts";

/** Half-open span of event times; infinite where nothing limits it. */
export interface TimeSpan {
  readonly since: number;
  readonly until: number;
}

const always: TimeSpan = { since: -Infinity, until: Infinity };
const never: TimeSpan = { since: Infinity, until: -Infinity };

/** A span outside of which no record can fulfil the predicate. */
export function timeSpan(predicate: Predicate): TimeSpan {
  switch (predicate.kind) {
    case "time":
      return predicate;
    case "none":
      return never;
    case "and": {
      return predicate.of.map(timeSpan).reduce(
        (all, span) => ({
          since: Math.max(all.since, span.since),
          until: Math.min(all.until, span.until),
        }),
        always,
      );
    }
    case "or": {
      return predicate.of.map(timeSpan).reduce(
        (all, span) => ({
          since: Math.min(all.since, span.since),
          until: Math.max(all.until, span.until),
        }),
        never,
      );
    }
    default:
      return always;
  }
}

/** What is left to check of a record that lies within `timeSpan`. */
export function withoutTime(predicate: Predicate): Predicate {
  if (predicate.kind === "time") return { kind: "all" };
  return predicate.kind === "and"
    ? allOf(predicate.of.filter(({ kind }) => kind !== "time"))
    : predicate;
}
