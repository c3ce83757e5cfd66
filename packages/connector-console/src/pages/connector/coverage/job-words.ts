import type { RecollectJob } from "../../../api/recollect.ts";
import { formatCount } from "../../../parts/format-number.ts";

export interface JobWords {
  readonly tone: "running" | "good" | "same";
  readonly text: string;
}

/** What became of reading time again. `isStillLost`: the map still says what it said before. Pure. */
export function wordsOfJob(
  job: Pick<RecollectJob, "state" | "rows_new" | "requests">,
  isStillLost: boolean,
): JobWords {
  const asked = job.requests === 1 ? "1 request" : `${formatCount(job.requests)} requests`;
  const brought =
    job.rows_new === 0
      ? "no new record"
      : job.rows_new === 1
        ? "1 new record"
        : `${formatCount(job.rows_new)} new records`;
  if (job.state === "running") {
    return { tone: "running", text: `Reading it again: ${brought} in ${asked} so far.` };
  }
  if (job.state === "cancelled") {
    return { tone: "same", text: `The backfill was cancelled after ${asked}: ${brought}.` };
  }
  return isStillLost
    ? { tone: "same", text: `Read again in ${asked}: ${brought}. The rest is still missing.` }
    : { tone: "good", text: `Read again in ${asked}: ${brought}. It is whole now.` };
}
