import Popover from "@mui/material/Popover";
import { useState, type ReactNode } from "react";
import type { Connector } from "../../api/connectors.ts";
import { Time } from "../time.tsx";
import { StatusBadge } from "./status-badge.tsx";
import { viewStatus } from "./status-view.ts";
import styles from "./status.module.css";

export interface StatusCellProps {
  readonly connector: Pick<Connector, "name" | "status">;
  /** The whole sentence is shown, in as many lines as it takes. @default false */
  readonly wraps?: boolean;
  /** Buttons that may help: Test, Edit. */
  readonly children?: ReactNode;
}

/** A connector's status in a line; a click explains it and says what to do. */
export function StatusCell({ connector, wraps = false, children }: StatusCellProps) {
  const [anchor, setAnchor] = useState<HTMLElement | null>(null);
  const view = viewStatus(connector);
  return (
    <>
      <button
        type="button"
        className={styles["status"]}
        aria-haspopup="dialog"
        title={view.sentence}
        onClick={(event) => setAnchor(event.currentTarget)}
      >
        <span className="visually-hidden">Status of {connector.name}: </span>
        <StatusBadge {...view} />{" "}
        <span className={styles["message"]} data-wraps={wraps}>
          {view.sentence}
        </span>
      </button>
      {anchor === null ? null : (
        <Popover
          open
          anchorEl={anchor}
          onClose={() => setAnchor(null)}
          anchorOrigin={{ vertical: "bottom", horizontal: "left" }}
        >
          <StatusExplanation connector={connector}>{children}</StatusExplanation>
        </Popover>
      )}
    </>
  );
}

/** The whole of a status: what it means, what to do, its codes and when it was last seen so. */
export function StatusExplanation({ connector, children }: Omit<StatusCellProps, "wraps">) {
  const { status } = connector;
  const view = viewStatus(connector);
  return (
    <div className={styles["explanation"]} role="dialog" aria-label={`Status of ${connector.name}`}>
      <div>
        <StatusBadge {...view} />
      </div>
      <p className={styles["sentence"]}>{view.sentence}</p>
      {view.detail === undefined ? null : <p className={styles["detail"]}>{view.detail}</p>}
      <div>
        <h2>What to do</h2>
        <p>{view.advice}</p>
      </div>
      <div className={styles["facts"]}>
        <span>
          Last seen so <Time at={status.status_time} />
        </span>
        {status.code === 0 ? null : <span>Code {status.code}</span>}
        {status.error_code === undefined ? null : <span>{status.error_code}</span>}
      </div>
      {children === undefined ? null : <div className={styles["actions"]}>{children}</div>}
    </div>
  );
}
