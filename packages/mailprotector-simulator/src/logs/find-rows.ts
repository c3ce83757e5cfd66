import { cell } from "../cell.ts";
import type { Dialect } from "../dialect.ts";
import { invisibleRows, type DomainStore } from "../records/domain-store.ts";
import type { EpochMs } from "../epoch.ts";
import { hashPair, hashTime } from "../hash.ts";
import type { LogQuery, SortField } from "./log-query.ts";
import type { LogRecord } from "../records/log-record.ts";
import { lowerBound } from "../records/row-columns.ts";
import { plainText } from "./row-text.ts";
import {
  listSelection,
  rangeSelection,
  timeOf,
  type RowAddress,
  type Selection,
} from "./selection.ts";
import { intersect } from "./time-range.ts";

/** What an answer depends on besides the query. */
export interface SearchContext {
  readonly dialect: Dialect;
  readonly seed: number;
  /** The vendor's time. */
  readonly now: EpochMs;
  /** Lists made for earlier pages. */
  readonly lists: ListCache;
}

/** Keeps the lists of the latest queries, so that the pages of one query sort and filter once. */
export type ListCache = Map<string, Selection>;

const keptLists = 4;

/** The rows that answer a query, ascending by its sort field; shuffled if that is the dialect. */
export function findRows(
  stores: readonly DomainStore[],
  query: LogQuery,
  context: SearchContext,
): Selection {
  const parts = stores.map((store) => visiblePart(store, query, context));
  const [only] = parts;
  if (parts.length === 1 && only !== undefined && !needsList(query, context.dialect)) {
    return rangeSelection(only.store, only, only.invisible);
  }
  const key = listKey(parts, query, context.dialect);
  const kept = context.lists.get(key);
  if (kept !== undefined) return kept;
  const list = listSelection(listRows(parts, query, context));
  for (const oldest of [...context.lists.keys()].slice(0, -keptLists + 1)) {
    context.lists.delete(oldest);
  }
  context.lists.set(key, list);
  return list;
}

interface VisiblePart {
  readonly store: DomainStore;
  readonly low: number;
  readonly high: number;
  readonly invisible: readonly number[];
}

/** Within the asked times, the retention, and what exists by now. */
function visiblePart(
  store: DomainStore,
  query: LogQuery,
  { dialect, now }: SearchContext,
): VisiblePart {
  const range = intersect(query.range, { from: now - dialect.retentionMs, until: now + 1 });
  const low = lowerBound(store.rows, range.from);
  const high = Math.max(low, lowerBound(store.rows, range.until));
  return { store, low, high, invisible: invisibleRows(store, { low, high }, now) };
}

function needsList(query: LogQuery, dialect: Dialect): boolean {
  return (
    query.filters.length > 0 || query.sortField !== "@timestamp" || dialect.order === "unordered"
  );
}

function listKey(parts: readonly VisiblePart[], query: LogQuery, dialect: Dialect): string {
  return JSON.stringify([
    parts.map(({ store, low, high, invisible }) => [
      store.entities.domain.id,
      store.version,
      low,
      high,
      invisible.reduce(hashPair, 0),
    ]),
    query.filters.map((filter) => filter.key),
    query.sortField,
    dialect.order === "unordered",
  ]);
}

function listRows(
  parts: readonly VisiblePart[],
  query: LogQuery,
  { dialect, seed }: SearchContext,
): RowAddress[] {
  const rows: RowAddress[] = [];
  for (const part of parts) {
    const selection = rangeSelection(part.store, part, part.invisible);
    for (let position = 0; position < selection.total; position++) {
      const address = selection.at(position);
      if (matchesAll(address, query)) rows.push(address);
    }
  }
  if (dialect.order === "unordered") return sortBy(rows, (address) => shuffleKey(address, seed));
  if (query.sortField !== "@timestamp") {
    return sortBy(rows, (address) => sortValue(recordOf(address), query.sortField));
  }
  return parts.length === 1 ? rows : sortBy(rows, timeOf);
}

function matchesAll(address: RowAddress, { filters }: LogQuery): boolean {
  if (filters.length === 0) return true;
  const record = recordOf(address);
  return filters.every((filter) => filter.matches(record));
}

function recordOf({ store, row }: RowAddress): Partial<LogRecord> {
  const record: unknown = JSON.parse(plainText(store, row));
  return typeof record === "object" && record !== null ? record : {};
}

/** The sort is stable: within one value rows stay in order of time. */
function sortBy(
  rows: readonly RowAddress[],
  keyOf: (address: RowAddress) => string | number,
): RowAddress[] {
  const keyed = rows.map((address) => ({ address, key: keyOf(address) }));
  keyed.sort((a, b) => (a.key < b.key ? -1 : a.key > b.key ? 1 : 0));
  return keyed.map(({ address }) => address);
}

function shuffleKey({ store, row }: RowAddress, seed: number): number {
  const { time, source, ref } = store.rows;
  return hashPair(hashPair(hashTime(seed, cell(time, row)), cell(source, row)), cell(ref, row));
}

function sortValue(record: Partial<LogRecord>, field: SortField): string | number {
  switch (field) {
    case "@timestamp":
      return record.received_at ?? "";
    case "prime.direction":
      return record.direction ?? "";
    case "prime.from_header_raw":
      return record.from ?? "";
    case "prime.recipient":
      return record.recipient ?? "";
    case "prime.subject":
      return record.subject ?? "";
    case "prime.decision":
      return record.decision ?? "";
    case "prime.score":
      return record.score?.score ?? Number.NEGATIVE_INFINITY;
  }
}
