import type { ReactNode } from "react";
import styles from "./system.module.css";

export interface WideProps {
  /** What it holds, for readers of the page. */
  readonly label: string;
  readonly children: ReactNode;
}

/** What may be wider than the window, and then scrolls within it. */
export function Wide({ label, children }: WideProps) {
  return (
    <div
      className={styles["wide"]}
      role="region"
      aria-label={label}
      // Keyboards scroll it too.
      // eslint-disable-next-line jsx-a11y/no-noninteractive-tabindex
      tabIndex={0}
    >
      {children}
    </div>
  );
}
