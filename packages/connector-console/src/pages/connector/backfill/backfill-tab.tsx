import { useQuery } from "@tanstack/react-query";
import { backfillsQuery } from "../../../api/backfills.ts";
import { Loaded } from "../../../parts/loaded.tsx";
import type { TabViewProps } from "../tab-view-props.ts";
import { BackfillForm } from "./backfill-form.tsx";
import styles from "./backfill.module.css";
import { EndedBackfills } from "./ended-backfills.tsx";
import { RunningBackfill } from "./running-backfill.tsx";

/** Reads a span of time again: start one, watch it, and what earlier ones brought. */
export function BackfillTab({ connector }: TabViewProps) {
  const backfills = useQuery(backfillsQuery(connector._id));
  return (
    <Loaded query={backfills} what="the backfills">
      {({ backfills: jobs, reach }) => {
        const newestFirst = jobs.toSorted((a, b) => b.created_at - a.created_at);
        const running = newestFirst.filter(({ state }) => state === "running");
        return (
          <>
            <BackfillForm connector={connector} reach={reach} />
            {running.length === 0 ? null : (
              <section className={styles["running"]} aria-labelledby="running-title">
                <h2 id="running-title">Running</h2>
                {running.map((job) => (
                  <RunningBackfill key={job.id} connector={connector} job={job} />
                ))}
              </section>
            )}
            <EndedBackfills jobs={newestFirst.filter(({ state }) => state !== "running")} />
          </>
        );
      }}
    </Loaded>
  );
}
