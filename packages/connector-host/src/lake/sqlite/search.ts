import type { DatabaseSync } from "node:sqlite";
import { sourceWriter } from "../answer/filter-source.ts";
import { printable } from "../match/document.ts";
import { timeSpan, withoutTime } from "../match/time-bounds.ts";
import type { Predicate, SearchPlan } from "../query/search-plan.ts";
import { countMatches } from "./count-matches.ts";
import { daysWithin } from "./day-tables.ts";
import { identitySpan } from "./identity-span.ts";
import type { Hit, Pass } from "./pass.ts";
import { readAggregations } from "./read-aggregations.ts";
import { readPage } from "./read-page.ts";
import { readTotal, type Total } from "./read-total.ts";
import type { Work } from "./scan.ts";
import type { Stamps } from "./stamps.ts";

const shards = { total: 1, successful: 1, skipped: 0, failed: 0 };

/** What a search is about. */
export interface Target {
  readonly database: DatabaseSync;
  readonly stamps: Stamps;
  readonly index: string;
}

/** Answers `_search` as JSON text. Documents are passed on as they came, unless `_source` asks for less. */
export function* search(target: Target, plan: SearchPlan): Work<string> {
  const started = performance.now();
  const pass = startPass(target, plan.predicate);
  const page = yield* readPage(pass, plan);
  const aggregated =
    plan.aggregations.length === 0 ? undefined : yield* readAggregations(pass, plan);
  const known =
    aggregated === undefined ? page : { ...page, matched: aggregated.matched, done: true };
  const total = yield* readTotal(
    pass,
    { ...plan, after: aggregated === undefined ? plan.after : undefined },
    known,
  );
  const head = { took: Math.round(performance.now() - started), timed_out: false, _shards: shards };
  const writeHit = hitWriter(target.index, plan);
  return [
    JSON.stringify(head).slice(0, -1),
    `,"hits":{${totalText(total)}"max_score":null,"hits":[${page.hits.map(writeHit).join(",")}]}`,
    aggregated === undefined ? "" : `,"aggregations":${JSON.stringify(aggregated.aggregations)}`,
    "}",
  ].join("");
}

/** Answers `_count` as JSON text; always exact. */
export function* count(target: Target, predicate: Predicate): Work<string> {
  const { count: matched } = yield* countMatches(startPass(target, predicate), { limit: Infinity });
  return JSON.stringify({ count: matched, _shards: shards });
}

/** Cuts a query to the days and times that it can match. */
export function startPass({ database, stamps, index }: Target, predicate: Predicate): Pass {
  const span = timeSpan(predicate);
  const narrowed = identitySpan(database, predicate, span);
  return {
    database,
    stamps,
    index,
    days: daysWithin(database, index, narrowed),
    predicate: withoutTime(predicate),
  };
}

function hitWriter(index: string, plan: SearchPlan): (hit: Hit) => string {
  const name = JSON.stringify(index);
  const write = sourceWriter(plan.source);
  return ({ id, sort, document }) => {
    const source = write(document);
    const shown = source === undefined ? "" : `"_source":${source},`;
    return `{"_index":${name},"_id":"${id}","_score":null,${shown}"sort":${JSON.stringify(sort.map(printable))}}`;
  };
}

function totalText(total: Total | undefined): string {
  return total === undefined ? "" : `"total":${JSON.stringify(total)},`;
}
