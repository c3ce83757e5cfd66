import Button from "@mui/material/Button";
import CircularProgress from "@mui/material/CircularProgress";
import { useEffect, useState, type ReactNode } from "react";
import { HostAway } from "../api/problems.ts";
import { Icon, type IconName } from "./icon.tsx";
import styles from "./states.module.css";

/** Shorter waits pass without a word: a spinner that flashes disturbs more than it tells. */
const quietMs = 250;

/** Something is on its way. `what` names it: "connectors". */
export function LoadingState({ what }: { readonly what: string }) {
  const [isLong, setLong] = useState(false);
  useEffect(() => {
    const timer = setTimeout(() => setLong(true), quietMs);
    return () => clearTimeout(timer);
  }, []);
  return (
    <div className={styles["state"]} role="status" aria-busy="true">
      {isLong ? (
        <>
          <CircularProgress size={26} aria-hidden="true" />
          <p className={styles["loading"]}>Loading {what}…</p>
        </>
      ) : null}
    </div>
  );
}

export interface EmptyStateProps {
  readonly icon: IconName;
  readonly title: string;
  readonly children: ReactNode;
  /** What can be done about it. */
  readonly action?: ReactNode;
}

/** There is nothing, and that is no fault: says why and what would change it. */
export function EmptyState({ icon, title, children, action }: EmptyStateProps) {
  return (
    <div className={styles["state"]}>
      <div className={styles["picture"]}>
        <Icon name={icon} size={24} />
      </div>
      <h2 className={styles["title"]}>{title}</h2>
      <p className={styles["text"]}>{children}</p>
      {action === undefined ? null : <div className={styles["action"]}>{action}</div>}
    </div>
  );
}

export interface ErrorStateProps {
  /** What could not be shown: "the connectors". */
  readonly what: string;
  readonly error: Error;
  readonly onRetry?: () => void;
}

/** It failed. A host that is away is another matter: it is waited for. */
export function ErrorState({ what, error, onRetry }: ErrorStateProps) {
  if (error instanceof HostAway) return <AwayState what={what} />;
  return (
    <div className={styles["state"]} role="alert">
      <div className={styles["picture"]} data-tone="failed">
        <Icon name="alert" size={24} />
      </div>
      <h2 className={styles["title"]}>Could not show {what}</h2>
      <p className={styles["text"]}>{error.message}</p>
      {onRetry === undefined ? null : (
        <div className={styles["action"]}>
          <Button variant="outlined" onClick={onRetry}>
            Try again
          </Button>
        </div>
      )}
    </div>
  );
}

/** Nothing is known and the host does not answer; the page fills by itself once it does. */
function AwayState({ what }: { readonly what: string }) {
  return (
    <div className={styles["state"]} role="status">
      <div className={styles["picture"]} data-tone="away">
        <Icon name="away" size={24} />
      </div>
      <h2 className={styles["title"]}>The host is away</h2>
      <p className={styles["text"]}>
        It does not answer, so {what} cannot be shown. This page asks again every few seconds and
        goes on by itself; nothing needs to be reloaded.
      </p>
    </div>
  );
}
