import type { Order, Stream, StreamTraits, VendorPage, WindowQuery } from "../../src/stream.ts";
import type { ReadContext } from "../../src/stream.ts";
import { neverAborts } from "../../src/time/unless-aborted.ts";
import { fakeClock } from "../../src/testing/fake-clock.ts";
import { silentLogger } from "../../src/testing/silent-logger.ts";

/** One record of the model vendor; `at` is undefined where the row says no time, and then `place` says where it is. */
export interface ModelRow {
  readonly id?: string;
  readonly at?: number;
  readonly place?: number;
  readonly text?: string;
}

/** How a model vendor answers. Whatever is left out is ordinary. */
export interface ModelTraits {
  readonly cap?: number;
  readonly pageSize?: number;
  /** `within-page` sorts only what the page shows anyway. @default "asked" */
  readonly order?: "asked" | "asc" | "desc" | "mixed" | "within-page";
  /** Ties in the same order both ways, turned with the direction, or another one for each request. @default "turned" */
  readonly ties?: "turned" | "fixed" | "unstable";
  /** `page` tells the rows of the page, `everything` ignores the filter. @default "capped" */
  readonly totals?: "capped" | "true" | "none" | "page" | "everything" | number;
  /** No total is larger: where a search engine stops counting. @default Infinity */
  readonly countsTo?: number;
  readonly granule?: number;
  /** Times are kept rounded down, and compared so. @default 1 */
  readonly storedGranule?: number;
  readonly lower?: "includes" | "excludes";
  readonly upper?: "includes" | "excludes";
  /** `unmatched` asks by a field that no row has, as a search index does with an unknown one. @default "works" */
  readonly filter?: "works" | "ignored" | "unmatched";
  /** `page` is not understood: every page is the first. @default false */
  readonly pageIsIgnored?: boolean;
  /** Rows that this key may not see take their places on a page, and are left out of it: the ids begin with `hidden`. */
  readonly hidesRows?: boolean;
  /** The cap takes the newest rows before they are sorted. @default false */
  readonly capsBeforeSorting?: boolean;
}

/** A vendor in memory. Rows and traits may be changed while it is read. */
export interface ModelVendor {
  rows: ModelRow[];
  traits: ModelTraits;
  readonly queries: WindowQuery[];
  /** Called before each request, with its number from 1 on. */
  onRequest: (request: number) => void;
}

/** Makes a model vendor. */
export function modelVendor(rows: readonly ModelRow[], traits: ModelTraits = {}): ModelVendor {
  return { rows: [...rows], traits, queries: [], onRequest: () => undefined };
}

/** The page of a model vendor's answer. */
export function answer(
  vendor: ModelVendor,
  query: WindowQuery,
  page: number,
): VendorPage<ModelRow> {
  vendor.queries.push(query);
  vendor.onRequest(vendor.queries.length);
  const { traits } = vendor;
  const cap = traits.cap ?? 1_000;
  const size = Math.min(query.pageSize, traits.pageSize ?? 100);
  const start = traits.pageIsIgnored === true ? 0 : (page - 1) * size;
  const { matching, listed } = listFor(vendor, query);
  const shown = listed
    .slice(0, cap)
    .slice(start, start + size)
    .filter(({ id }) => traits.hidesRows !== true || id?.startsWith("hidden") !== true);
  const rows = traits.order === "within-page" ? sorted(shown, query.order, vendor) : shown;
  const total = totalOf(traits, { all: vendor.rows.length, matching, cap, shown: rows.length });
  const request = `GET /rows?since=${query.since}&until=${query.until}&order=${query.order}&page=${page}`;
  return { rows, request, status: 200, ...(total === undefined ? {} : { total }) };
}

interface List {
  readonly key: string;
  readonly rows: readonly ModelRow[];
  readonly traits: ModelTraits;
  readonly matching: number;
  readonly listed: readonly ModelRow[];
}

const lists = new WeakMap<ModelVendor, List>();

/** Rows in the order of the answer; kept for the pages of one question. */
function listFor(vendor: ModelVendor, query: WindowQuery): List {
  const { rows, traits } = vendor;
  const key = `${query.since} ${query.until} ${query.order} ${query.sortField ?? ""} ${rows.length} ${saltOf(vendor)}`;
  const kept = lists.get(vendor);
  if (kept?.key === key && kept.rows === rows && kept.traits === traits) return kept;
  const matching = rows.filter((row) => matches(row, query, traits));
  const cap = traits.cap ?? 1_000;
  const isCutFirst = traits.capsBeforeSorting === true;
  const reached = isCutFirst ? sorted(matching, "desc", vendor).slice(0, cap) : matching;
  const listed =
    query.sortField === undefined
      ? order(reached, query.order, vendor)
      : byOtherField(reached, query.order);
  const list = { key, rows, traits, matching: matching.length, listed };
  lists.set(vendor, list);
  return list;
}

