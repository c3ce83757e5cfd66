import { useVirtualizer } from "@tanstack/react-virtual";
import { memo, useEffect, useEffectEvent, type ReactNode, type RefObject } from "react";
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
  /** The id of the row that stands out. */
  readonly marked: string | undefined;
}

/** Only the rows in sight, between two spacers as high as the others. */
export function TableBody<Row>(props: TableBodyProps<Row>) {
  const { columns, rows, rowId, actions, scroll, marked } = props;
  const virtualizer = useVirtualizer({
    count: rows.length,
    getScrollElement: () => scroll.current,
    estimateSize: () => rowHeight,
    overscan,
  });
  const markedAt = marked === undefined ? -1 : rows.findIndex((row) => rowId(row) === marked);
  const scrollTo = useEffectEvent(() => virtualizer.scrollToIndex(markedAt, { align: "center" }));
  // What scrolls is known only after the first drawing.
  const canScroll = markedAt >= 0 && virtualizer.scrollElement !== null;
  useEffect(() => {
    if (canScroll) scrollTo();
  }, [marked, canScroll]);
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
          <BodyRow
            key={rowId(row)}
            row={row}
            at={index}
            columns={columns}
            actions={actions}
            isMarked={index === markedAt}
          />
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
  readonly isMarked: boolean;
}

const BodyRow = memo(function BodyRow<Row>(props: BodyRowProps<Row>) {
  const { row, at, columns, actions, isMarked } = props;
  return (
    // The heading is the first row of all.
    <tr className={styles["row"]} aria-rowindex={at + 2} data-marked={isMarked}>
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
