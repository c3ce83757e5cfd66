import { cell } from "../cell.ts";
import type { DomainStore } from "../records/domain-store.ts";
import type { EpochMs } from "../epoch.ts";

/** A row of one of several stores. */
export interface RowAddress {
  readonly store: DomainStore;
  readonly row: number;
}

/** The rows that answer a query, in some order, each reachable by its position without a list of all. */
export interface Selection {
  readonly total: number;
  at(position: number): RowAddress;
}

/** The rows `low` (in) to `high` (out) of a store, but for the invisible ones; in order of time. */
export function rangeSelection(
  store: DomainStore,
  range: { readonly low: number; readonly high: number },
  invisible: readonly number[],
): Selection {
  return {
    total: Math.max(0, range.high - range.low - invisible.length),
    at: (position) => ({
      store,
      row: range.low + position + invisibleBefore(invisible, range.low, position),
    }),
  };
}

/** Rows that were listed. */
export function listSelection(addresses: readonly RowAddress[]): Selection {
  return { total: addresses.length, at: (position) => addresses[position] as RowAddress };
}

/** Where a row stands in time. */
export function timeOf({ store, row }: RowAddress): EpochMs {
  return cell(store.rows.time, row);
}

/** How many invisible rows lie before the visible one at `position`: the k-th has `row - low - k` visible ones before it. */
function invisibleBefore(invisible: readonly number[], low: number, position: number): number {
  let first = 0;
  let last = invisible.length;
  while (first < last) {
    const middle = (first + last) >>> 1;
    if (cell(invisible, middle) - low - middle <= position) first = middle + 1;
    else last = middle;
  }
  return first;
}
