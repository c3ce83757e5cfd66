import IconButton from "@mui/material/IconButton";
import { useState } from "react";
import type { RecordDocument } from "../../api/search.ts";
import { FindField } from "../../parts/find-field.tsx";
import { Icon, type IconName } from "../../parts/icon.tsx";
import { Time } from "../../parts/time.tsx";
import { useCopy } from "../../parts/use-copy.ts";
import styles from "./drawer.module.css";
import { valuesOf, type FieldValue } from "./field-values.ts";
import type { Narrowing } from "./narrow-query.ts";

export interface RecordFieldsProps {
  readonly record: RecordDocument;
  readonly onNarrow: (narrowing: Narrowing) => void;
}

/** Every value of a record, and what can be done with it. */
export function RecordFields({ record, onNarrow }: RecordFieldsProps) {
  const [wanted, setWanted] = useState("");
  const values = valuesOf(record).filter(({ field, value }) =>
    `${field} ${String(value)}`.toLowerCase().includes(wanted.toLowerCase()),
  );
  return (
    <>
      <FindField label="Find in this record" text={wanted} onText={setWanted} />
      <table className={styles["fields"]}>
        <colgroup>
          <col className={styles["nameColumn"]} />
          <col />
          <col className={styles["actionColumn"]} />
        </colgroup>
        <thead className="visually-hidden">
          <tr>
            <th>Field</th>
            <th>Value</th>
            <th>Actions</th>
          </tr>
        </thead>
        <tbody>
          {numbered(values).map(({ key, field, value }) => (
            <tr key={key}>
              <th scope="row">{field}</th>
              <td>
                {String(value)}
                {isTime(field, value) ? (
                  <small>
                    <Time at={value} as="full" />
                  </small>
                ) : null}
              </td>
              <td>
                <ValueActions field={field} value={value} onNarrow={onNarrow} />
              </td>
            </tr>
          ))}
        </tbody>
      </table>
      {values.length > 0 ? null : <p className={styles["quiet"]}>Nothing in it fits.</p>}
    </>
  );
}

function ValueActions({
  field,
  value,
  onNarrow,
}: FieldValue & Pick<RecordFieldsProps, "onNarrow">) {
  const copy = useCopy();
  const actions: readonly (readonly [title: string, icon: IconName, act: () => void])[] = [
    ["Filter for", "plus", () => onNarrow({ field, value, isWanted: true })],
    ["Filter out", "minus", () => onNarrow({ field, value, isWanted: false })],
    ["Copy", "copy", () => copy(String(value), `The value of ${field}`)],
  ];
  return (
    <span className={styles["actions"]}>
      {actions.map(([title, icon, act]) => (
        <IconButton
          key={title}
          title={title}
          aria-label={`${title} ${field}: ${String(value)}`}
          onClick={act}
        >
          <Icon name={icon} size={15} />
        </IconButton>
      ))}
    </span>
  );
}

/** A list gives a field several times, and values may repeat: the place tells them apart. */
function numbered(values: readonly FieldValue[]) {
  return values.map((value, place) => ({ ...value, key: `${place} ${value.field}` }));
}

/** The times of the host's own stamp; a vendor's numbers may mean anything. */
function isTime(field: string, value: unknown): value is number {
  return typeof value === "number" && ["timestamp", "write_time"].includes(field);
}
