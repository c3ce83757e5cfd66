import Alert from "@mui/material/Alert";
import type { Connector } from "../../../api/connectors.ts";
import { useRecollectJob } from "../../../api/recollect.ts";
import { Time } from "../../../parts/time.tsx";
import { common } from "../time-view/span.ts";
import styles from "./coverage.module.css";
import type { Finding } from "./findings.ts";
import { wordsOfJob, type JobWords } from "./job-words.ts";
import type { AskedAgain } from "./use-asked.ts";

export interface RecollectNotesProps {
  readonly connector: Pick<Connector, "_id">;
  readonly asked: readonly AskedAgain[];
  readonly findings: readonly Finding[];
}

/** What became of the time that was read again. */
export function RecollectNotes({ connector, asked, findings }: RecollectNotesProps) {
  return (
    <div className={styles["notes"]} role="status">
      {asked.map((one) => (
        <RecollectNote
          key={one.job}
          id={connector._id}
          asked={one}
          isStillLost={findings.some((finding) => isLossIn(finding, one))}
        />
      ))}
    </div>
  );
}

interface RecollectNoteProps {
  readonly id: string;
  readonly asked: AskedAgain;
  readonly isStillLost: boolean;
}

const severities = {
  running: "info",
  good: "success",
  same: "warning",
} as const satisfies Readonly<Record<JobWords["tone"], string>>;

function RecollectNote({ id, asked, isStillLost }: RecollectNoteProps) {
  const { data } = useRecollectJob(id, asked.job);
  const job = data ?? { state: "running", rows_new: 0, requests: 0 };
  const { tone, text } = wordsOfJob(job, isStillLost);
  return (
    <Alert severity={severities[tone]}>
      <Time at={asked.since} as="exact" /> – <Time at={asked.until} as="exact" />: {text}
    </Alert>
  );
}

function isLossIn({ stream, result, ...piece }: Finding, asked: AskedAgain): boolean {
  const isLoss = result === "gap" || result === "excluded" || result === "open";
  return isLoss && stream === asked.stream && common(piece, asked) !== undefined;
}
