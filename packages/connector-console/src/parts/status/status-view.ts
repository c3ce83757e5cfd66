import type { Connector, ConnectorState } from "../../api/connectors.ts";

export type Tone = "ok" | "idle" | "degraded" | "failed";

export interface StatusView {
  readonly label: string;
  readonly tone: Tone;
  /** What it means, in a sentence. */
  readonly sentence: string;
  /** What was seen in detail, where the sentence does not say it: the request and its answer. */
  readonly detail: string | undefined;
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

/** What a failure means for whoever reads a list; docs/errors.md has the codes. */
const headlines: Readonly<Record<string, string>> = {
  config_invalid: "The configuration cannot be used.",
  auth_rejected: "The vendor rejects the key.",
  forbidden: "The key may not read what is asked for.",
  not_found: "The vendor does not know what is asked for.",
  bad_request: "The vendor refuses the request.",
  rate_limited: "The vendor wants fewer requests.",
  unreachable: "The vendor does not answer.",
  vendor_unavailable: "The vendor fails to answer.",
  vendor_contract: "The vendor answers something unexpected.",
  store_full: "The disk of the host is full.",
  internal: "A fault of the connector or of the host.",
};

/** Explains a connector's status. Pure. */
export function viewStatus({ status }: Pick<Connector, "status">): StatusView {
  const [label, tone] = labels[status.state];
  const headline = headlines[status.error_code ?? ""];
  return {
    label,
    tone,
    sentence: headline ?? status.message,
    detail: headline === undefined ? undefined : status.message,
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
