import type { Backfill } from "../../../api/backfills.ts";
import { StatusBadge } from "../../../parts/status/status-badge.tsx";
import { Time } from "../../../parts/time.tsx";
import { tookWords } from "../../../parts/took-words.ts";
import { WindowBounds } from "../../../parts/window-bounds.tsx";
import { gapWords, resultWords } from "./backfill-words.ts";
import styles from "./backfill.module.css";

/** Backfills that are over, and what came of them. */
export function EndedBackfills({ jobs }: { readonly jobs: readonly Backfill[] }) {
  return (
    <section className={styles["ended"]} aria-labelledby="ended-title">
      <h2 id="ended-title">Earlier backfills</h2>
      {jobs.length === 0 ? (
        <p>None yet. Here stands what each one brought.</p>
      ) : (
        <div className={styles["table"]}>
          <table>
            <thead>
              <tr>
                <th>Span</th>
                <th>Result</th>
                <th>Brought</th>
                <th>Gaps found</th>
                <th>Took</th>
                <th>Ended</th>
              </tr>
            </thead>
            <tbody>
              {jobs.map((job) => (
                <EndedRow key={job.id} job={job} />
              ))}
            </tbody>
          </table>
        </div>
      )}
    </section>
  );
}

function EndedRow({ job }: { readonly job: Backfill }) {
  const { state, since, until, created_at: begun, ended_at: ended } = job;
  const gaps = gapWords(job);
  return (
    <tr>
      <td>
        <WindowBounds since={since} until={until} />
      </td>
      <td>
        <StatusBadge
          label={state === "done" ? "Done" : "Cancelled"}
          tone={state === "done" ? "ok" : "idle"}
        />
      </td>
      <td>{resultWords(job)}</td>
      <td data-tone={gaps.tone}>{gaps.text}</td>
      <td>{ended === undefined ? "" : tookWords(ended - begun)}</td>
      <td>{ended === undefined ? "" : <Time at={ended} />}</td>
    </tr>
  );
}
