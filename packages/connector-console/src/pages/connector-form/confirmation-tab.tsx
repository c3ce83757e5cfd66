import Button from "@mui/material/Button";
import type { ConfirmedRow } from "./confirmation.ts";
import styles from "./connector-form.module.css";
import type { TabName } from "./place-problems.ts";

export interface ConfirmationTabProps {
  readonly general: readonly ConfirmedRow[];
  readonly settings: readonly ConfirmedRow[];
  /** What Submit will do. */
  readonly promise: string;
  readonly onOpen: (tab: TabName) => void;
}

/** Everything that will be saved, but the secret. */
export function ConfirmationTab({ general, settings, promise, onOpen }: ConfirmationTabProps) {
  return (
    <div className={styles["confirmation"]}>
      <Part title="General" rows={general} onEdit={() => onOpen("general")} />
      <Part title="Configuration" rows={settings} onEdit={() => onOpen("configuration")} />
      <p className={styles["help"]}>{promise}</p>
    </div>
  );
}

interface PartProps {
  readonly title: string;
  readonly rows: readonly ConfirmedRow[];
  readonly onEdit: () => void;
}

function Part({ title, rows, onEdit }: PartProps) {
  return (
    <section aria-label={title}>
      <header className={styles["partHead"]}>
        <h2>{title}</h2>
        <Button color="inherit" onClick={onEdit} aria-label={`Change ${title}`}>
          Change
        </Button>
      </header>
      <dl className={styles["rows"]}>
        {rows.map((row) => (
          <div key={row.title}>
            <dt>{row.title}</dt>
            <dd data-empty={row.isEmpty === true}>
              {row.value}
              {row.warning === undefined ? null : (
                <span className={styles["warning"]}>{row.warning}</span>
              )}
            </dd>
          </div>
        ))}
      </dl>
    </section>
  );
}
