import type { UseQueryResult } from "@tanstack/react-query";
import { memo, useMemo, useState } from "react";
import type { Histogram as Counts } from "../../api/search.ts";
import { formatCount } from "../../parts/format-number.ts";
import { localTime } from "../../parts/format-time.ts";
import { barsOf, intervalWords, type Bar } from "./bars.ts";
import styles from "./search.module.css";
import { ticksOf } from "../../parts/ticks.ts";
import { useBrush } from "../../parts/use-brush.ts";

export interface HistogramProps {
  readonly histogram: UseQueryResult<Counts>;
  /** The first records are not there yet; they come first. */
  readonly isWaiting: boolean;
  readonly onNarrow: (since: number, until: number) => void;
}

/** How the records lie in time. It never holds up the records: it is counted after them. */
export function Histogram({ histogram, isWaiting, onNarrow }: HistogramProps) {
  const { data, error, isFetching, refetch } = histogram;
  if (data === undefined || isWaiting) {
    return (
      <div className={styles["histogram"]} aria-busy={error === null}>
        <p className={styles["counting"]} role="status">
          {error === null || isFetching ? "Counting over time…" : "Not counted over time."}
          {error === null || isFetching ? null : (
            <button type="button" onClick={() => void refetch()}>
              Count again
            </button>
          )}
        </p>
      </div>
    );
  }
  return <Chart counts={data} onNarrow={onNarrow} />;
}

/** A text that begins later would not end within the picture. */
const lastTickShare = 0.95;

interface ChartProps {
  readonly counts: Counts;
  readonly onNarrow: (since: number, until: number) => void;
}

function Chart({ counts, onNarrow }: ChartProps) {
  const bars = useMemo(() => barsOf(counts), [counts]);
  const [over, setOver] = useState<number>();
  const at = (share: number): number => counts.since + share * (counts.until - counts.since);
  const barAt = (share: number): Bar | undefined =>
    bars.find(({ left, width }) => share >= left && share <= left + width);
  const brush = useBrush({
    onBrush: ([from, to]) => onNarrow(Math.floor(at(from)), Math.ceil(at(to))),
    onClick: (share) => {
      const bar = barAt(share);
      if (bar !== undefined) onNarrow(bar.since, bar.until);
    },
    onOver: setOver,
  });
  const bar = over === undefined ? undefined : barAt(over);
  const highest = Math.max(0, ...bars.map(({ count }) => count));
  return (
    <div className={styles["histogram"]}>
      <p className={styles["legend"]}>
        {brush.span !== undefined
          ? `${localTime(at(brush.span[0]))} – ${localTime(at(brush.span[1]))}`
          : bar === undefined
            ? `Records per ${intervalWords(counts.intervalMs)}, at most ${formatCount(highest)}. Drag to narrow the time range.`
            : `${localTime(bar.since)} – ${localTime(bar.until)}: ${formatCount(bar.count)}`}
      </p>
      {/* By keyboard, the time range is chosen beside the query. */}
      <div className={styles["chart"]} data-testid="histogram" {...brush.handlers}>
        <Bars bars={bars} />
        {brush.span === undefined ? null : (
          <div
            className={styles["brush"]}
            style={{
              left: `${brush.span[0] * 100}%`,
              width: `${(brush.span[1] - brush.span[0]) * 100}%`,
            }}
          />
        )}
      </div>
      <div className={styles["marks"]} aria-hidden="true">
        {ticksOf(counts, { lastShare: lastTickShare }).map(({ share, text }) => (
          <span key={share} style={{ left: `${share * 100}%` }}>
            {text}
          </span>
        ))}
      </div>
    </div>
  );
}

const Bars = memo(function Bars({ bars }: { readonly bars: readonly Bar[] }) {
  return (
    <svg
      role="img"
      aria-label="Records over time"
      viewBox="0 0 1000 100"
      preserveAspectRatio="none"
    >
      {bars.map(({ since, left, width, height }) => {
        // A single record among thousands still shows.
        const high = Math.max(height * 100, 2);
        return (
          <rect
            key={since}
            x={left * 1_000}
            y={100 - high}
            width={Math.max(width * 1_000 - 1, 1)}
            height={high}
          />
        );
      })}
    </svg>
  );
});
