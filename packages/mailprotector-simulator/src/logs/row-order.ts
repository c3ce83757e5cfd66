import type { Dialect } from "../dialect.ts";
import { hashPair } from "../hash.ts";
import { timeOf, type RowAddress, type Selection } from "./selection.ts";

/** How a selection in ascending order is shown. */
export interface RowOrder {
  readonly direction: "asc" | "desc";
  readonly ties: Dialect["tieOrder"];
  /** Another one for each request, where ties are unstable. */
  readonly salt: number;
}

/** Positions of the answer, `start` in, `end` out. */
export interface Slice {
  readonly start: number;
  readonly end: number;
}

/** The rows of a slice of the answer. `selection` is in ascending order. */
export function orderedRows(selection: Selection, slice: Slice, order: RowOrder): RowAddress[] {
  if (order.ties !== "stable") return rowsWithTies(selection, slice, order);
  const rows: RowAddress[] = [];
  for (let position = slice.start; position < slice.end; position++) {
    rows.push(selection.at(ascending(position, selection.total, order.direction)));
  }
  return rows;
}

/** Goes from run to run of rows of one time, and takes from each what lies in the slice. */
function rowsWithTies(selection: Selection, { start, end }: Slice, order: RowOrder): RowAddress[] {
  const { total } = selection;
  const rows: RowAddress[] = [];
  for (let position = start; position < end;) {
    const run = runAround(selection, ascending(position, total, order.direction));
    const length = run.end - run.start;
    const shownFrom = order.direction === "asc" ? run.start : total - run.end;
    const shown = order.ties === "unstable" ? shuffled(length, order.salt) : undefined;
    for (; position < end && position < shownFrom + length; position++) {
      const within = position - shownFrom;
      rows.push(selection.at(run.start + (shown?.[within] ?? within)));
    }
  }
  return rows;
}

function ascending(position: number, total: number, direction: "asc" | "desc"): number {
  return direction === "asc" ? position : total - 1 - position;
}

/** All positions with the same time as the one at `position`. */
function runAround(selection: Selection, position: number): Slice {
  const time = timeOf(selection.at(position));
  return {
    start: firstWhere(0, position, (at) => timeOf(selection.at(at)) >= time),
    end: firstWhere(position, selection.total, (at) => timeOf(selection.at(at)) > time),
  };
}

/** The first position in [low, high) for which a monotone claim holds; high when it never does. */
function firstWhere(low: number, high: number, holds: (position: number) => boolean): number {
  let first = low;
  let last = high;
  while (first < last) {
    const middle = (first + last) >>> 1;
    if (holds(middle)) last = middle;
    else first = middle + 1;
  }
  return first;
}

function shuffled(length: number, salt: number): number[] {
  const keys = Array.from({ length }, (_, index) => hashPair(salt, index));
  return keys.map((_, index) => index).sort((a, b) => (keys[a] ?? 0) - (keys[b] ?? 0));
}
