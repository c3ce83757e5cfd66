import type { CoverageShare } from "./coverage-share.ts";
import styles from "./coverage-bar.module.css";

/** A share of time as a small bar with its number. */
export function CoverageBar({ share, text, sentence, hasGap }: CoverageShare) {
  return (
    <span className={styles["coverage"]} title={sentence}>
      <span className={styles["track"]} aria-hidden="true">
        <span
          className={styles["fill"]}
          data-gap={hasGap}
          style={{ width: `${Math.floor(share * 100)}%` }}
        />
      </span>
      {text}
    </span>
  );
}
