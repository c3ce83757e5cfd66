import Button from "@mui/material/Button";
import { formatCount } from "../../../parts/format-number.ts";
import { amountOfTime } from "../../../parts/format-time.ts";
import { Time } from "../../../parts/time.tsx";
import { SteadyButton } from "../../../parts/steady-button.tsx";
import { lengthOf } from "../time-view/span.ts";
import styles from "./coverage.module.css";
import { aboutFinding, type FindingWords } from "./about-finding.ts";
import type { Finding } from "./findings.ts";
import { offerRecollect } from "./offer-recollect.ts";
import { Swatch } from "./patterns.tsx";

export interface FindingRowProps {
  readonly finding: Finding;
  /** Shown where there are several content types. */
  readonly streamName: string | undefined;
  readonly isActive: boolean;
  readonly isAsking: boolean;
  readonly onShow: () => void;
  readonly onRecollect: () => void;
}

/** A stretch with its bounds and numbers; of a loss also why, and what can be done. */
export function FindingRow(props: FindingRowProps) {
  const { finding, streamName, onShow } = props;
  const words = aboutFinding(finding);
  return (
    <tbody data-result={finding.result}>
      <tr>
        <th scope="row">
          <span className={styles["what"]} title={words.sentence}>
            <Swatch result={finding.result} />
            {words.label}
          </span>
        </th>
        {streamName === undefined ? null : <td>{streamName}</td>}
        <td>
          <Time at={finding.since} as="exact" />
        </td>
        <td>
          <Time at={finding.until} as="exact" />
        </td>
        <td data-align="end">{amountOfTime(lengthOf(finding))}</td>
        <td data-align="end">{finding.kept === undefined ? "–" : formatCount(finding.kept)}</td>
        <td data-align="end">{missingText(finding)}</td>
        <td className={styles["act"]}>
          <Button onClick={onShow}>Show</Button>
        </td>
      </tr>
      {words.isOrdinary ? null : <Why {...props} words={words} />}
    </tbody>
  );
}

interface WhyProps extends FindingRowProps {
  readonly words: FindingWords;
}

function Why({ finding, streamName, isActive, isAsking, onRecollect, words }: WhyProps) {
  const { title, sentence, advice } = words;
  const offer = words.canBeReadAgain
    ? offerRecollect(finding, { reach: finding.reach, isActive })
    : undefined;
  return (
    <tr className={styles["why"]}>
      <td colSpan={streamName === undefined ? 6 : 7}>
        {title === undefined ? null : <strong>{title}. </strong>}
        {sentence} {advice}
        {offer?.note === undefined ? null : ` ${offer.note}`}
      </td>
      <td className={styles["act"]}>
        {offer?.isOffered === true ? (
          <SteadyButton variant="outlined" isBusy={isAsking} onClick={onRecollect}>
            Re-collect
          </SteadyButton>
        ) : null}
      </td>
    </tr>
  );
}

function missingText({ result, missingAtLeast = 0 }: Finding): string {
  if (result !== "gap") return "–";
  return missingAtLeast === 0 ? "not known" : `at least ${formatCount(missingAtLeast)}`;
}
