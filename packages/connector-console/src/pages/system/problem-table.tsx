import { useState } from "react";
import Button from "@mui/material/Button";
import { Link } from "react-router";
import type { SystemProblem } from "../../api/system-status.ts";
import { formatCount } from "../../parts/format-number.ts";
import { StatusBadge } from "../../parts/status/status-badge.tsx";
import { Time } from "../../parts/time.tsx";
import { places } from "../../places.ts";
import styles from "./system.module.css";
import { Wide } from "./wide.tsx";

/** More than this is more than a page should begin with. */
const firstShown = 15;

/** The newest warnings and errors of the host, one row for what came again. */
export function ProblemTable({ problems }: { readonly problems: readonly SystemProblem[] }) {
  const [isAll, setAll] = useState(false);
  if (problems.length === 0) {
    return (
      <p className={styles["quiet"]}>
        No warning and no error since the host started. Older ones are in its log.
      </p>
    );
  }
  const shown = isAll ? problems : problems.slice(0, firstShown);
  return (
    <>
      <Wide label="Table of problems">
        <table className={styles["table"]}>
          <thead>
            <tr>
              <th scope="col">Last</th>
              <th scope="col">Level</th>
              <th scope="col">Connector</th>
              <th scope="col">Code</th>
              <th scope="col">What happened</th>
              <th scope="col" data-align="end">
                Times
              </th>
            </tr>
          </thead>
          <tbody>
            {shown.map((problem) => (
              <ProblemRow key={keyOf(problem)} problem={problem} />
            ))}
          </tbody>
        </table>
      </Wide>
      {shown.length === problems.length ? null : (
        <Button className={styles["more"] ?? ""} onClick={() => setAll(true)}>
          Show all {problems.length}
        </Button>
      )}
    </>
  );
}

function ProblemRow({ problem }: { readonly problem: SystemProblem }) {
  const { level, message, code, count, first_at, last_at } = problem;
  return (
    <tr>
      <td>
        <Time at={last_at} />
      </td>
      <td>
        <StatusBadge
          label={level === "error" ? "Error" : "Warning"}
          tone={level === "error" ? "failed" : "degraded"}
        />
      </td>
      <td>
        <Whose problem={problem} />
      </td>
      <td>{code === null ? null : <code>{code}</code>}</td>
      <td className={styles["sentence"]}>
        {message}
        {count === 1 ? null : (
          <small>
            First <Time at={first_at} />
          </small>
        )}
      </td>
      <td data-align="end">{formatCount(count)}</td>
    </tr>
  );
}

/** The connector, where it still runs; else what is known of it. */
function Whose({ problem }: { readonly problem: SystemProblem }) {
  const { connector_id: id, connector_name: name } = problem;
  if (id === null) return <span className={styles["quiet"]}>The host</span>;
  if (name === null) return <span title="It does not run any more.">{id}</span>;
  return <Link to={places.connector(id)}>{name}</Link>;
}

/** A host tells one problem by these, and counts it when it comes again. */
function keyOf({ level, connector_id, stream, code, first_at, message }: SystemProblem): string {
  return [level, connector_id, stream, code, first_at, message.split(":", 1)[0]].join(" ");
}
