import styles from "./connector-form.module.css";

export interface FieldHelpProps {
  /** What the host found wrong with the field. */
  readonly problem: string | undefined;
  readonly help: string | undefined;
}

/** The lines below a field: what is wrong with it, and what it is. */
export function FieldHelp({ problem, help }: FieldHelpProps) {
  return (
    <>
      {problem === undefined ? null : <span className={styles["problem"]}>{problem}</span>}
      {help === undefined ? null : <span className={styles["help"]}>{help}</span>}
    </>
  );
}
