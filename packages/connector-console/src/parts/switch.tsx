import styles from "./switch.module.css";

export interface SwitchProps {
  /** What it switches, for readers of the page. */
  readonly label: string;
  readonly isOn: boolean;
  readonly onToggle: () => void;
}

/** On or off, at once. Plain, since a table draws it by the dozen while it scrolls. */
export function Switch({ label, isOn, onToggle }: SwitchProps) {
  return (
    <input
      type="checkbox"
      role="switch"
      aria-checked={isOn}
      className={styles["switch"]}
      aria-label={label}
      checked={isOn}
      onChange={onToggle}
    />
  );
}
