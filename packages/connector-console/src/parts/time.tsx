import { exactTime, exactUtcTime, localTime, relativeTime, utcTime } from "./format-time.ts";
import { useNow } from "./use-now.ts";

export interface TimeProps {
  /** Epoch milliseconds. */
  readonly at: number;
  /** "4 min ago", the time itself, or that with its milliseconds. @default "relative" */
  readonly as?: "relative" | "full" | "exact";
}

/** A point in time in the user's zone; in UTC on hover. Every time of the console is shown by it. */
export function Time({ at, as = "relative" }: TimeProps) {
  const now = useNow();
  const { text, title } = wordsOf(at, { as, now });
  return (
    <time dateTime={new Date(at).toISOString()} title={title}>
      {text}
    </time>
  );
}

function wordsOf(
  at: number,
  { as, now }: { readonly as: NonNullable<TimeProps["as"]>; readonly now: number },
): { readonly text: string; readonly title: string } {
  switch (as) {
    case "full":
      return { text: localTime(at), title: utcTime(at) };
    case "exact":
      return { text: exactTime(at), title: exactUtcTime(at) };
    case "relative":
      return { text: relativeTime(at, now), title: `${localTime(at)}\n${utcTime(at)}` };
  }
}
