import { localTime, relativeTime, utcTime } from "./format-time.ts";
import { useNow } from "./use-now.ts";

export interface TimeProps {
  /** Epoch milliseconds. */
  readonly at: number;
  /** "4 min ago", or the time itself. @default "relative" */
  readonly as?: "relative" | "full";
}

/** A point in time in the user's zone; in UTC on hover. Every time of the console is shown by it. */
export function Time({ at, as = "relative" }: TimeProps) {
  const now = useNow();
  const title = as === "full" ? utcTime(at) : `${localTime(at)}\n${utcTime(at)}`;
  return (
    <time dateTime={new Date(at).toISOString()} title={title}>
      {as === "full" ? localTime(at) : relativeTime(at, now)}
    </time>
  );
}
