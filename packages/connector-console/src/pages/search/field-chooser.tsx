import { useState } from "react";
import { FindField } from "../../parts/find-field.tsx";
import { Choice, choiceClass, Choices, Panel } from "../../parts/popover/panel.tsx";
import { PopoverButton } from "../../parts/popover/popover-button.tsx";
import { columnOf } from "./columns.ts";

export interface FieldChooserProps {
  readonly fields: readonly string[];
  readonly known: readonly string[];
  /** Null: the usual ones. */
  readonly onFields: (fields: readonly string[] | null) => void;
}

/** Chooses which fields are columns; new ones stand at the right. */
export function FieldChooser(props: FieldChooserProps) {
  return (
    <PopoverButton title="Fields" icon="columns">
      {(close) => (
        <Panel
          isWide
          undo={{ verb: "As usual", onUndo: () => props.onFields(null) }}
          onDone={close}
        >
          <FieldList {...props} />
        </Panel>
      )}
    </PopoverButton>
  );
}

function FieldList({ fields, known, onFields }: FieldChooserProps) {
  const [wanted, setWanted] = useState("");
  const offered = [...new Set([...fields, ...known])].filter(
    (field) =>
      field !== "timestamp" &&
      `${field} ${columnOf(field).title}`.toLowerCase().includes(wanted.toLowerCase()),
  );
  const toggle = (field: string): void => {
    const others = fields.filter((one) => one !== field);
    const next = others.length === fields.length ? [...fields, field] : others;
    onFields(next.length === 0 ? null : next);
  };
  return (
    <>
      <FindField label="Find fields" text={wanted} onText={setWanted} />
      <Choices>
        {offered.map((field) => (
          <li key={field} className={choiceClass}>
            <Choice isChosen={fields.includes(field)} onToggle={() => toggle(field)}>
              {columnOf(field).title === field ? null : <span>{columnOf(field).title}</span>}
              <code>{field}</code>
            </Choice>
          </li>
        ))}
      </Choices>
    </>
  );
}
