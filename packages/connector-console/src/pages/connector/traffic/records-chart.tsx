import { useColorScheme } from "@mui/material/styles";
import { useEffect, useEffectEvent, useLayoutEffect, useRef } from "react";
import uPlot from "uplot";
import "uplot/dist/uPlot.min.css";
import { useWidth } from "../../../parts/use-width.ts";
import type { Span } from "../time-view/span.ts";
import { chartOptions, dataOf } from "./chart-options.ts";
import type { Columns } from "./columns.ts";
import type { LaidSplit } from "./lanes.ts";
import { paletteOf } from "./palette.ts";
import styles from "./traffic.module.css";

export interface RecordsChartProps {
  /** What it shows, for whoever cannot see it; the numbers are in the table below. */
  readonly label: string;
  readonly columns: Columns;
  readonly values: readonly number[];
  readonly bucketMs: number;
  readonly highest: number;
  readonly cap?: { readonly at: number; readonly isAbove: boolean };
  readonly splits?: readonly LaidSplit[];
  readonly pixels: number;
  readonly onZoom: (span: Span) => void;
  /** The bucket under the pointer. */
  readonly onOver: (index: number | undefined) => void;
}

/** Bars over time. The charts of a page share their pointer. */
export function RecordsChart(props: RecordsChartProps) {
  const { label, columns, values, bucketMs, highest, cap, splits, pixels } = props;
  const [frame, width] = useWidth<HTMLDivElement>();
  const plot = useRef<uPlot>(undefined);
  const { mode, systemMode } = useColorScheme();
  const zoom = useEffectEvent((span: Span) => props.onZoom(span));
  const over = useEffectEvent((index: number | undefined) => props.onOver(index));
  useLayoutEffect(() => {
    const place = frame.current;
    if (place === null || width === 0) return undefined;
    const options = chartOptions({
      width,
      pixels,
      bucketMs,
      highest,
      cap,
      splits: splits ?? [],
      palette: paletteOf(place),
      onZoom: (span) => zoom(span),
      onOver: (index) => over(index),
    });
    plot.current = new uPlot(options, dataOf(columns.at, values, cap?.at), place);
    return () => plot.current?.destroy();
    // Anew when it looks different; new numbers alone are put in below.
    // eslint-disable-next-line react-hooks/exhaustive-deps
  }, [width, pixels, bucketMs, highest, cap?.at, cap?.isAbove, splits, mode, systemMode]);
  useEffect(() => {
    plot.current?.setData(dataOf(columns.at, values, cap?.at));
  }, [columns.at, values, cap?.at]);
  return (
    <div
      ref={frame}
      className={styles["chart"]}
      role="img"
      aria-label={label}
      style={{ height: `${pixels}px` }}
    />
  );
}
