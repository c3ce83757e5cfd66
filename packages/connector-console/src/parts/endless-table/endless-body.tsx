import type { Virtualizer } from "@tanstack/react-virtual";
import { memo, type ReactNode } from "react";
import type { Column } from "../data-table/column.ts";
import styles from "./endless-table.module.css";

export const rowHeight = 36;

export interface EndlessBodyProps<Row> {
  readonly columns: readonly Column<Row>[];
  readonly rows: readonly Row[];
  readonly rowId: (row: Row) => string | number;
  readonly onOpen: (row: Row) => void;
  readonly virtualizer: Virtualizer<HTMLDivElement, Element>;
}

/** The rows in sight, between two spacers as high as the others. */
export function EndlessBody<Row>(props: EndlessBodyProps<Row>) {
  const { columns, rows, rowId, onOpen, virtualizer } = props;
  const items = virtualizer.getVirtualItems();
  const below = virtualizer.getTotalSize() - (items.at(-1)?.end ?? 0);
  return (
    <tbody>
      <Spacer height={items[0]?.start ?? 0} span={columns.length} />
      {items.map(({ index }) => {
        const row = rows[index];
        return row === undefined ? null : (
          <BodyRow key={rowId(row)} row={row} at={index} columns={columns} onOpen={onOpen} />
        );
      })}
      <Spacer height={below} span={columns.length} />
    </tbody>
  );
}

interface BodyRowProps<Row> extends Pick<EndlessBodyProps<Row>, "columns" | "onOpen"> {
  readonly row: Row;
  readonly at: number;
}

const BodyRow = memo(function BodyRow<Row>({ row, at, columns, onOpen }: BodyRowProps<Row>) {
  return (
    // The button in it does the same for keyboards. The heading is the first row of all.
    <tr aria-rowindex={at + 2} onClick={() => onOpen(row)}>
      {columns.map(({ id, align, value, cell }, column) => {
        const content = cell === undefined ? value(row) : cell(row);
        return (
          <td key={id} data-align={align}>
            {column > 0 ? (
              content
            ) : (
              <button type="button" className={styles["open"]} aria-haspopup="dialog">
                {content}
              </button>
            )}
          </td>
        );
      })}
    </tr>
  );
}) as <Row>(props: BodyRowProps<Row>) => ReactNode;

function Spacer({ height, span }: { readonly height: number; readonly span: number }) {
  if (height <= 0) return null;
  return (
    <tr className={styles["spacer"]} aria-hidden="true">
      {/* eslint-disable-next-line jsx-a11y/control-has-associated-label */}
      <td colSpan={span} style={{ height }} />
    </tr>
  );
}
