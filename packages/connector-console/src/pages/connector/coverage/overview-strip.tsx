import { useMemo } from "react";
import { useBrush } from "../../../parts/use-brush.ts";
import type { TimeViewing } from "../time-view/use-time-view.ts";
import { lengthOf } from "../time-view/span.ts";
import styles from "./coverage.module.css";
import type { StreamMap } from "./maps.ts";
import { fillOf } from "./patterns.tsx";
import { gapMarks, placeOf, segmentsOf } from "./segments.ts";

export interface OverviewStripProps {
  readonly map: StreamMap;
  readonly viewing: TimeViewing;
  readonly width: number;
}

const height = 14;

/** All of the map, with a frame around what is shown. A click moves the frame, dragging draws a new one. */
export function OverviewStrip({ map, viewing, width }: OverviewStripProps) {
  const { bounds, span } = viewing;
  const { segments, marks } = useMemo(
    () => ({
      segments: segmentsOf(map.pieces, bounds, width),
      marks: gapMarks(map.pieces, bounds, width),
    }),
    [map.pieces, bounds, width],
  );
  const at = (share: number): number => bounds.since + share * lengthOf(bounds);
  const brush = useBrush({
    onBrush: ([from, to]) => viewing.showSpan({ since: at(from), until: at(to) }),
    onClick: (share) => {
      const half = lengthOf(span) / 2;
      viewing.showSpan({ since: at(share) - half, until: at(share) + half });
    },
    onOver: () => undefined,
  });
  const isAll = viewing.view.kind === "all";
  if (isAll) return null;
  const framed = placeOf(span, bounds, width);
  return (
    // By keyboard, the picture above does the same.
    <div className={styles["strip"]} aria-hidden="true" {...brush.handlers}>
      <svg width={width} height={height}>
        {segments.map(({ left, right, result }) => (
          <rect key={left} x={left} width={right - left} height={height} fill={fillOf(result)} />
        ))}
        {marks.map(({ since, left, right }) => (
          <rect key={since} x={left} width={right - left} height={height} fill={fillOf("gap")} />
        ))}
      </svg>
      <div
        className={styles["frame"]}
        style={{
          left: `${framed.left}px`,
          width: `${Math.max(framed.right - framed.left, 6)}px`,
        }}
      />
    </div>
  );
}
