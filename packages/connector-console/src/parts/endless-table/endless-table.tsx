import { useVirtualizer } from "@tanstack/react-virtual";
import { useEffect, useMemo, useRef, type ReactNode } from "react";
import { EndlessBody, rowHeight } from "./endless-body.tsx";
import type { Column } from "../data-table/column.ts";
import styles from "./endless-table.module.css";
import { useKeepPlace } from "./use-keep-place.ts";

export interface EndlessTableProps<Row> {
  /** What it holds, for readers of the page: "Runs". */
  readonly label: string;
  /** A stable array. The first column is drawn as the button that opens the row. */
  readonly columns: readonly Column<Row>[];
  readonly rows: readonly Row[];
  /** A stable function. */
  readonly rowId: (row: Row) => string | number;
  /** A stable function. */
  readonly onOpen: (row: Row) => void;
  /** More rows, once the reader comes near the end; undefined while none can be asked for. */
  readonly onMore: (() => void) | undefined;
  /** How the first column is sorted. */
  readonly order: "ascending" | "descending";
  /** What rows that join at the top are called: "3 new runs". @default no rows join */
  readonly newWords?: (count: number) => string;
  /** Below the last row: that more is on its way, or that this is all. */
  readonly end: ReactNode;
}

const overscan = 12;
/** More is asked for this many rows before the end. */
const ahead = 60;

/**
 * Rows without a known end: only those in sight are drawn, and rows that join above never move what is read. Other rows
 * need another `key`.
 */
export function EndlessTable<Row>(props: EndlessTableProps<Row>) {
  const { label, columns, rows, rowId, onMore, order, newWords, end } = props;
  const scroll = useRef<HTMLDivElement>(null);
  const virtualizer = useVirtualizer({
    count: rows.length,
    getScrollElement: () => scroll.current,
    estimateSize: () => rowHeight,
    overscan,
  });
  const isNear = (virtualizer.getVirtualItems().at(-1)?.index ?? 0) >= rows.length - ahead;
  useEffect(() => {
    if (isNear) onMore?.();
  }, [isNear, onMore]);
  const ids = useMemo(() => rows.map(rowId), [rows, rowId]);
  const place = useKeepPlace({ scroll, ids, rowHeight });
  const width = columns.reduce((sum, column) => sum + column.width, 0);
  return (
    <div className={styles["frame"]}>
      {place.joined === 0 || newWords === undefined ? null : (
        <button type="button" className={styles["joined"]} onClick={place.toTop}>
          ↑ {newWords(place.joined)}
        </button>
      )}
      <div
        className={styles["scroll"]}
        ref={scroll}
        onScroll={place.onScroll}
        // Keyboards scroll it too.
        // eslint-disable-next-line jsx-a11y/no-noninteractive-tabindex
        tabIndex={0}
        role="region"
        aria-label={label}
      >
        <table aria-rowcount={-1} style={{ minWidth: width }}>
          <EndlessHead columns={columns} order={order} />
          <EndlessBody {...props} virtualizer={virtualizer} />
        </table>
        {end}
      </div>
    </div>
  );
}

function EndlessHead<Row>({ columns, order }: Pick<EndlessTableProps<Row>, "columns" | "order">) {
  return (
    <>
      <colgroup>
        {columns.map((column) => (
          <col key={column.id} style={{ width: column.width }} />
        ))}
      </colgroup>
      <thead>
        <tr aria-rowindex={1}>
          {columns.map(({ id, title, help, align }, column) => (
            <th
              key={id}
              title={help}
              data-align={align}
              {...(column === 0 ? { "aria-sort": order } : {})}
            >
              {title}
            </th>
          ))}
        </tr>
      </thead>
    </>
  );
}
