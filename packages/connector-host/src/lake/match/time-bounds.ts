import { allOf } from "../query/combine.ts";
import type { Predicate } from "../query/search-plan.ts";

/** Half-open span of event times; infinite where nothing limits it. */
export interface TimeSpan {
  readonly since: number;
  readonly until: number;
}

/** All of time. */
export const always: TimeSpan = { since: -Infinity, until: Infinity };

/** A span outside of which no record can fulfil the predicate. */
export function timeSpan(predicate: Predicate): TimeSpan {
  switch (predicate.kind) {
    case "time":
      return predicate;
    case "none":
      return { since: Infinity, until: -Infinity };
    case "and": {
      const spans = predicate.of.map(timeSpan);
      return {
        since: Math.max(...spans.map(({ since }) => since)),
        until: Math.min(...spans.map(({ until }) => until)),
      };
    }
    case "or": {
      const spans = predicate.of.map(timeSpan);
      return {
        since: Math.min(...spans.map(({ since }) => since)),
        until: Math.max(...spans.map(({ until }) => until)),
      };
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
