// Not redundant: where the styles draw these elements as paragraphs, some browsers no longer tell what they are.
/* eslint-disable jsx-a11y/no-redundant-roles, jsx-a11y/no-interactive-element-to-noninteractive-role */
import { useQuery } from "@tanstack/react-query";
import { useEffect, useRef } from "react";
import { useLocation } from "react-router";
import { connectorErrorsQuery, type FailureRow } from "../../api/connector-errors.ts";
import { Loaded } from "../../parts/loaded.tsx";
import { anchorOf, groupFailures, rowAt } from "./failure-rows.ts";
import styles from "./failure-table.module.css";

/** What can go wrong with a type, and what to do about it. An address may lead to a row: `#error-401`. */
export function FailureTable({ type }: { readonly type: string }) {
  const failures = useQuery(connectorErrorsQuery(type));
  const { hash } = useLocation();
  return (
    <Loaded query={failures} what="the errors of the connector type">
      {(rows) => {
        const meant = rowAt(hash, rows);
        return (
          <div className={styles["groups"]}>
            {groupFailures(rows).map(({ title, rows: grouped }) => (
              <table key={title} role="table" className={styles["table"]}>
                <caption>{title}</caption>
                <thead role="rowgroup">
                  <tr role="row">
                    <th role="columnheader" scope="col">
                      Error
                    </th>
                    <th role="columnheader" scope="col">
                      Explanation
                    </th>
                    <th role="columnheader" scope="col">
                      What to do
                    </th>
                  </tr>
                </thead>
                <tbody role="rowgroup">
                  {grouped.map((row) => (
                    <Row key={row.reason} row={row} isMeant={row === meant} />
                  ))}
                </tbody>
              </table>
            ))}
          </div>
        );
      }}
    </Loaded>
  );
}

function Row({ row, isMeant }: { readonly row: FailureRow; readonly isMeant: boolean }) {
  const { http_status: status, code, reason, name, explanation, recommendation, advice } = row;
  const element = useRef<HTMLTableRowElement>(null);
  // The browser looked for the anchor before there was a row.
  useEffect(() => {
    if (!isMeant) return;
    element.current?.focus({ preventScroll: true });
    element.current?.scrollIntoView({ block: "center" });
  }, [isMeant]);
  return (
    <tr
      ref={element}
      role="row"
      id={anchorOf(row)}
      className={styles["row"]}
      data-meant={isMeant}
      // Readers of the page go on from the row that a link leads to.
      tabIndex={-1}
    >
      <th role="rowheader" scope="row">
        <a href={`#${anchorOf(row)}`}>{status === null ? name : `${status} ${name}`}</a>
        <code>{code === reason ? code : `${code} · ${reason}`}</code>
      </th>
      <td role="cell">{explanation}</td>
      <td role="cell">
        {recommendation}
        {advice === null ? null : <p className={styles["advice"]}>{advice}</p>}
      </td>
    </tr>
  );
}
