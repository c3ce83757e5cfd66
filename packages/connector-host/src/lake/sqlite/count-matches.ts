import { compilePredicate } from "../match/compile-predicate.ts";
import { prefilter } from "../match/prefilter.ts";
import type { DayPart } from "./day-tables.ts";
import { countRecords } from "./count.ts";
import type { Page, Pass } from "./pass.ts";
import { project } from "./projection.ts";
import { scan, type Work } from "./scan.ts";
import { fieldsOfPredicate } from "./wanted-fields.ts";

/** How far to count. */
export interface CountLimits {
  /** Counting ends when it is passed. */
  readonly limit: number;
  /** A point of `performance.now()` at which to give up. @default Infinity */
  readonly deadline?: number;
  /** Newest first. @default false */
  readonly descending?: boolean;
}

/** A number of matching records; a lower bound when counting ended early. */
export interface MatchCount {
  readonly count: number;
  readonly complete: boolean;
}

/** Counts matching records; without a condition beside time their documents are not read. */
export function* countMatches(
  pass: Pass,
  { limit, deadline = Infinity, descending = false }: CountLimits,
): Work<MatchCount> {
  if (pass.predicate.kind === "none") return { count: 0, complete: true };
  if (pass.predicate.kind === "all") {
    const count = yield* countRecords(pass.database, pass.days, limit);
    return { count, complete: count <= limit };
  }
  const test = compilePredicate(pass.predicate);
  let [count, complete] = [0, true];
  yield* scan({
    database: pass.database,
    stamps: pass.stamps,
    days: pass.days,
    descending,
    condition: prefilter(pass.predicate),
    projection: project(
      { fields: fieldsOfPredicate(pass.predicate), withDocument: false },
      pass.stamps,
    ),
    visit(row, day, projection) {
      if (test(projection.view(row, day.start))) count++;
      complete = count <= limit && performance.now() < deadline;
      return complete ? "go on" : "stop";
    },
  });
  return { count, complete };
}

/** The days without what a page has seen of them. */
export function daysBeyond(
  days: readonly DayPart[],
  last: Page["last"],
  descending: boolean,
): readonly DayPart[] {
  if (last === undefined) return days;
  return days.flatMap((day) => {
    if (day.start !== last.day) return day.start < last.day === descending ? [day] : [];
    const part = descending ? { ...day, high: last.key } : { ...day, low: last.key + 1 };
    return part.low < part.high ? [{ ...part, whole: false }] : [];
  });
}
