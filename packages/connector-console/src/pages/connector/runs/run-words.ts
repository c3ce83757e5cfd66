import type { LedgerEntry } from "../../../api/ledger.ts";
import type { Tone } from "../../../parts/status/status-view.ts";

/** A word for a heading or a badge, and the sentence that explains it. */
export interface Explained {
  readonly word: string;
  readonly sentence: string;
}

const kinds: Readonly<Record<string, Explained>> = {
  live: { word: "Live", sentence: "The newest time, read as soon as it was due." },
  expiring: {
    word: "Expiring",
    sentence:
      "Time that the vendor would soon have forgotten, so it was read before anything else.",
  },
  backfill: {
    word: "Catch-up",
    sentence: "Older time that had not been read: the first collection, or what an outage left.",
  },
  revisit: {
    word: "Re-visit",
    sentence: "A window that had been read before, looked at again for records that came late.",
  },
  repair: { word: "Backfill", sentence: "Read again because somebody asked for a backfill." },
  retention: {
    word: "Retention",
    sentence: "What the end of a retention did: the vendor's, or that of the lake.",
  },
  identity: {
    word: "Identity",
    sentence:
      "The vendor's ids proved not to be ids: what was told apart by them was told apart anew.",
  },
};

/** Why a window was read. Pure. */
export function kindOf({ kind }: Pick<LedgerEntry, "kind">): Explained {
  return kinds[kind] ?? { word: kind, sentence: "" };
}

export interface VerdictView extends Explained {
  readonly tone: Tone;
}

const verdicts: Readonly<Record<string, VerdictView>> = {
  whole: {
    word: "Whole",
    tone: "ok",
    sentence: "Everything that the vendor has of this window was read, and that is proved.",
  },
  partial: {
    word: "In part",
    tone: "idle",
    sentence: "A part was read and counts as far as it is proved; the rest is asked for again.",
  },
  unstable: {
    word: "Unstable",
    tone: "degraded",
    sentence: "The answers kept moving while they were read: the window is looked at again.",
  },
  failed: {
    word: "Failed",
    tone: "failed",
    sentence:
      "The vendor did not answer as it should. Nothing is lost: the window is asked for again.",
  },
  aborted: {
    word: "Stopped",
    tone: "idle",
    sentence:
      "The run was stopped before its end, as by a restart. What it had proved counts; the rest is asked for again.",
  },
  gap: {
    word: "Gap",
    tone: "degraded",
    sentence: "Records of this window are lost, or may be; the coverage shows it as a gap.",
  },
  drop: {
    word: "Dropped",
    tone: "idle",
    sentence: "Whole days left the lake, because its own retention had ended.",
  },
  correction: {
    word: "Corrected",
    tone: "idle",
    sentence:
      "Revisions became records of their own, because the vendor's ids proved not to be ids.",
  },
};

/** What a reading proved. Pure. */
export function verdictOf({ verdict }: Pick<LedgerEntry, "verdict">): VerdictView {
  return verdicts[verdict] ?? { word: verdict, tone: "idle", sentence: "" };
}

const proofs: Readonly<Record<string, string>> = {
  total: "as many rows came as the vendor's total says",
  short_page: "the last page was shorter than this vendor's full pages",
  empty_page: "the page behind the last one was empty",
  order: "rows came in a proved order, which leaves nothing out before the last one",
  union: "several ways of asking brought as many distinct rows as the vendor's total says",
  none: "nothing proves it yet",
};

/** By which evidence it counts, in a sentence; undefined where there is none to speak of. Pure. */
export function proofOf({ proof }: Pick<LedgerEntry, "proof">): string | undefined {
  if (proof === undefined) return undefined;
  const text = proof.split(", ").map((one) => proofs[one] ?? one);
  const sentence = text.join("; elsewhere, ");
  return `${sentence.charAt(0).toUpperCase()}${sentence.slice(1)}.`;
}

const gapReasons: Readonly<Record<string, string>> = {
  cap_at_granule:
    "The finest step of time that the vendor separates holds more rows than it lets anyone reach.",
  retention: "The vendor did not answer for that time any more when it could be asked.",
  no_time_filter:
    "The vendor has no time filter that works, and its newest rows did not reach back to here.",
  unstable: "The rows never stopped moving while they were read.",
};

/** Why records are lost. Pure. */
export function gapReasonOf(reason: string): string {
  return gapReasons[reason] ?? reason;
}
