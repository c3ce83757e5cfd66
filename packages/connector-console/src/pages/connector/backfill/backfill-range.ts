import { localTime } from "../../../parts/format-time.ts";

/** A half-open interval, epoch milliseconds. */
export interface Span {
  readonly since: number;
  readonly until: number;
}

export type SpanPreset = "day" | "week" | "all";

const day = 24 * 3_600_000;

/** Spans that end with what can be asked for now. */
export const spanPresets: readonly { readonly id: SpanPreset; readonly title: string }[] = [
  { id: "day", title: "Last day" },
  { id: "week", title: "Last week" },
  { id: "all", title: "Everything in reach" },
];

/** What a preset means now; never more than can be asked for. Pure. */
export function spanOf(preset: SpanPreset, reach: Span): Span {
  const { since, until } = reach;
  if (preset === "all") return reach;
  return { since: Math.max(since, until - (preset === "day" ? day : 7 * day)), until };
}

/** What is to be done with the span that was entered. */
export type SpanCheck =
  | { readonly kind: "problem"; readonly sentence: string }
  /** `notes` say what will be different from what was entered. */
  | { readonly kind: "fine"; readonly span: Span; readonly notes: readonly string[] };

/** Judges a span against what the vendor still answers; null stands for a field that is not filled. Pure. */
export function checkSpan(
  entered: { readonly since: number | null; readonly until: number | null },
  reach: Span,
): SpanCheck {
  const { since, until } = entered;
  if (since === null) return problem("Say from when.");
  if (until === null) return problem("Say until when.");
  if (since >= until) return problem("The end has to be after the start.");
  if (since >= reach.until) {
    return problem("This has not happened yet: there is nothing to read.");
  }
  if (until <= reach.since) {
    return problem(
      `This is out of reach. It can be read from ${localTime(reach.since)} on: before, the vendor has forgotten, or the connector did not look back.`,
    );
  }
  const notes = [
    ...(since < reach.since
      ? [`Nothing before ${localTime(reach.since)} is in reach: the backfill begins there.`]
      : []),
    ...(until > reach.until
      ? ["What is still to come is collected by itself: the backfill ends now."]
      : []),
  ];
  const span = { since: Math.max(since, reach.since), until: Math.min(until, reach.until) };
  return { kind: "fine", span, notes };
}

function problem(sentence: string): SpanCheck {
  return { kind: "problem", sentence };
}
