import styles from "./choice-bar.module.css";

export interface ChoiceBarProps<Id extends string> {
  /** What is chosen: "Which runs". */
  readonly label: string;
  readonly options: readonly { readonly id: Id; readonly title: string }[];
  readonly chosen: Id;
  readonly onChoose: (id: Id) => void;
}

/** A few options side by side, of which one is chosen. */
export function ChoiceBar<Id extends string>(props: ChoiceBarProps<Id>) {
  const { label, options, chosen, onChoose } = props;
  return (
    <div className={styles["bar"]} role="group" aria-label={label}>
      {options.map(({ id, title }) => (
        <button key={id} type="button" aria-pressed={id === chosen} onClick={() => onChoose(id)}>
          {title}
        </button>
      ))}
    </div>
  );
}
