import type { Connector, ConnectorState } from "../../api/connectors.ts";

export type Tone = "ok" | "idle" | "degraded" | "failed";

export interface StatusView {
  readonly label: string;
  readonly tone: Tone;
  /** What it means, in a sentence. */
  readonly sentence: string;
  /** What to do about it. */
  readonly advice: string;
}

const labels: Readonly<Record<ConnectorState, readonly [label: string, tone: Tone]>> = {
  pending: ["Pending", "idle"],
  ok: ["OK", "ok"],
  idle: ["Idle", "idle"],
  degraded: ["Degraded", "degraded"],
  failed: ["Failed", "failed"],
  inactive: ["Inactive", "idle"],
};

/** What to do where the host recommends nothing. */
const usualAdvice: Readonly<Record<ConnectorState, string>> = {
  pending: "Nothing to do: the first collection begins within a minute.",
  ok: "Nothing to do.",
  idle: "Nothing to do, unless you expect records: then run Test, and look at the vendor whether there are any.",
  degraded: "Nothing to do yet: the host goes on trying. Run Test to see what is wrong.",
  failed: "Run Test to see which part is wrong, then Edit to mend it.",
  inactive: "Switch Collect on to go on. The time it was off is left out of its coverage.",
};

/** Explains a connector's status. Pure. */
export function viewStatus({ status }: Pick<Connector, "status">): StatusView {
  const [label, tone] = labels[status.state];
  return {
    label,
    tone,
    sentence: status.message,
    advice: status.recommendation ?? usualAdvice[status.state],
  };
}

/** Worst first, for sorting. */
export const severity: Readonly<Record<ConnectorState, number>> = {
  failed: 0,
  degraded: 1,
  pending: 2,
  idle: 3,
  inactive: 4,
  ok: 5,
};
