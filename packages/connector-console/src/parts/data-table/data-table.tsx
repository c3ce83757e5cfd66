import { useMemo, useState, type ReactNode } from "react";
import { saveFile } from "../save-file.ts";
import type { Column, FilterValue } from "./column.ts";
import styles from "./data-table.module.css";
import { TableBar } from "./table-bar.tsx";
import { TableScroll } from "./table-scroll.tsx";
import { nextSort } from "./table-view.ts";
import { toCsv } from "./to-csv.ts";
import { useFound } from "./use-found.ts";
import { useRows, type Filters } from "./use-rows.ts";
import { useTableView, type UsualView } from "./use-table-view.ts";

export interface DataTableProps<Row extends object> {
  /** Under this name the user's arrangement is kept, and files are exported. */
  readonly name: string;
  /** What the rows are, for sentences: "connectors". */
  readonly what: string;
  /** A stable array. */
  readonly columns: readonly Column<Row>[];
  readonly rows: readonly Row[];
  readonly rowId: (row: Row) => string;
  /** Buttons of a row, always in sight at the right; a stable function. */
  readonly actions?: (row: Row) => ReactNode;
  /** The id of a row that stands out while it is given, and is scrolled to once. */
  readonly marked?: string;
  /** A stable object. */
  readonly usual?: UsualView;
  /** Stands in the bar, beside the search field. */
  readonly children?: ReactNode;
}

const noFilters: Filters = {};

/** A table for three rows and for thousands: columns to choose and reorder, sorting, filters, export. */
export function DataTable<Row extends object>(props: DataTableProps<Row>) {
  const { name, what, columns, rows, usual, children } = props;
  const kept = useTableView(name, columns, usual);
  const { view, setView } = kept;
  const [filters, setFilters] = useState(noFilters);
  const shown = useMemo(() => shownColumns(columns, view), [columns, view]);
  const [wanted, setWanted] = useState("");
  const found = useFound(shown, rows, wanted);
  const visible = useRows({ columns, rows: found, filters, sort: view.sort });
  const onFilter = (id: string, wanted: FilterValue): void =>
    setFilters((others) => ({ ...others, [id]: wanted }));
  const onClear = (): void => {
    setFilters(noFilters);
    setWanted("");
  };
  return (
    <div className={styles["frame"]}>
      <TableBar
        what={what}
        columns={columns}
        kept={kept}
        total={rows.length}
        visible={visible.length}
        wanted={wanted}
        onWanted={setWanted}
        onClear={onClear}
        onExport={() => saveFile(`${name}.csv`, "text/csv;charset=utf-8", toCsv(shown, visible))}
      >
        {children}
      </TableBar>
      <TableScroll
        {...props}
        shown={shown}
        visible={visible}
        sort={view.sort}
        onSort={(id) => setView((now) => nextSort(now, id, kept.usual.sort))}
        filters={filters}
        onFilter={onFilter}
      />
    </div>
  );
}

function shownColumns<Row>(
  columns: readonly Column<Row>[],
  { order, hidden }: { readonly order: readonly string[]; readonly hidden: readonly string[] },
): Column<Row>[] {
  const byId = new Map(columns.map((column) => [column.id, column]));
  const ordered = order.flatMap((id) => byId.get(id) ?? []);
  const pinned = ordered.filter(({ isPinned }) => isPinned);
  return [...pinned, ...ordered.filter(({ id, isPinned }) => !isPinned && !hidden.includes(id))];
}
