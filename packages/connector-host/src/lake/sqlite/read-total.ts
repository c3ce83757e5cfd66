import type { SearchPlan } from "../query/search-plan.ts";
import { countMatches, daysBeyond, type MatchCount } from "./count-matches.ts";
import { countRecords } from "./count.ts";
import type { Page, Pass } from "./pass.ts";
import type { Work } from "./scan.ts";

/** `hits.total` of an answer. */
export interface Total {
  readonly value: number;
  readonly relation: "eq" | "gte";
}

/** When nobody asked for a total, counting beyond this many records of the span of time may stop early: they take 20 ms. */
const freelyCounted = 4_000;
/** How long counting goes on then. */
const unaskedMs = 5;

/** Counts what matches, as far as the request wants it; undefined when it does not. */
export function* readTotal(pass: Pass, plan: SearchPlan, page: Page): Work<Total | undefined> {
  const { total, after } = plan;
  if (total.kind === "none") return undefined;
  const limit = total.kind === "exact" ? Infinity : total.limit;
  if (page.done && after === undefined)
    return totalOf({ count: page.matched, complete: true }, limit);
  const descending = plan.sort[0]?.descending === true;
  const rest = after === undefined ? daysBeyond(pass.days, page.last, descending) : pass.days;
  const seen = after === undefined ? page.matched : 0;
  if (pass.predicate.kind === "all") {
    return totalOf(yield* countMatches(pass, { limit }), limit);
  }
  const deadline = performance.now() + ((yield* mustCount(pass, plan)) ? Infinity : unaskedMs);
  const counted = yield* countMatches(
    { ...pass, days: rest },
    { limit: limit - seen, deadline, descending },
  );
  return totalOf({ ...counted, count: counted.count + seen }, limit);
}

/** A search of few records, or for a number and nothing else, is always counted. */
function* mustCount(pass: Pass, { total, size }: SearchPlan): Work<boolean> {
  if (size === 0 || total.kind !== "limited" || total.asked) return true;
  return (yield* countRecords(pass.database, pass.days, freelyCounted)) <= freelyCounted;
}

function totalOf({ count, complete }: MatchCount, limit: number): Total {
  if (count > limit) return { value: limit, relation: "gte" };
  return { value: count, relation: complete ? "eq" : "gte" };
}
