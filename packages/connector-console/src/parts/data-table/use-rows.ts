import {
  columnFilteringFeature,
  createFilteredRowModel,
  createSortedRowModel,
  rowSortingFeature,
  tableFeatures,
  useTable,
  type ColumnDef,
} from "@tanstack/react-table";
import { useMemo } from "react";
import { compareValues, isIdle, passes, type Column, type FilterValue } from "./column.ts";
import type { Sort } from "./table-view.ts";

const features = tableFeatures({
  columnFilteringFeature,
  rowSortingFeature,
  filteredRowModel: createFilteredRowModel(),
  sortedRowModel: createSortedRowModel(),
});

export type Filters = Readonly<Record<string, FilterValue>>;

export interface RowsOptions<Row> {
  readonly columns: readonly Column<Row>[];
  readonly rows: readonly Row[];
  readonly filters: Filters;
  readonly sort: Sort | null;
}

/** The rows to show: filtered, then sorted. */
export function useRows<Row extends object>(options: RowsOptions<Row>): readonly Row[] {
  const { columns, rows, filters, sort } = options;
  const definitions = useMemo(() => columns.map((column) => define(column)), [columns]);
  const state = useMemo(
    () => ({
      columnFilters: Object.entries(filters)
        .filter(([, wanted]) => !isIdle(wanted))
        .map(([id, value]) => ({ id, value })),
      sorting: sort === null ? [] : [{ id: sort.column, desc: sort.isDescending }],
    }),
    [filters, sort],
  );
  const table = useTable({ features, columns: definitions, data: rows, state });
  const model = table.getRowModel();
  return useMemo(() => model.rows.map(({ original }) => original), [model]);
}

function define<Row extends object>(column: Column<Row>): ColumnDef<typeof features, Row> {
  return {
    id: column.id,
    accessorFn: (row) => column.value(row) ?? undefined,
    sortUndefined: "last",
    sortFn: (a, b, id) => compareValues(a.getValue(id), b.getValue(id)),
    filterFn: (row, _id, wanted: FilterValue) => passes(column, row.original, wanted),
  };
}
