import type { Check } from "../../api/connector-test.ts";
import { Icon, type IconName } from "../icon.tsx";
import { evidenceRows } from "./evidence.ts";
import styles from "./test-dialog.module.css";

const marks: Readonly<Record<Check["status"], readonly [icon: IconName, word: string]>> = {
  pass: ["check", "passed"],
  warn: ["alert", "passed with a warning"],
  fail: ["close", "failed"],
  skip: ["pause", "skipped"],
};

/** The checks of a test so far. */
export function CheckList({ checks }: { readonly checks: readonly Check[] }) {
  return (
    <ol className={styles["checks"]} aria-live="polite">
      {checks.map((check) => (
        <CheckRow key={check.id} check={check} />
      ))}
    </ol>
  );
}

function CheckRow({ check }: { readonly check: Check }) {
  const { status, title, message, explanation, recommendation, duration_ms } = check;
  const [icon, word] = marks[status];
  return (
    <li className={styles["check"]}>
      <span className={styles["mark"]} data-status={status}>
        <Icon name={icon} size={17} />
      </span>
      <span className={styles["name"]}>
        {title} <span className="visually-hidden">{word}</span>
      </span>
      <span className={styles["took"]}>
        {status === "skip" ? "skipped" : `${Math.round(duration_ms)} ms`}
      </span>
      <div className={styles["said"]}>
        {message === undefined ? null : <p>{message}</p>}
        {explanation === undefined ? null : <p>{explanation}</p>}
        {recommendation === undefined ? null : (
          <p>
            <strong>{recommendation}</strong>
          </p>
        )}
        <Evidence check={check} />
      </div>
    </li>
  );
}

/** What was seen; open where something failed, since that is what a support case needs. */
function Evidence({ check }: { readonly check: Check }) {
  const { code, evidence, http_status: httpStatus, status } = check;
  const rows = evidenceRows({
    ...(httpStatus === undefined ? {} : { http_status: httpStatus }),
    // Evidence often gives it as the reason.
    ...(code === undefined || evidence["reason"] === code ? {} : { error_code: code }),
    ...evidence,
  });
  if (rows.length === 0) return null;
  return (
    <details className={styles["evidence"]} open={status === "fail"}>
      <summary>Evidence</summary>
      <dl>
        {rows.map(([title, value]) => (
          <div key={title}>
            <dt>{title}</dt>
            <dd>{value}</dd>
          </div>
        ))}
      </dl>
    </details>
  );
}
