import uPlot from "uplot";
import { formatCount } from "../../../parts/format-number.ts";
import type { Span } from "../time-view/span.ts";
import { tickText } from "../../../parts/ticks.ts";
import { drawCap, type DrawnCap } from "./draw-cap.ts";
import { drawSplits, heightOfSplits } from "./draw-splits.ts";
import type { LaidSplit } from "./lanes.ts";
import type { Palette } from "./palette.ts";

export interface ChartLook {
  readonly width: number;
  readonly pixels: number;
  readonly bucketMs: number;
  readonly highest: number;
  readonly cap: DrawnCap | undefined;
  readonly splits: readonly LaidSplit[];
  readonly palette: Palette;
  readonly onZoom: (span: Span) => void;
  readonly onOver: (index: number | undefined) => void;
}

/** What uPlot is given: the values, and again those of them that lie above the cap. */
export function dataOf(
  at: readonly number[],
  values: readonly number[],
  cap: number | undefined,
): uPlot.AlignedData {
  const over = values.map((value) => (cap !== undefined && value > cap ? value : null));
  return [[...at], [...values], over];
}

/** How a chart of records is drawn. */
export function chartOptions(look: ChartLook): uPlot.Options {
  const { width, pixels: height, bucketMs, highest, palette } = look;
  return {
    width,
    height,
    ms: 1,
    legend: { show: false },
    padding: [10 + heightOfSplits(look.splits), 18, 0, 0],
    scales: {
      // The last bar needs room to its right.
      x: { time: true, range: (_plot, from, to) => [from, to + bucketMs] },
      y: { range: [0, highest] },
    },
    axes: [timeAxis(palette), countAxis(palette)],
    series: [{}, bars(palette.bar), bars(palette.overCap)],
    cursor: {
      y: false,
      points: { show: false },
      sync: { key: "records-over-time" },
      drag: { x: true, y: false, setScale: false },
    },
    hooks: {
      draw: [
        (plot) => {
          drawSplits(plot, look.splits, palette);
          if (look.cap !== undefined) drawCap(plot, look.cap, palette);
        },
      ],
      setCursor: [({ cursor }) => look.onOver(cursor.idx ?? undefined)],
      setSelect: [
        (plot) => {
          const { left, width: chosen } = plot.select;
          if (chosen < leastPixels) return;
          look.onZoom({
            since: plot.posToVal(left, "x"),
            until: plot.posToVal(left + chosen, "x"),
          });
          plot.setSelect({ left: 0, top: 0, width: 0, height: 0 }, false);
        },
      ],
    },
  };
}

/** Narrower is a click. */
const leastPixels = 4;

const barsOfWholeBuckets = uPlot.paths.bars?.({ align: 1, size: [0.92, Infinity, 1] });

function bars(color: string): uPlot.Series {
  return {
    fill: color,
    stroke: color,
    width: 0,
    points: { show: false },
    ...(barsOfWholeBuckets === undefined ? {} : { paths: barsOfWholeBuckets }),
  };
}

function timeAxis(palette: Palette): uPlot.Axis {
  return {
    ...plainAxis(palette),
    grid: { show: false },
    space: 70,
    size: 30,
    values: (...[, splits, , , step]) => splits.map((at) => tickText(at, step)),
  };
}

function countAxis(palette: Palette): uPlot.Axis {
  return {
    ...plainAxis(palette),
    grid: { stroke: palette.line, width: 1 },
    ticks: { show: false },
    size: 58,
    incrs: [1, 2, 5]
      .flatMap((lead) => Array.from({ length: 9 }, (_, zeros) => lead * 10 ** zeros))
      .toSorted((a, b) => a - b),
    values: (_plot, splits) => splits.map(formatCount),
  };
}

function plainAxis({ text, line, font }: Palette): uPlot.Axis {
  return { stroke: text, font, ticks: { stroke: line, width: 1, size: 5 } };
}
