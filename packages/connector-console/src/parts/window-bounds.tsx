import { utcTime } from "./format-time.ts";
import { windowWords } from "./window-words.ts";

export interface WindowBoundsProps {
  /** ISO 8601, or epoch milliseconds. */
  readonly since: string | number;
  /** The first moment after it. */
  readonly until: string | number;
}

/** A half-open interval of time in the user's zone; in UTC on hover. */
export function WindowBounds({ since, until }: WindowBoundsProps) {
  const [begin, end] = [new Date(since), new Date(until)];
  const [from, to] = windowWords(begin.getTime(), end.getTime());
  return (
    <span>
      <time dateTime={begin.toISOString()} title={utcTime(begin.getTime())}>
        {from}
      </time>
      {" – "}
      <time dateTime={end.toISOString()} title={utcTime(end.getTime())}>
        {to}
      </time>
    </span>
  );
}
