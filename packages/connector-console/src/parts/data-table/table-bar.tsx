import Button from "@mui/material/Button";
import type { ReactNode } from "react";
import { FindField } from "../find-field.tsx";
import { formatCount } from "../format-number.ts";
import { Icon } from "../icon.tsx";
import { ColumnChooser } from "./column-chooser.tsx";
import type { Column } from "./column.ts";
import styles from "./data-table.module.css";
import type { KeptView } from "./use-table-view.ts";

export interface TableBarProps<Row> {
  readonly what: string;
  readonly columns: readonly Column<Row>[];
  readonly kept: KeptView;
  readonly total: number;
  readonly visible: number;
  /** The text that rows must show. */
  readonly wanted: string;
  readonly onWanted: (text: string) => void;
  readonly onClear: () => void;
  readonly onExport: () => void;
  readonly children?: ReactNode;
}

/** Above a table: find, how many there are, columns, export. */
export function TableBar<Row>(props: TableBarProps<Row>) {
  const { what, columns, kept, total, visible, wanted, onWanted, children } = props;
  const { onClear, onExport } = props;
  return (
    <div className={styles["bar"]}>
      <div className={styles["search"]}>
        <FindField label={`Find ${what}`} text={wanted} onText={onWanted} />
      </div>
      {children}
      <span className={styles["count"]} role="status">
        {visible === total ? "" : `${formatCount(visible)} of `}
        {formatCount(total)} {what}
      </span>
      {visible === total ? null : <Button onClick={onClear}>Clear filters</Button>}
      <ColumnChooser columns={columns} {...kept} />
      <Button
        variant="outlined"
        color="inherit"
        startIcon={<Icon name="download" size={16} />}
        onClick={onExport}
      >
        Export CSV
      </Button>
    </div>
  );
}
