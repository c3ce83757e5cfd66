import { compareSortValues, sortValues } from "../answer/sort-values.ts";
import { compilePredicate } from "../match/compile-predicate.ts";
import { prefilter } from "../match/prefilter.ts";
import type { SearchPlan, SortValue } from "../query/search-plan.ts";
import { keyOf } from "../lake-tables.ts";
import type { DayPart } from "./day-tables.ts";
import { project } from "./projection.ts";
import { readSorted } from "./read-sorted.ts";
import { scan, type Step, type Work } from "./scan.ts";
import { fieldsOfPredicate, fieldsOfSort, union } from "./wanted-fields.ts";
import { refuseTooLong, type Hit, type Page, type Pass } from "./pass.ts";

/** Keys of one time that lie closer may stand out of the order of their identities (`lake-tables.ts`). */
const displacement = 64;

/** Reads the hits of a search. Sorted by time first, reading stops as soon as they are found. */
export function* readPage(pass: Pass, plan: SearchPlan): Work<Page> {
  if (plan.size === 0) return { hits: [], matched: 0, done: false, last: undefined };
  return plan.sort[0]?.field === "timestamp"
    ? yield* readByTime(pass, plan)
    : yield* readSorted(pass, plan);
}

function* readByTime(pass: Pass, plan: SearchPlan): Work<Page> {
  const { sort, after } = plan;
  const collected = collectHits(plan);
  const test = compilePredicate(pass.predicate);
  const page = { matched: 0, done: true, last: undefined as Page["last"] };
  yield* scan({
    database: pass.database,
    stamps: pass.stamps,
    days: after === undefined ? pass.days : daysAfter(pass.days, plan, after),
    descending: sort[0]?.descending === true,
    condition: prefilter(pass.predicate),
    projection: project(
      {
        fields: union([fieldsOfPredicate(pass.predicate), fieldsOfSort(sort)]),
        withDocument: true,
      },
      pass.stamps,
    ),
    visit(row, day, projection): Step {
      const view = projection.view(row, day.start);
      if (collected.isFull({ day, key: Number(row[0]), time: view.time })) {
        page.done = false;
        return "stop";
      }
      page.last = { day: day.start, key: Number(row[0]) };
      if (!test(view)) return "go on";
      page.matched++;
      const values = sortValues(view, sort);
      if (after !== undefined && compareSortValues(values, after, sort) <= 0) return "go on";
      collected.add({ id: view.id(), sort: values, document: projection.document(row) });
      return "go on";
    },
  });
  return { ...page, hits: collected.hits() };
}

interface Place {
  readonly day: DayPart;
  readonly key: number;
  readonly time: number;
}

/**
 * Gathers hits as they come in the order of keys, and brings those that may stand in another order than asked for (of one time, or of
 * neighbouring keys) into it.
 */
function collectHits({ sort, from, size }: SearchPlan) {
  const inOrder: Hit[] = [];
  let [group, length]: [Hit[], number] = [[], 0];
  let last: Place | undefined;
  const byKey = sort[1]?.field === "_id" && sort[1].descending === sort[0]?.descending;
  const settle = (): void => {
    for (const hit of group.sort((a, b) => compareSortValues(a.sort, b.sort, sort))) {
      inOrder.push(hit);
    }
    group = [];
  };
  const startsGroup = ({ day, key, time }: Place): boolean => {
    if (last === undefined || last.day !== day) return true;
    return byKey ? Math.abs(key - last.key) > displacement : time !== last.time;
  };
  return {
    /** Whether all hits are found when the next row lies here. */
    isFull(place: Place): boolean {
      if (startsGroup(place)) settle();
      last = place;
      return inOrder.length >= from + size;
    },
    add(hit: Hit): void {
      group.push(hit);
      length += hit.document.length;
      refuseTooLong(length);
    },
    hits(): readonly Hit[] {
      settle();
      return inOrder.slice(from, from + size);
    },
  };
}

/** Leaves out what was certainly seen before `after`. */
function daysAfter(
  days: readonly DayPart[],
  { sort }: SearchPlan,
  after: readonly SortValue[],
): readonly DayPart[] {
  const [time, id] = after;
  if (typeof time !== "number") return days;
  const [first, second] = sort;
  const isByKey = second?.field === "_id" && second.descending === first?.descending;
  const isId = isByKey && typeof id === "string" && /^[0-9a-f]{32}$/i.test(id);
  const identity = isId ? Buffer.from(id, "hex") : undefined;
  return days.flatMap((day) => {
    const key = keyWithin(day, time, identity);
    const part =
      first?.descending === true
        ? {
            ...day,
            high: Math.min(day.high, key + (identity === undefined ? 2 ** 26 : displacement)),
            whole: false,
          }
        : { ...day, low: Math.max(day.low, key), whole: false };
    return part.low < part.high ? [part] : [];
  });
}

/** Key of a moment within a day, of an identity if there is one; beyond the day's ends outside of them. */
function keyWithin(day: DayPart, time: number, identity: Uint8Array | undefined): number {
  const ofDay = Math.floor(time) - day.start;
  if (ofDay < 0 || ofDay >= 86_400_000) return ofDay * 2 ** 26;
  return identity === undefined ? ofDay * 2 ** 26 : keyOf(Math.floor(time), identity);
}
