import { formatCount } from "../../../parts/format-number.ts";
import { StatusBadge } from "../../../parts/status/status-badge.tsx";
import { Time } from "../../../parts/time.tsx";
import { tookWords } from "../../../parts/took-words.ts";
import { useNow } from "../../../parts/use-now.ts";
import type { Spell } from "./spells.ts";
import styles from "./status.module.css";

export interface SpellRowProps {
  readonly spell: Spell;
}

/** One spell: how it was, since when and how long, what was seen, and what to do. */
export function SpellRow({ spell }: SpellRowProps) {
  const { status, view, since, until } = spell;
  const now = useNow();
  const isNow = until === undefined;
  const isWell = status.state === "ok";
  const advice = status.recommendation ?? (isNow && !isWell ? view.advice : undefined);
  return (
    <li className={styles["spell"]} data-now={isNow}>
      <div>
        <StatusBadge {...view} />
      </div>
      <div className={styles["said"]}>
        <p className={styles["sentence"]}>{view.sentence}</p>
        {view.detail === undefined ? null : <p>{view.detail}</p>}
        <Before spell={spell} />
        {advice === undefined ? null : (
          <p>
            <strong>What to do:</strong> {advice}
          </p>
        )}
        {status.code === 0 ? null : (
          <p className={styles["codes"]}>
            Code {status.code}
            {status.error_code === undefined ? "" : ` · ${status.error_code}`}
          </p>
        )}
      </div>
      <div className={styles["when"]}>
        <Time at={since} as="full" />
        <span>
          {isNow
            ? `until now, ${tookWords(Math.max(now - since, 0))}`
            : `for ${tookWords(until - since)}`}
        </span>
      </div>
    </li>
  );
}

/** What was said of the same spell before. */
function Before({ spell: { before } }: SpellRowProps) {
  if (before.length === 0) return null;
  return (
    <details className={styles["before"]}>
      <summary>
        {before.length === 1 ? "1 message before" : `${formatCount(before.length)} messages before`}
      </summary>
      <ul>
        {before.map(({ since, message }) => (
          <li key={since}>
            <Time at={since} as="full" /> {message}
          </li>
        ))}
      </ul>
    </details>
  );
}
