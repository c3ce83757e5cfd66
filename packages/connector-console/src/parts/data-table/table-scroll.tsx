import type { CSSProperties, ReactNode } from "react";
import { useWidth } from "../use-width.ts";
import { useScrollHints } from "./use-scroll-hints.ts";
import type { Column, FilterValue } from "./column.ts";
import styles from "./data-table.module.css";
import { shareRoom } from "./share-room.ts";
import { TableBody } from "./table-body.tsx";
import { TableHead } from "./table-head.tsx";
import type { Sort } from "./table-view.ts";
import type { Filters } from "./use-rows.ts";

export interface TableScrollProps<Row> {
  readonly what: string;
  readonly shown: readonly Column<Row>[];
  /** All rows, for the choices of filters. */
  readonly rows: readonly Row[];
  readonly visible: readonly Row[];
  readonly rowId: (row: Row) => string;
  readonly actions?: (row: Row) => ReactNode;
  readonly marked?: string;
  readonly sort: Sort | null;
  readonly onSort: (column: string) => void;
  readonly filters: Filters;
  readonly onFilter: (column: string, wanted: FilterValue) => void;
}

const actionsWidth = 42;

/** The part of a table that scrolls, in both directions. */
export function TableScroll<Row>(props: TableScrollProps<Row>) {
  const { what, shown, visible, rowId, actions, marked } = props;
  const [scroll, room] = useWidth<HTMLDivElement>();
  const atEnd = actions === undefined ? 0 : actionsWidth;
  const widths = shareRoom(shown, room - atEnd);
  const widthOf = (at: number): number => widths[at] ?? 0;
  const pinned = shown.reduce((sum, { isPinned }, at) => sum + (isPinned ? widthOf(at) : 0), 0);
  return (
    <div
      className={styles["scroll"]}
      ref={scroll}
      style={{ "--at-start": `${pinned}px`, "--at-end": `${atEnd}px` } as CSSProperties}
      // Keyboards scroll it too.
      // eslint-disable-next-line jsx-a11y/no-noninteractive-tabindex
      tabIndex={0}
      role="region"
      aria-label={what}
      {...useScrollHints(scroll)}
    >
      <table
        className={styles["table"]}
        aria-rowcount={visible.length + 1}
        style={{ minWidth: widths.reduce((sum, width) => sum + width, atEnd) }}
      >
        <colgroup>
          {shown.map((column, at) => (
            <col key={column.id} style={{ width: widthOf(at) }} />
          ))}
          {actions === undefined ? null : <col style={{ width: atEnd }} />}
        </colgroup>
        <TableHead {...props} columns={shown} hasActions={actions !== undefined} />
        <TableBody
          columns={shown}
          rows={visible}
          rowId={rowId}
          scroll={scroll}
          marked={marked}
          {...(actions === undefined ? {} : { actions })}
        />
      </table>
      {visible.length > 0 ? null : <p className={styles["none"]}>No {what} pass these filters.</p>}
    </div>
  );
}
