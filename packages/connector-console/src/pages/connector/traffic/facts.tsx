import type { Fact } from "./summary.ts";
import styles from "./traffic.module.css";

/** Numbers that are read before the picture. */
export function Facts({ facts }: { readonly facts: readonly Fact[] }) {
  return (
    <dl className={styles["facts"]}>
      {facts.map(({ label, value, note }) => (
        <div key={label}>
          <dt>{label}</dt>
          <dd>
            {value} <span>{note}</span>
          </dd>
        </div>
      ))}
    </dl>
  );
}
