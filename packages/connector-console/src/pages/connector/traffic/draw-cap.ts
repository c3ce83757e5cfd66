import type uPlot from "uplot";
import { formatCount } from "../../../parts/format-number.ts";
import type { Palette } from "./palette.ts";

export interface DrawnCap {
  readonly at: number;
  /** It lies above what is drawn: only told. */
  readonly isAbove: boolean;
}

/** Draws the vendor's cap as a dashed line with its number. */
export function drawCap(plot: uPlot, cap: DrawnCap, palette: Palette): void {
  const { ctx, bbox } = plot;
  const ratio = devicePixelRatio;
  const y = cap.isAbove ? bbox.top + 2 * ratio : plot.valToPos(cap.at, "y", true);
  ctx.save();
  ctx.font = `600 ${11.5 * ratio}px ${palette.font.replace(/^\S+\s/, "")}`;
  ctx.fillStyle = palette.cap;
  ctx.textAlign = "right";
  ctx.textBaseline = cap.isAbove ? "top" : "bottom";
  const text = cap.isAbove
    ? `cap ${formatCount(cap.at)}, far above ↑`
    : `cap ${formatCount(cap.at)}`;
  const place = [bbox.left + bbox.width - 4 * ratio, y - (cap.isAbove ? 0 : 3 * ratio)] as const;
  // A bar may stand where it is written.
  ctx.strokeStyle = palette.surface;
  ctx.lineWidth = 4 * ratio;
  ctx.lineJoin = "round";
  ctx.strokeText(text, ...place);
  ctx.fillText(text, ...place);
  if (!cap.isAbove) {
    ctx.strokeStyle = palette.cap;
    ctx.lineWidth = 1.5 * ratio;
    ctx.setLineDash([6 * ratio, 4 * ratio]);
    ctx.beginPath();
    ctx.moveTo(bbox.left, y);
    ctx.lineTo(bbox.left + bbox.width, y);
    ctx.stroke();
  }
  ctx.restore();
}
