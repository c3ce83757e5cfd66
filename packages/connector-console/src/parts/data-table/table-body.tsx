import { useVirtualizer } from "@tanstack/react-virtual";
import { memo, type ReactNode, type RefObject } from "react";
import type { Column } from "./column.ts";
import styles from "./data-table.module.css";

const rowHeight = 45;
const overscan = 12;

export interface TableBodyProps<Row> {
  readonly columns: readonly Column<Row>[];
  readonly rows: readonly Row[];
  readonly rowId: (row: Row) => string;
  readonly actions?: (row: Row) => ReactNode;
  readonly scroll: RefObject<HTMLDivElement | null>;
}

/** Only the rows in sight, between two spacers as high as the others. */
export function TableBody<Row>({ columns, rows, rowId, actions, scroll }: TableBodyProps<Row>) {
  const virtualizer = useVirtualizer({
    count: rows.length,
    getScrollElement: () => scroll.current,
    estimateSize: () => rowHeight,
    overscan,
  });
  const items = virtualizer.getVirtualItems();
  const above = items[0]?.start ?? 0;
  const below = virtualizer.getTotalSize() - (items.at(-1)?.end ?? 0);
  const width = columns.length + (actions === undefined ? 0 : 1);
  return (
    <tbody>
      <Spacer height={above} width={width} />
      {items.map(({ index }) => {
        const row = rows[index];
        return row === undefined ? null : (
          <BodyRow key={rowId(row)} row={row} at={index} columns={columns} actions={actions} />
        );
      })}
      <Spacer height={below} width={width} />
    </tbody>
  );
}

interface BodyRowProps<Row> {
  readonly row: Row;
  readonly at: number;
  readonly columns: readonly Column<Row>[];
  readonly actions: ((row: Row) => ReactNode) | undefined;
}

const BodyRow = memo(function BodyRow<Row>({ row, at, columns, actions }: BodyRowProps<Row>) {
  return (
    // The heading is the first row of all.
    <tr className={styles["row"]} aria-rowindex={at + 2}>
      {columns.map((column) => (
        <td
          key={column.id}
          data-align={column.align}
          data-pinned={column.isPinned ? "start" : undefined}
        >
          {column.cell === undefined ? column.value(row) : column.cell(row)}
        </td>
      ))}
      {actions === undefined ? null : <td data-pinned="end">{actions(row)}</td>}
    </tr>
  );
}) as <Row>(props: BodyRowProps<Row>) => ReactNode;

function Spacer({ height, width }: { readonly height: number; readonly width: number }) {
  if (height <= 0) return null;
  return (
    <tr className={styles["spacer"]} aria-hidden="true">
      {/* eslint-disable-next-line jsx-a11y/control-has-associated-label */}
      <td colSpan={width} style={{ height }} />
    </tr>
  );
}
