import type { Finding } from "./findings.ts";
import { explainReason } from "./reasons.ts";
import { resultWords } from "./results.ts";

export interface FindingWords {
  readonly label: string;
  readonly title?: string;
  readonly sentence: string;
  /** What to do; empty where nothing has to be done. */
  readonly advice: string;
  /** Nothing happened that anybody has to know more of than the legend says. */
  readonly isOrdinary: boolean;
  /** Reading it on demand makes sense, where the vendor still answers. */
  readonly canBeReadAgain: boolean;
}

/** Explains a stretch that is not complete. Pure. */
export function aboutFinding(
  finding: Pick<Finding, "result" | "reason" | "isNotDue" | "isBeingRead" | "isExplainedAbove">,
): FindingWords {
  const { label, sentence } = resultWords[finding.result];
  const plain = { label, sentence, advice: "", isOrdinary: false, canBeReadAgain: false };
  switch (finding.result) {
    case "gap":
      return {
        ...plain,
        ...explainReason(finding.reason),
        ...(finding.isExplainedAbove ? { sentence: "As above.", advice: "" } : {}),
        canBeReadAgain: true,
      };
    case "excluded":
      return {
        ...plain,
        advice: "If its records are wanted after all, they can be read while the vendor has them.",
        canBeReadAgain: true,
      };
    case "open":
      if (finding.isNotDue) {
        return {
          ...plain,
          label: "Not due yet",
          sentence: "The newest time: its records may still be arriving, so it is read next.",
          isOrdinary: true,
        };
      }
      return finding.isBeingRead
        ? { ...plain, label: "Being read", sentence: "Parts of it are being read right now." }
        : plain;
    case "provisional":
    case "complete":
      return { ...plain, isOrdinary: true };
  }
}
