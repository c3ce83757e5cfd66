import Button from "@mui/material/Button";
import Checkbox from "@mui/material/Checkbox";
import Popover from "@mui/material/Popover";
import { useState } from "react";
import { Icon } from "../../parts/icon.tsx";
import { columnOf } from "./columns.ts";
import styles from "./search.module.css";

export interface FieldChooserProps {
  readonly fields: readonly string[];
  readonly known: readonly string[];
  /** Null: the usual ones. */
  readonly onFields: (fields: readonly string[] | null) => void;
}

/** Chooses which fields are columns; new ones stand at the right. */
export function FieldChooser({ fields, known, onFields }: FieldChooserProps) {
  const [anchor, setAnchor] = useState<HTMLElement | null>(null);
  return (
    <>
      <Button
        variant="outlined"
        color="inherit"
        aria-expanded={anchor !== null}
        startIcon={<Icon name="columns" size={16} />}
        onClick={(event) => setAnchor(event.currentTarget)}
      >
        Fields
      </Button>
      <Popover
        open={anchor !== null}
        anchorEl={anchor}
        onClose={() => setAnchor(null)}
        anchorOrigin={{ vertical: "bottom", horizontal: "right" }}
        transformOrigin={{ vertical: "top", horizontal: "right" }}
      >
        <div className={styles["chooser"]} role="dialog" aria-label="Fields">
          <FieldList fields={fields} known={known} onFields={onFields} />
          <div className={styles["chooserFoot"]}>
            <Button onClick={() => onFields(null)}>As usual</Button>
            <Button onClick={() => setAnchor(null)}>Done</Button>
          </div>
        </div>
      </Popover>
    </>
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
      <input
        className={styles["find"]}
        type="search"
        aria-label="Find fields"
        placeholder="Find fields"
        value={wanted}
        onChange={({ target }) => setWanted(target.value)}
      />
      <ul>
        {offered.map((field) => (
          <li key={field}>
            <label>
              <Checkbox checked={fields.includes(field)} onChange={() => toggle(field)} />
              {columnOf(field).title === field ? null : <span>{columnOf(field).title}</span>}
              <code>{field}</code>
            </label>
          </li>
        ))}
      </ul>
    </>
  );
}
