import { Icon } from "../icon.tsx";
import { ColumnFilterButton } from "./column-filter.tsx";
import type { Column, FilterValue } from "./column.ts";
import styles from "./data-table.module.css";
import type { Sort } from "./table-view.ts";
import type { Filters } from "./use-rows.ts";

export interface TableHeadProps<Row> {
  readonly columns: readonly Column<Row>[];
  readonly rows: readonly Row[];
  readonly sort: Sort | null;
  readonly onSort: (column: string) => void;
  readonly filters: Filters;
  readonly onFilter: (column: string, wanted: FilterValue) => void;
  readonly hasActions: boolean;
}

/** The headings: a click sorts, the funnel filters. */
export function TableHead<Row>({ columns, hasActions, ...rest }: TableHeadProps<Row>) {
  return (
    <thead className={styles["head"]}>
      <tr aria-rowindex={1}>
        {columns.map((column) => (
          <Heading key={column.id} column={column} {...rest} />
        ))}
        {hasActions ? (
          <th data-pinned="end">
            <span className="visually-hidden">Actions</span>
          </th>
        ) : null}
      </tr>
    </thead>
  );
}

interface HeadingProps<Row> extends Omit<TableHeadProps<Row>, "columns" | "hasActions"> {
  readonly column: Column<Row>;
}

function Heading<Row>({ column, rows, sort, onSort, filters, onFilter }: HeadingProps<Row>) {
  const { id, title, align = "start", isPinned, filter } = column;
  const isSorted = sort?.column === id;
  const order = isSorted ? (sort.isDescending ? "descending" : "ascending") : "none";
  return (
    <th aria-sort={order} data-pinned={isPinned ? "start" : undefined}>
      <div className={styles["heading"]} data-align={align}>
        <button type="button" className={styles["sort"]} onClick={() => onSort(id)}>
          <span>{title}</span>
          {isSorted ? <Icon name={sort.isDescending ? "arrowDown" : "arrowUp"} size={13} /> : null}
        </button>
        {filter === undefined ? null : (
          <ColumnFilterButton
            column={column}
            rows={rows}
            wanted={filters[id] ?? []}
            onChange={(wanted) => onFilter(id, wanted)}
          />
        )}
      </div>
    </th>
  );
}
