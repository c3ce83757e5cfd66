import styles from "./find-field.module.css";

export interface FindFieldProps {
  /** What is found with it: "Find fields". Stands in the field while it is empty. */
  readonly label: string;
  readonly text: string;
  readonly onText: (text: string) => void;
  /** Enter was pressed. */
  readonly onEnter?: () => void;
  /** Is where the keyboard is once it is shown: for what was just opened. @default false */
  readonly takesFocus?: boolean;
}

/** Finds among what is on the page, as one types. Plain, since the first page that is opened loads it. */
export function FindField({ label, text, onText, onEnter, takesFocus = false }: FindFieldProps) {
  return (
    <input
      className={styles["find"]}
      type="search"
      aria-label={label}
      placeholder={label}
      // eslint-disable-next-line jsx-a11y/no-autofocus
      autoFocus={takesFocus}
      value={text}
      onChange={({ target }) => onText(target.value)}
      onKeyDown={({ key }) => key === "Enter" && onEnter?.()}
    />
  );
}
