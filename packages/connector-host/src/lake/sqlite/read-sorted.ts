import { compareSortValues, sortValues } from "../answer/sort-values.ts";
import { compilePredicate } from "../match/compile-predicate.ts";
import { prefilter } from "../match/prefilter.ts";
import type { SearchPlan, SortValue } from "../query/search-plan.ts";
import type { DayPart } from "./day-tables.ts";
import { refuseTooLong, type Hit, type Page, type Pass } from "./pass.ts";
import { project } from "./projection.ts";
import { scan, type Work } from "./scan.ts";
import { fieldsOfPredicate, fieldsOfSort, union } from "./wanted-fields.ts";

interface Candidate {
  readonly id: string;
  readonly sort: readonly SortValue[];
  readonly day: DayPart;
  readonly key: number;
}

/** Reads the hits of a search that is sorted by something else than time: all records are seen, the best are kept. */
export function* readSorted(pass: Pass, plan: SearchPlan): Work<Page> {
  const { sort, after, from, size } = plan;
  const best = keepBest(from + size, (a: Candidate, b: Candidate) =>
    compareSortValues(a.sort, b.sort, sort),
  );
  const test = compilePredicate(pass.predicate);
  let matched = 0;
  yield* scan({
    database: pass.database,
    stamps: pass.stamps,
    days: pass.days,
    descending: true,
    condition: prefilter(pass.predicate),
    projection: project(
      {
        fields: union([fieldsOfPredicate(pass.predicate), fieldsOfSort(sort)]),
        withDocument: false,
      },
      pass.stamps,
    ),
    visit(row, day, projection) {
      const view = projection.view(row, day.start);
      if (!test(view)) return "go on";
      matched++;
      const values = sortValues(view, sort);
      const isSeen = after !== undefined && compareSortValues(values, after, sort) <= 0;
      if (!isSeen) best.add({ id: view.id(), sort: values, day, key: Number(row[0]) });
      return "go on";
    },
  });
  const hits = withDocuments(pass, best.sorted().slice(from));
  return { hits, matched, done: true, last: undefined };
}

/** Keeps the first so many of all that is added. */
function keepBest<T>(count: number, compare: (a: T, b: T) => number) {
  let kept: T[] = [];
  let worst: T | undefined;
  const trim = (): void => {
    kept = kept.sort(compare).slice(0, count);
    worst = kept.length === count ? kept.at(-1) : undefined;
  };
  return {
    add(item: T): void {
      if (worst !== undefined && compare(item, worst) >= 0) return;
      kept.push(item);
      // Sorting now and then costs less than keeping a heap in order.
      if (kept.length >= 2 * count + 1_000) trim();
    },
    sorted(): readonly T[] {
      trim();
      return kept;
    },
  };
}

function withDocuments(
  { database, stamps }: Pass,
  candidates: readonly Candidate[],
): readonly Hit[] {
  let length = 0;
  return candidates.flatMap(({ id, sort, day, key }) => {
    const row = database.prepare(`SELECT stamp, doc FROM ${day.table} WHERE key = ?`).get(key);
    if (row === undefined) return [];
    const document = stamps.complete(String(row["doc"]), Number(row["stamp"]));
    length += document.length;
    refuseTooLong(length);
    return [{ id, sort, document }];
  });
}
