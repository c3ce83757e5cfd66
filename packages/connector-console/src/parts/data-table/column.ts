import type { ReactNode } from "react";

/** What a cell sorts by and exports. `null` is nothing: it stands last, whichever way a column is sorted. */
export type CellValue = string | number | null;

/** One column of a table: a value, and how it is drawn, filtered and exported where that is not plain. */
export interface Column<Row> {
  readonly id: string;
  readonly title: string;
  /** Says more of the heading, on hover. @default nothing */
  readonly help?: string;
  /** Pixels; in a table with room to spare, the least. */
  readonly width: number;
  /** Its part of the room that all leave, against the parts of others. @default 0 */
  readonly grows?: number;
  readonly value: (row: Row) => CellValue;
  /** @default the value as text */
  readonly cell?: (row: Row) => ReactNode;
  /** A text to look for in the value, or a choice among what `of` gives for the rows. @default none */
  readonly filter?: ColumnFilter<Row>;
  /** What an export writes. @default the value */
  readonly exported?: (row: Row) => CellValue;
  /** Numbers stand at the right. @default "start" */
  readonly align?: "start" | "end";
  /** Always shown, at the left, and in sight while the rest moves: what the row is called. @default false */
  readonly isPinned?: boolean;
}

export type ColumnFilter<Row> =
  { readonly kind: "text" } | { readonly kind: "choice"; readonly of: (row: Row) => string };

/** A text, or the chosen options. */
export type FilterValue = string | readonly string[];

/** Whether a row passes what was entered for one column. Pure. */
export function passes<Row>(column: Column<Row>, row: Row, wanted: FilterValue): boolean {
  if (typeof wanted === "string") {
    const text = String(column.value(row) ?? "").toLowerCase();
    return text.includes(wanted.trim().toLowerCase());
  }
  if (column.filter?.kind !== "choice") return true;
  return wanted.includes(column.filter.of(row));
}

/** Whether a filter keeps every row. */
export function isIdle(wanted: FilterValue): boolean {
  return wanted.length === 0 || (typeof wanted === "string" && wanted.trim() === "");
}

const words = new Intl.Collator(undefined, { numeric: true, sensitivity: "base" });

/** Numbers by size, texts as people sort them. Neither may be null. */
export function compareValues(a: string | number, b: string | number): number {
  if (typeof a === "number" && typeof b === "number") return a - b;
  return words.compare(String(a), String(b));
}
