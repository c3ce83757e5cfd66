import { cell } from "../cell.ts";
import type { EpochMs } from "../epoch.ts";

/** The rows of a domain as columns, sorted by time; rows of one time stand in the order they were added. */
export interface RowColumns {
  length: number;
  /** Where the vendor's index has the row, epoch ms. */
  time: Float64Array;
  /** Answered from here on … */
  visible: Float64Array;
  /** … until here; Infinity is for ever. */
  hidden: Float64Array;
  /** Which source wrote it. */
  source: Uint32Array;
  /** Its number in that source. */
  ref: Uint32Array;
}

/** One row of `RowColumns`. */
export interface Row {
  readonly time: EpochMs;
  readonly visible: EpochMs;
  readonly hidden: EpochMs;
  readonly source: number;
  readonly ref: number;
}

/** Empty columns with room for `capacity` rows. */
export function createRowColumns(capacity: number): RowColumns {
  return {
    length: 0,
    time: new Float64Array(capacity),
    visible: new Float64Array(capacity),
    hidden: new Float64Array(capacity),
    source: new Uint32Array(capacity),
    ref: new Uint32Array(capacity),
  };
}

/** Rows in any order as sorted columns. */
export function sortedColumns(rows: readonly Row[]): RowColumns {
  const columns = createRowColumns(rows.length);
  for (const row of rows.toSorted((a, b) => a.time - b.time)) pushRow(columns, row);
  return columns;
}

/** Adds a row at the end; the columns must have room and stay sorted. */
export function pushRow(columns: RowColumns, row: Row): void {
  setRow(columns, columns.length, row);
  columns.length += 1;
}

/**
 * Merges sorted rows in, from the back, so that rows at the end cost nothing but themselves.
 *
 * @returns the first index that changed
 */
export function mergeRows(columns: RowColumns, incoming: RowColumns): number {
  const total = columns.length + incoming.length;
  if (total > columns.time.length) growTo(columns, total, columns.length);
  let kept = columns.length - 1;
  let write = total - 1;
  for (let next = incoming.length - 1; next >= 0;) {
    if (kept >= 0 && cell(columns.time, kept) > cell(incoming.time, next)) {
      copyRow(columns, write--, { from: columns, index: kept-- });
    } else {
      copyRow(columns, write--, { from: incoming, index: next-- });
    }
  }
  columns.length = total;
  return write + 1;
}

/** The first index whose time is `time` or later. */
export function lowerBound(columns: RowColumns, time: EpochMs): number {
  let low = 0;
  let high = columns.length;
  while (low < high) {
    const middle = (low + high) >>> 1;
    if (cell(columns.time, middle) < time) low = middle + 1;
    else high = middle;
  }
  return low;
}

function setRow(columns: RowColumns, index: number, row: Row): void {
  columns.time[index] = row.time;
  columns.visible[index] = row.visible;
  columns.hidden[index] = row.hidden;
  columns.source[index] = row.source;
  columns.ref[index] = row.ref;
}

function copyRow(
  to: RowColumns,
  index: number,
  source: { readonly from: RowColumns; readonly index: number },
): void {
  const { from, index: at } = source;
  to.time[index] = cell(from.time, at);
  to.visible[index] = cell(from.visible, at);
  to.hidden[index] = cell(from.hidden, at);
  to.source[index] = cell(from.source, at);
  to.ref[index] = cell(from.ref, at);
}

/** The first batch gets exactly its room; after that columns grow by half, so that live rows seldom copy all. */
function growTo(columns: RowColumns, needed: number, length: number): void {
  const larger = createRowColumns(
    length === 0 ? needed : Math.max(needed, Math.ceil(length * 1.5)),
  );
  larger.time.set(columns.time);
  larger.visible.set(columns.visible);
  larger.hidden.set(columns.hidden);
  larger.source.set(columns.source);
  larger.ref.set(columns.ref);
  Object.assign(columns, { ...larger, length });
}
