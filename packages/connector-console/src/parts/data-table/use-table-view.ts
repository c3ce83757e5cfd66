import { useEffect, useMemo, useState, type Dispatch, type SetStateAction } from "react";
import type { Column } from "./column.ts";
import { restoreView, type Sort, type TableView } from "./table-view.ts";

export interface UsualView {
  /** Columns that are hidden until somebody wants them. */
  readonly hidden?: readonly string[];
  readonly sort?: Sort;
}

export interface KeptView {
  readonly view: TableView;
  readonly usual: TableView;
  readonly setView: Dispatch<SetStateAction<TableView>>;
}

/** How the user has arranged the table of this name: kept in this browser. */
export function useTableView<Row>(
  name: string,
  columns: readonly Column<Row>[],
  { hidden, sort }: UsualView = {},
): KeptView {
  const key = `sluice-table-${name}`;
  const usual = useMemo(
    () => ({ order: columns.map(({ id }) => id), hidden: hidden ?? [], sort: sort ?? null }),
    [columns, hidden, sort],
  );
  const [view, setView] = useState(() => restoreView(read(key), usual));
  useEffect(() => {
    if (view === usual) remove(key);
    else write(key, JSON.stringify(view));
  }, [key, view, usual]);
  return { view, usual, setView };
}

// Storage may be forbidden or full: then the arrangement lasts as long as the page.
function read(key: string): string | null {
  try {
    return localStorage.getItem(key);
  } catch {
    return null;
  }
}

function write(key: string, text: string): void {
  try {
    localStorage.setItem(key, text);
  } catch {
    return;
  }
}

function remove(key: string): void {
  try {
    localStorage.removeItem(key);
  } catch {
    return;
  }
}
