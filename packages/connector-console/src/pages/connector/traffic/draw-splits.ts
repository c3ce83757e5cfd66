import type uPlot from "uplot";
import type { LaidSplit } from "./lanes.ts";
import type { Palette } from "./palette.ts";

const laneHeight = 13;
/** Narrower brackets have no room for their number. */
const leastForText = 34;

/** Pixels that brackets need above the bars. */
export function heightOfSplits(splits: readonly LaidSplit[]): number {
  return splits.reduce((most, { lane }) => Math.max(most, lane + 1), 0) * laneHeight;
}

/** Draws windows that were split as brackets above the bars, each with its number of pieces. */
export function drawSplits(plot: uPlot, splits: readonly LaidSplit[], palette: Palette): void {
  const { ctx, bbox } = plot;
  const ratio = devicePixelRatio;
  ctx.save();
  ctx.strokeStyle = palette.overCap;
  ctx.fillStyle = palette.overCap;
  ctx.lineWidth = 1.5 * ratio;
  ctx.font = `${10.5 * ratio}px ${palette.font.replace(/^\S+\s/, "")}`;
  ctx.textBaseline = "middle";
  for (const { since, until, pieces, lane } of splits) {
    const left = Math.max(plot.valToPos(since, "x", true), bbox.left);
    const right = Math.min(plot.valToPos(until, "x", true), bbox.left + bbox.width);
    if (right < left) continue;
    const y = bbox.top - (lane * laneHeight + 8) * ratio;
    const end = Math.max(right, left + 3 * ratio);
    ctx.beginPath();
    ctx.moveTo(left, y + 3 * ratio);
    ctx.lineTo(left, y - 3 * ratio);
    ctx.moveTo(left, y);
    ctx.lineTo(end, y);
    ctx.moveTo(end, y + 3 * ratio);
    ctx.lineTo(end, y - 3 * ratio);
    ctx.stroke();
    if (end - left < leastForText * ratio) continue;
    const middle = (left + end) / 2;
    ctx.clearRect(middle - 11 * ratio, y - 5 * ratio, 22 * ratio, 10 * ratio);
    ctx.textAlign = "center";
    ctx.fillText(`×${pieces}`, middle, y);
  }
  ctx.restore();
}
