import { jsonHeaders, type DraftAnswer } from "../answer.ts";
import { capAt, type Dialect } from "../dialect.ts";
import type { DomainStore } from "../records/domain-store.ts";
import { findRows, type SearchContext } from "./find-rows.ts";
import type { LogQuery } from "./log-query.ts";
import { paginationDocument } from "./paging.ts";
import { rowText } from "./row-text.ts";
import { orderedRows, type RowOrder } from "./row-order.ts";
import type { RowAddress } from "./selection.ts";

/** What a page depends on besides stores and query. */
export interface PageContext extends SearchContext {
  /** Counts the requests; unstable ties follow it. */
  readonly requestNumber: number;
  readonly writePage: (rows: readonly string[]) => Buffer;
}

/** Answers one page of `/logs`: a bare array, and the paging facts in `X-Pagination`. */
export function logPage(
  stores: readonly DomainStore[],
  query: LogQuery,
  context: PageContext,
): DraftAnswer {
  const { dialect, now } = context;
  const selection = findRows(stores, query, context);
  // Rows beyond the cap exist, but no page reaches them; the page that straddles it is cut.
  const reachable = Math.min(selection.total, capAt(dialect, now));
  const start = (query.paging.page - 1) * query.paging.size;
  const end = Math.min(start + query.paging.size, reachable);
  const rows = orderedRows(selection, { start, end }, rowOrder(query, context));
  const told = { total: toldTotal(dialect, selection.total, reachable), rows: rows.length };
  return {
    status: 200,
    headers: {
      ...jsonHeaders,
      "x-pagination": JSON.stringify(
        paginationDocument(query.paging, told, dialect.paginationNames),
      ),
    },
    body: context.writePage(rows.map((address) => textOf(address, dialect))),
    rows: rows.length,
  };
}

/** The answer to a key whose role sees nothing there: no error, just nothing. */
export function emptyPage(query: LogQuery, dialect: Dialect): DraftAnswer {
  const told = { total: dialect.totals === "none" ? undefined : 0, rows: 0 };
  const document = paginationDocument(query.paging, told, dialect.paginationNames);
  return {
    status: 200,
    headers: { ...jsonHeaders, "x-pagination": JSON.stringify(document) },
    body: "[]",
  };
}

function toldTotal({ totals }: Dialect, total: number, reachable: number): number | undefined {
  switch (totals) {
    case "capped":
      return reachable;
    case "true":
      return total;
    case "none":
      return undefined;
  }
}

function rowOrder(
  { direction, sortField }: LogQuery,
  { dialect, seed, requestNumber }: PageContext,
): RowOrder {
  const salt = seed + requestNumber;
  if (dialect.order === "unordered") return { direction: "asc", ties: "stable", salt };
  // Ties of other sort fields are whole ranges of time, which no dialect shuffles.
  const ties = sortField === "@timestamp" ? dialect.tieOrder : "stable";
  switch (dialect.order) {
    case "as-asked":
      return { direction, ties, salt };
    case "asc-only":
      return { direction: "asc", ties, salt };
    case "desc-only":
      return { direction: "desc", ties, salt };
  }
}

function textOf({ store, row }: RowAddress, dialect: Dialect): string {
  return rowText(store, row, dialect);
}
