import { memo, useMemo } from "react";
import type { Span } from "../time-view/span.ts";
import styles from "./coverage.module.css";
import type { StreamMap } from "./maps.ts";
import { fillOf } from "./patterns.tsx";
import { placeOf, segmentsOf, type GapMark } from "./segments.ts";

export interface MapDrawingProps {
  readonly map: StreamMap;
  readonly span: Span;
  readonly width: number;
  readonly height: number;
  readonly marks: readonly GapMark[];
}

/** Pixels above the map for the marks of gaps, and for what is being read. */
const top = 10;

/** A map as fills from left to right, its gaps marked above, what is being read underlined. */
export const MapDrawing = memo(function MapDrawing(props: MapDrawingProps) {
  const { map, span, width, height, marks } = props;
  const segments = useMemo(() => segmentsOf(map.pieces, span, width), [map.pieces, span, width]);
  if (width === 0) return <svg width="100%" height={height} aria-hidden="true" />;
  return (
    <svg width={width} height={height} aria-hidden="true">
      {segments.map(({ left, right, result }) => (
        <rect
          key={left}
          x={left}
          y={top}
          width={right - left}
          height={height - top - 6}
          fill={fillOf(result)}
        />
      ))}
      {marks.map(({ since, left, right }) => (
        <g key={since}>
          <rect
            x={left}
            y={top}
            width={right - left}
            height={height - top - 6}
            fill={fillOf("gap")}
          />
          <path className={styles["mark"]} d={`M${(left + right) / 2 - 5} 0h10l-5 8z`} />
        </g>
      ))}
      {map.reading.map((one) => {
        const { left, right } = placeOf(one, span, width);
        return right <= left ? null : (
          <rect
            key={one.since}
            className={styles["beingRead"]}
            x={left}
            y={height - 5}
            width={Math.max(right - left, 3)}
            height={4}
          />
        );
      })}
    </svg>
  );
});