function saltOf({ traits, queries }: ModelVendor): number {
  return traits.ties === "unstable" ? queries.length : 0;
}

/** Where the vendor's index has a row. */
export function placeOf({ at, place }: ModelRow): number {
  return place ?? at ?? 0;
}

function matches(row: ModelRow, { since, until }: WindowQuery, traits: ModelTraits): boolean {
  if (traits.filter === "ignored" || traits.filter === "unmatched")
    return traits.filter === "ignored";
  const { granule = 1, storedGranule = 1 } = traits;
  const at = Math.floor(placeOf(row) / storedGranule) * storedGranule;
  const low = Math.floor(since / granule) * granule;
  const high = Math.floor(until / granule) * granule;
  const isAfter = traits.lower === "excludes" ? at > low : at >= low;
  return isAfter && (traits.upper === "includes" ? at <= high : at < high);
}

function order(rows: readonly ModelRow[], asked: Order, vendor: ModelVendor): ModelRow[] {
  switch (vendor.traits.order ?? "asked") {
    case "asked":
      return sorted(rows, asked, vendor);
    case "asc":
      return sorted(rows, "asc", vendor);
    case "desc":
      return sorted(rows, "desc", vendor);
    case "mixed":
    case "within-page":
      return rows
        .map((row) => ({ row, tie: scatter(row) }))
        .toSorted((a, b) => a.tie - b.tie)
        .map(({ row }) => row);
  }
}

/** A field that nobody looks at: any order that turns with the direction. */
function byOtherField(rows: readonly ModelRow[], direction: Order): ModelRow[] {
  const turn = direction === "asc" ? 1 : -1;
  return rows.toSorted((a, b) => turn * (scatter(a, 1) - scatter(b, 1)));
}

function sorted(rows: readonly ModelRow[], direction: Order, vendor: ModelVendor): ModelRow[] {
  const { ties = "turned" } = vendor.traits;
  const turn = direction === "asc" ? 1 : -1;
  const tieTurn = ties === "turned" ? turn : 1;
  const salt = saltOf(vendor);
  const keyed = rows.map((row) => ({ row, place: placeOf(row), tie: scatter(row, salt) }));
  keyed.sort((a, b) => turn * (a.place - b.place) || tieTurn * (a.tie - b.tie));
  return keyed.map(({ row }) => row);
}

/** An order that has nothing to do with time, the same for the same row and salt. */
function scatter({ id = "", text = id, at = 0 }: ModelRow, salt = 0): number {
  let mixed = 0x811c9dc5 ^ salt;
  for (const character of `${text} ${at}`) {
    mixed = Math.imul(mixed ^ character.charCodeAt(0), 0x01000193);
  }
  mixed = Math.imul(mixed ^ (mixed >>> 15), 0x2c1b3c6d);
  return (mixed ^ (mixed >>> 13)) >>> 0;
}

function totalOf(
  { totals = "capped", countsTo = Number.POSITIVE_INFINITY }: ModelTraits,
  facts: {
    readonly all: number;
    readonly matching: number;
    readonly cap: number;
    readonly shown: number;
  },
): number | undefined {
  if (typeof totals === "number") return totals;
  switch (totals) {
    case "none":
      return undefined;
    case "capped":
      return Math.min(facts.matching, facts.cap);
    case "true":
      return Math.min(facts.matching, countsTo);
    case "page":
      return facts.shown;
    case "everything":
      return facts.all;
  }
}

/** What the author of the model's connector believes. */
export const modelTraits: StreamTraits = {
  cap: 1_000,
  pageSizes: [100],
  granuleMs: 1,
  orders: ["asc", "desc"],
  totals: "capped",
  retentionMs: 14 * 86_400_000,
};

/** The connector: pages until an empty one, whatever totals say. */
export function modelStream(traits: Partial<StreamTraits> = {}): Stream<ModelVendor, ModelRow> {
  return {
    id: "rows",
    traits: { ...modelTraits, ...traits },
    async *read(vendor, query) {
      for (let page = query.firstPage; ; page++) {
        await Promise.resolve();
        const next = answer(vendor, query, page);
        yield next;
        if (next.rows.length === 0) return;
      }
    },
    identity: ({ id }) => id,
    time: ({ at }) => at,
    normalize: () => ({}),
  };
}

/** When the model's tests begin. */
export const start = Date.UTC(2026, 0, 15, 12);

/** What a reading is handed by its host. */
export function modelContext(): ReadContext {
  return { clock: fakeClock({ now: start }), signal: neverAborts, log: silentLogger() };
}

/** Rows at these times, with ids of their own. */
export function rowsAt(times: readonly number[], prefix = "row"): ModelRow[] {
  return times.map((at, index) => ({ id: `${prefix}-${index}`, at }));
}

/** `count` rows spread evenly from `since` on, `stepMs` apart. */
export function spread(count: number, since: number, stepMs: number): ModelRow[] {
  return rowsAt(Array.from({ length: count }, (_, index) => since + index * stepMs));
}
