import { useDeferredValue, useMemo } from "react";
import type { Column } from "./column.ts";

/** The rows in which any of the columns shows the text; typing is never held up by it. */
export function useFound<Row>(
  columns: readonly Column<Row>[],
  rows: readonly Row[],
  text: string,
): readonly Row[] {
  const wanted = useDeferredValue(text.trim().toLowerCase());
  return useMemo(
    () => (wanted === "" ? rows : rows.filter((row) => shows(columns, row, wanted))),
    [columns, rows, wanted],
  );
}

/** Whether any column of a row shows the text. Pure. */
export function shows<Row>(columns: readonly Column<Row>[], row: Row, wanted: string): boolean {
  return columns.some(({ value, exported = value }) =>
    String(exported(row) ?? "")
      .toLowerCase()
      .includes(wanted),
  );
}
