import Popover from "@mui/material/Popover";
import { useMemo, useState } from "react";
import { FindField } from "../find-field.tsx";
import { Icon } from "../icon.tsx";
import { Choice, choiceClass, Choices, Panel } from "../popover/panel.tsx";
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
        <div role="dialog" aria-label={`Filter by ${column.title}`}>
          <Panel
            undo={{ verb: "Clear", isDisabled: isIdle(wanted), onUndo: () => onChange([]) }}
            onDone={close}
          >
            <h2>{column.title}</h2>
            {column.filter?.kind === "choice" ? (
              <Values {...props} of={column.filter.of} />
            ) : (
              <FindField
                label="Contains"
                takesFocus
                text={typeof wanted === "string" ? wanted : ""}
                onText={onChange}
                onEnter={close}
              />
            )}
          </Panel>
        </div>
      </Popover>
    </>
  );
}

interface ValuesProps<Row> extends ColumnFilterProps<Row> {
  readonly of: (row: Row) => string;
}

/** The values that occur, with how often. */
function Values<Row>({ rows, of, wanted, onChange }: ValuesProps<Row>) {
  const counts = useMemo(() => countBy(rows, of), [rows, of]);
  const chosen = typeof wanted === "string" ? [] : wanted;
  const toggle = (option: string): void =>
    onChange(
      chosen.includes(option) ? chosen.filter((one) => one !== option) : [...chosen, option],
    );
  return (
    <Choices>
      {counts.map(([option, count]) => (
        <li key={option} className={choiceClass}>
          <Choice isChosen={chosen.includes(option)} onToggle={() => toggle(option)}>
            {option}
          </Choice>
          <small>{count}</small>
        </li>
      ))}
    </Choices>
  );
}

function countBy<Row>(rows: readonly Row[], of: (row: Row) => string): [string, number][] {
  const counts = new Map<string, number>();
  for (const row of rows) counts.set(of(row), (counts.get(of(row)) ?? 0) + 1);
  return [...counts].toSorted(([a], [b]) => compareValues(a, b));
}
