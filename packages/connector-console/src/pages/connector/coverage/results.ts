import type { CoverageResult } from "../../../api/coverage.ts";

export interface ResultWords {
  readonly label: string;
  readonly sentence: string;
}

/** What each result means for whoever looks at the picture; in the order of the legend. */
export const resultWords: Readonly<Record<CoverageResult, ResultWords>> = {
  complete: {
    label: "Complete",
    sentence: "Read whole, and looked at again as often as is planned.",
  },
  provisional: {
    label: "Provisional",
    sentence: "Read whole. It is looked at again for late records, up to a day after.",
  },
  open: {
    label: "Open",
    sentence: "Not read yet, or read without proof. It will be asked for again.",
  },
  gap: {
    label: "Gap",
    sentence: "Records are lost, or may be. The list below says how many, and why.",
  },
  excluded: {
    label: "Excluded",
    sentence: "Collection was switched off. That was a choice, not a loss.",
  },
};

export const resultsInOrder = Object.keys(resultWords) as readonly CoverageResult[];
