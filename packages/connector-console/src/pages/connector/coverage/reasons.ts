/** Why records are lost, and what can be done. */
export interface GapReason {
  readonly title: string;
  /** What happened, in plain words. */
  readonly sentence: string;
  readonly advice: string;
}

const reasons: Readonly<Record<string, GapReason>> = {
  cap_at_granule: {
    title: "More than the vendor returns",
    sentence:
      "The shortest time that the vendor can be asked for holds more records than it returns for one query. It was asked " +
      "in every order and by every filter there is; what that brought is kept, the rest cannot be reached.",
    advice:
      "Re-collecting tries all ways again, and may bring a few more. To have the rest, ask the vendor for an export of this time.",
  },
  retention: {
    title: "Older than the vendor keeps",
    sentence:
      "The vendor no longer answered for this time when it could be asked: collection was away for longer than the vendor " +
      "keeps its records.",
    advice:
      "Ask the vendor whether it has an archive, and watch the status so that an outage is noticed sooner.",
  },
  no_time_filter: {
    title: "The vendor cannot be asked by time",
    sentence:
      "The vendor has no time filter that works, and its newest records did not reach back to here before they ended.",
    advice:
      "Choose a shorter interval, so that less comes between two visits. Re-collecting helps only while the newest records still reach back to here.",
  },
  unstable: {
    title: "The answers kept moving",
    sentence:
      "Records came and went while this time was read, so no reading of it could be proved whole.",
    advice: "Re-collect once the vendor has come to rest.",
  },
};

/** Explains a gap by its reason; one that a newer host gives is shown by its code. Pure. */
export function explainReason(code: string | undefined): GapReason {
  const known = reasons[code ?? ""];
  if (known !== undefined) return known;
  return {
    title: code ?? "No reason given",
    sentence: "Records of this time are lost, or may be.",
    advice: "Re-collecting asks the vendor for it again.",
  };
}
