import type { Connector } from "../../../api/connectors.ts";
import type { Gap } from "../../../api/gaps.ts";
import { formatCount } from "../../../parts/format-number.ts";
import { coverageShare } from "../../../parts/status/coverage-share.ts";
import type { Tone } from "../../../parts/status/status-view.ts";

/** The answer to "do you have everything?". */
export interface Everything {
  readonly answer: string;
  readonly tone: Tone;
  /** What it rests on, with its numbers; begins in the middle of a sentence: "since then, …". */
  readonly because: string;
  /** Known losses in a sentence; undefined when there are none. */
  readonly losses: string | undefined;
}

export interface Known {
  readonly gaps: readonly Pick<Gap, "missing_at_least">[];
  readonly holds: boolean | undefined;
}

/**
 * Answers from the coverage and its gaps; `holds` is what verifying the ledger showed, undefined when nobody did. What
 * rests on a ledger that does not hold is no answer. Pure.
 */
export function answerEverything(
  connector: Pick<Connector, "interval"> & {
    readonly coverage: NonNullable<Connector["coverage"]>;
  },
  { gaps, holds }: Known,
): Everything {
  const { share, sentence, hasGap } = coverageShare(connector.coverage, connector.interval);
  const because = sentence;
  if (holds === false) {
    return { answer: "Nobody can say.", tone: "failed", because, losses: lossesOf(gaps) };
  }
  if (hasGap || gaps.length > 0) {
    return { answer: "Not all of it.", tone: "degraded", because, losses: lossesOf(gaps) };
  }
  if (share === 1) return { answer: "Yes.", tone: "ok", because, losses: undefined };
  return { answer: "Not yet.", tone: "idle", because, losses: undefined };
}

function lossesOf(gaps: readonly Pick<Gap, "missing_at_least">[]): string | undefined {
  if (gaps.length === 0) return undefined;
  const missing = gaps.reduce((sum, gap) => sum + (gap.missing_at_least ?? 0), 0);
  const unknown = gaps.filter((gap) => (gap.missing_at_least ?? 0) === 0).length;
  const count = gaps.length === 1 ? "1 gap is" : `${formatCount(gaps.length)} gaps are`;
  const surely =
    missing === 0
      ? ""
      : `; surely missing: ${formatCount(missing)} ${missing === 1 ? "record" : "records"}`;
  const more =
    unknown === 0
      ? ""
      : `; how many are missing is not known of ${unknown === gaps.length ? "any" : formatCount(unknown)}`;
  return `${count} recorded${surely}${more}.`;
}
