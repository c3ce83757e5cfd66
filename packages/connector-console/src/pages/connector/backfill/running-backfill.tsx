import Button from "@mui/material/Button";
import { lazy, Suspense, useState } from "react";
import type { Backfill } from "../../../api/backfills.ts";
import type { Connector } from "../../../api/connectors.ts";
import { formatCount } from "../../../parts/format-number.ts";
import { Time } from "../../../parts/time.tsx";
import { useNow } from "../../../parts/use-now.ts";
import { WindowBounds } from "../../../parts/window-bounds.tsx";
import { progressOf } from "./backfill-progress.ts";
import { remainingWords } from "./backfill-words.ts";
import styles from "./backfill.module.css";

const CancelDialog = lazy(async () => ({
  default: (await import("./cancel-dialog.tsx")).CancelDialog,
}));

export interface RunningBackfillProps {
  readonly connector: Pick<Connector, "_id" | "active" | "content_type">;
  readonly job: Backfill;
}

/** A backfill under way: how far, how fast, how long still. */
export function RunningBackfill({ connector, job }: RunningBackfillProps) {
  const [isAsking, setAsking] = useState(false);
  const progress = progressOf(job, connector.content_type.length, useNow());
  const { share, perMinute, stalledMs } = progress;
  const isHeld = stalledMs !== undefined || !connector.active;
  return (
    <article className={styles["job"]} aria-label="Running backfill">
      <header>
        <h3>
          <WindowBounds since={job.since} until={job.until} />
        </h3>
        <Button color="inherit" variant="outlined" onClick={() => setAsking(true)}>
          Cancel
        </Button>
      </header>
      <div
        className={styles["track"]}
        role="progressbar"
        aria-label="Progress of the backfill"
        aria-valuenow={Math.floor(share * 100)}
        aria-valuemin={0}
        aria-valuemax={100}
        data-held={isHeld}
      >
        <span style={{ width: `${share * 100}%` }} />
      </div>
      <p className={styles["figures"]}>
        <strong>{Math.floor(share * 100)} %</strong>
        <span>{remainingWords(progress, connector.active)}</span>
        <span>{formatCount(job.rows_read ?? job.rows_new)} records</span>
        <span>{formatCount(job.rows_new)} new</span>
        {perMinute === undefined ? null : (
          <span>{formatCount(Math.round(perMinute))} records a minute</span>
        )}
        <span>{formatCount(job.requests)} requests</span>
        <span>
          begun <Time at={job.created_at} />
        </span>
      </p>
      <Suspense fallback={null}>
        {isAsking ? (
          <CancelDialog connector={connector._id} job={job} onClose={() => setAsking(false)} />
        ) : null}
      </Suspense>
    </article>
  );
}
