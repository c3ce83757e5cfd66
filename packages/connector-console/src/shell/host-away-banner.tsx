import { useQueryClient } from "@tanstack/react-query";
import { useEffect, useRef } from "react";
import { hostHealthKey, useHostHealth } from "../api/host-health.ts";
import { Icon } from "../parts/icon.tsx";
import styles from "./shell.module.css";

/** Says that the host does not answer; when it does again, everything shown is asked for anew. */
export function HostAwayBanner() {
  const { isAway } = useHostHealth();
  useRefreshOnReturn(isAway);
  return (
    <div role="status">
      {isAway ? (
        <div className={styles["away"]}>
          <Icon name="away" />
          <div>
            The host is away.{" "}
            <span>
              What you see is what was last known; it refreshes once the host answers again.
            </span>
          </div>
        </div>
      ) : null}
    </div>
  );
}

function useRefreshOnReturn(isAway: boolean): void {
  const client = useQueryClient();
  const wasAway = useRef(false);
  useEffect(() => {
    if (wasAway.current && !isAway) {
      void client.invalidateQueries({
        predicate: ({ queryKey }) => queryKey[0] !== hostHealthKey[0],
      });
    }
    wasAway.current = isAway;
  }, [client, isAway]);
}
