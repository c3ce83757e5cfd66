import type { StatusView } from "./status-view.ts";
import styles from "./status.module.css";

/** A state in a word; its colour and shape only repeat it. */
export function StatusBadge({ label, tone }: Pick<StatusView, "label" | "tone">) {
  return (
    <span className={styles["badge"]} data-tone={tone}>
      {label}
    </span>
  );
}
