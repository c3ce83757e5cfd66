import { useMemo } from "react";
import type { Hit, useRecords } from "../../api/search.ts";
import type { Column } from "../../parts/data-table/column.ts";
import { EndlessTable } from "../../parts/endless-table/endless-table.tsx";
import { Time } from "../../parts/time.tsx";
import { columnOf } from "./columns.ts";
import { textAt } from "./field-values.ts";
import { TableEnd } from "./table-end.tsx";

export interface RecordTableProps {
  readonly records: ReturnType<typeof useRecords>;
  readonly hits: readonly Hit[];
  readonly fields: readonly string[];
  readonly onOpen: (hit: Hit) => void;
}

/** The records found, newest first; more are asked for towards the end. */
export function RecordTable({ records, hits, fields, onOpen }: RecordTableProps) {
  const columns = useMemo(() => [timeColumn, ...fields.map(fieldColumn)], [fields]);
  return (
    <EndlessTable
      // Another search begins at its newest record.
      key={hits[0]?._id}
      label="Records"
      columns={columns}
      rows={hits}
      rowId={idOf}
      onOpen={onOpen}
      onMore={useNextPage(records)}
      order="descending"
      end={<TableEnd records={records} shown={hits.length} />}
    />
  );
}

const timeColumn: Column<Hit> = {
  id: "timestamp",
  title: "Time",
  width: 172,
  value: ({ _source: { timestamp } }) => (typeof timestamp === "number" ? timestamp : 0),
  cell: (hit) => <Time at={Number(timeColumn.value(hit))} as="full" />,
};

function fieldColumn(field: string): Column<Hit> {
  const { title, width, isNumber = false } = columnOf(field);
  const value = ({ _source }: Hit) => textAt(_source, field);
  return {
    id: field,
    title,
    help: field,
    width,
    align: isNumber ? "end" : "start",
    value,
    cell: (hit) => <span title={value(hit)}>{value(hit)}</span>,
  };
}

function useNextPage(records: RecordTableProps["records"]): (() => void) | undefined {
  const { hasNextPage, isFetching, isFetchNextPageError, isPlaceholderData, fetchNextPage } =
    records;
  const isReady = hasNextPage && !isFetching && !isFetchNextPageError && !isPlaceholderData;
  return useMemo(
    () => (isReady ? () => void fetchNextPage() : undefined),
    [isReady, fetchNextPage],
  );
}

function idOf({ _id }: Hit): string {
  return _id;
}
