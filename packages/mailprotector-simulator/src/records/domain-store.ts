import { cell } from "../cell.ts";
import type { Dialect } from "../dialect.ts";
import type { EpochMs } from "../epoch.ts";
import type { DomainEntities } from "./log-record.ts";
import { placeBatch, placeRecords, type PlacedRows } from "./place-rows.ts";
import { isRecordBatch, type RecordBatch, type RecordInput } from "./record-batch.ts";
import { createRowColumns, lowerBound, mergeRows, type RowColumns } from "./row-columns.ts";
import type { GrowingBatch } from "../traffic/generate-traffic.ts";
import { createWrittenRecords, type RowSource, type WrittenRecords } from "./written-records.ts";

/** All that the vendor holds of one domain. */
export interface DomainStore {
  readonly entities: DomainEntities;
  readonly rows: RowColumns;
  readonly sources: RowSource[];
  /** Changes with each change of the rows, so that answers kept for later pages know when they are stale. */
  version: number;
  /** Rows whose visibility is not simply "from its time on", ascending; the settled ones leave. */
  unsettled: number[];
  /** How far the vendor's time has come. */
  seenUntil: EpochMs;
  readonly written: WrittenRecords;
  readonly live: LiveRows | undefined;
}

/** What decides when added records become visible. */
export interface StorePlacing {
  readonly dialect: Dialect;
  readonly seed: number;
}

interface LiveRows {
  readonly growing: GrowingBatch;
  readonly source: number;
  taken: number;
}

/** An empty store; `live` brings records as time goes on. */
export function createDomainStore(
  entities: DomainEntities,
  live: GrowingBatch | undefined,
): DomainStore {
  const written = createWrittenRecords();
  const sources: RowSource[] = [written];
  if (live !== undefined) sources.push(live.batch);
  return {
    entities,
    rows: createRowColumns(0),
    sources,
    version: 0,
    unsettled: [],
    seenUntil: Number.NEGATIVE_INFINITY,
    written,
    live: live === undefined ? undefined : { growing: live, source: 1, taken: 0 },
  };
}

/** Adds records at their places. */
export function addToStore(store: DomainStore, input: RecordInput, placing: StorePlacing): void {
  if (!isRecordBatch(input)) {
    merge(store, placeRecords(input, store.written, { ...placing, source: 0 }));
    return;
  }
  store.sources.push(input);
  const source = store.sources.length - 1;
  merge(store, placeBatch(input, { from: 0, until: input.length }, { ...placing, source }));
}

/** Brings the store to the vendor's time: live records appear, late ones settle. */
export function advanceStore(store: DomainStore, now: EpochMs, placing: StorePlacing): void {
  takeLive(store, now, placing);
  if (now < store.seenUntil) {
    // The clock was set back: what had settled may be in the future again.
    store.unsettled = [];
    noteUnsettled(store, 0);
  }
  store.seenUntil = now;
  store.unsettled = store.unsettled.filter((row) => !isSettled(store.rows, row, now));
}

/** The rows from `low` (in) to `high` (out) that are not answered at `now`, ascending. */
export function invisibleRows(
  store: DomainStore,
  range: { readonly low: number; readonly high: number },
  now: EpochMs,
): number[] {
  return store.unsettled.filter(
    (row) => row >= range.low && row < range.high && !isVisible(store.rows, row, now),
  );
}

/** How many rows have a time up to and including `now`; later ones do not exist yet. */
export function lengthAt(store: DomainStore, now: EpochMs): number {
  return lowerBound(store.rows, now + 1);
}

function takeLive(store: DomainStore, now: EpochMs, placing: StorePlacing): void {
  const { live } = store;
  if (live === undefined) return;
  live.growing.growTo(now);
  const batch: RecordBatch = live.growing.batch;
  if (batch.length === live.taken) return;
  const range = { from: live.taken, until: batch.length };
  live.taken = batch.length;
  merge(store, placeBatch(batch, range, { ...placing, source: live.source }));
}

function merge(store: DomainStore, groups: PlacedRows): void {
  for (const group of groups) {
    if (group.length === 0) continue;
    const changedFrom = mergeRows(store.rows, group);
    store.version += 1;
    store.unsettled = store.unsettled.filter((row) => row < changedFrom);
    noteUnsettled(store, changedFrom);
  }
}

function noteUnsettled(store: DomainStore, from: number): void {
  const { rows, unsettled } = store;
  for (let row = from; row < rows.length; row++) {
    const isPlain =
      cell(rows.visible, row) <= cell(rows.time, row) &&
      cell(rows.hidden, row) === Number.POSITIVE_INFINITY;
    if (!isPlain) unsettled.push(row);
  }
}

function isSettled(rows: RowColumns, row: number, now: EpochMs): boolean {
  return cell(rows.visible, row) <= now && cell(rows.hidden, row) === Number.POSITIVE_INFINITY;
}

function isVisible(rows: RowColumns, row: number, now: EpochMs): boolean {
  return cell(rows.visible, row) <= now && now < cell(rows.hidden, row);
}
