import type { Connector } from "../../api/connectors.ts";
import { amountOfTime, shortDuration } from "../format-time.ts";

type Coverage = NonNullable<Connector["coverage"]>;

export interface CoverageShare {
  /** 0 to 1; 1 only when nothing is missing and nothing is overdue. */
  readonly share: number;
  /** "100 %", "99.9 %". */
  readonly text: string;
  readonly sentence: string;
  readonly hasGap: boolean;
}

/** The newest time is never read yet: so many intervals, and the lag behind the vendor's clock, count as not due. */
const intervalsNotDue = 2;
const lagNotDueMs = 60_000;

/** How much of the time that should be read is proved whole. Pure. */
export function coverageShare(coverage: Coverage, intervalMinutes: number): CoverageShare {
  const proved = coverage.complete_ms + coverage.provisional_ms;
  const notDue = intervalsNotDue * intervalMinutes * 60_000 + lagNotDueMs;
  const overdue = Math.max(coverage.open_ms - notDue, 0);
  const wanted = proved + overdue + coverage.gap_ms;
  const share = wanted === 0 ? 0 : proved / wanted;
  return {
    share,
    text: share === 1 ? "100 %" : `${(Math.floor(share * 1_000) / 10).toFixed(1)} %`,
    sentence: sentenceOf({ proved, overdue, gap: coverage.gap_ms }),
    hasGap: coverage.gap_ms > 0,
  };
}

function sentenceOf(parts: {
  readonly proved: number;
  readonly overdue: number;
  readonly gap: number;
}): string {
  const proved = `${shortDuration(parts.proved)} proved whole`;
  const overdue = parts.overdue > 0 ? `${shortDuration(parts.overdue)} still to read` : undefined;
  const gap = parts.gap > 0 ? `${lossText(parts.gap)} lost in gaps` : undefined;
  const rest = [overdue, gap].filter((part) => part !== undefined);
  return `${[proved, ...rest].join(", ")}${rest.length === 0 ? ", nothing is missing" : ""}.`;
}

/** However short it is, a loss is not nothing. */
function lossText(ms: number): string {
  return ms < 1_000 ? amountOfTime(ms) : shortDuration(ms);
}
