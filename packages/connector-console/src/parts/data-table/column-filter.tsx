import Button from "@mui/material/Button";
import Checkbox from "@mui/material/Checkbox";
import Popover from "@mui/material/Popover";
import TextField from "@mui/material/TextField";
import { useMemo, useState } from "react";
import { Icon } from "../icon.tsx";
import { compareValues, isIdle, type Column, type FilterValue } from "./column.ts";
import styles from "./data-table.module.css";

export interface ColumnFilterProps<Row> {
  readonly column: Column<Row>;
  /** All rows, so that every choice is offered. */
  readonly rows: readonly Row[];
  readonly wanted: FilterValue;
  readonly onChange: (wanted: FilterValue) => void;
}

/** The small button of a heading, and what it opens. */
export function ColumnFilterButton<Row>(props: ColumnFilterProps<Row>) {
  const { column, wanted, onChange } = props;
  const [anchor, setAnchor] = useState<HTMLElement | null>(null);
  const isOpen = anchor !== null;
  const close = (): void => setAnchor(null);
  return (
    <>
      <button
        type="button"
        className={styles["filter"]}
        aria-label={`Filter by ${column.title}`}
        aria-expanded={isOpen}
        data-active={!isIdle(wanted)}
        onClick={(event) => setAnchor(event.currentTarget)}
      >
        <Icon name="filter" size={14} />
      </button>
      <Popover
        open={isOpen}
        anchorEl={anchor}
        onClose={close}
        anchorOrigin={{ vertical: "bottom", horizontal: "left" }}
      >
        <div className={styles["popover"]} role="dialog" aria-label={`Filter by ${column.title}`}>
          <h2>{column.title}</h2>
          {column.filter?.kind === "choice" ? (
            <Choices {...props} of={column.filter.of} />
          ) : (
            <TextField
              autoFocus
              label="Contains"
              value={typeof wanted === "string" ? wanted : ""}
              onChange={(event) => onChange(event.target.value)}
              onKeyDown={(event) => event.key === "Enter" && close()}
            />
          )}
          <div className={styles["popoverFoot"]}>
            <Button disabled={isIdle(wanted)} onClick={() => onChange([])}>
              Clear
            </Button>
            <Button onClick={close}>Done</Button>
          </div>
        </div>
      </Popover>
    </>
  );
}

interface ChoicesProps<Row> extends ColumnFilterProps<Row> {
  readonly of: (row: Row) => string;
}

function Choices<Row>({ rows, of, wanted, onChange }: ChoicesProps<Row>) {
  const counts = useMemo(() => countBy(rows, of), [rows, of]);
  const chosen = typeof wanted === "string" ? [] : wanted;
  const toggle = (option: string): void =>
    onChange(
      chosen.includes(option) ? chosen.filter((one) => one !== option) : [...chosen, option],
    );
  return (
    <ul className={styles["choices"]}>
      {counts.map(([option, count]) => (
        <li key={option} className={styles["choice"]}>
          <label>
            <Checkbox checked={chosen.includes(option)} onChange={() => toggle(option)} />
            {option}
          </label>
          <small>{count}</small>
        </li>
      ))}
    </ul>
  );
}

function countBy<Row>(rows: readonly Row[], of: (row: Row) => string): [string, number][] {
  const counts = new Map<string, number>();
  for (const row of rows) counts.set(of(row), (counts.get(of(row)) ?? 0) + 1);
  return [...counts].toSorted(([a], [b]) => compareValues(a, b));
}
