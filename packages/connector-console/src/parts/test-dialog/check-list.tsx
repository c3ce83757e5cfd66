import type { Check } from "../../api/connector-test.ts";
import { Icon, type IconName } from "../icon.tsx";
import { places } from "../../places.ts";
import { errorOf } from "./error-of.ts";
import { evidenceRows } from "./evidence.ts";
import styles from "./test-dialog.module.css";

const marks: Readonly<Record<Check["status"], readonly [icon: IconName, word: string]>> = {
  pass: ["check", "passed"],
  warn: ["alert", "passed with a warning"],
  fail: ["close", "failed"],
  skip: ["pause", "skipped"],
};

export interface CheckListProps {
  readonly checks: readonly Check[];
  /** The connector type whose page explains what failed. */
  readonly type: string | undefined;
}

/** The checks of a test so far. */
export function CheckList({ checks, type }: CheckListProps) {
  return (
    <ol className={styles["checks"]} aria-live="polite">
      {checks.map((check) => (
        <CheckRow key={check.id} check={check} type={type} />
      ))}
    </ol>
  );
}

interface CheckRowProps extends Pick<CheckListProps, "type"> {
  readonly check: Check;
}

function CheckRow({ check, type }: CheckRowProps) {
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
        <ErrorLink check={check} type={type} />
        <Evidence check={check} />
      </div>
    </li>
  );
}

/** Leads to the row that explains the failure, beside the test: what was entered must not be left for it. */
function ErrorLink({ check, type }: CheckRowProps) {
  const error = errorOf(check);
  if (type === undefined || error === undefined) return null;
  return (
    <p>
      <a href={places.connectorTypeError(type, error)} target="_blank" rel="noreferrer">
        About this error
      </a>
    </p>
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
