import type { Span } from "./span.ts";
import { ticksOf } from "../../../parts/ticks.ts";
import styles from "./time-view.module.css";

export interface TicksLineProps {
  readonly span: Span;
  /** Pixels there are. */
  readonly width: number;
}

const widestText = 64;
const usualDistance = 110;

/** Times below a picture of a span; whoever cannot see it has them in words beside it. */
export function TicksLine({ span, width }: TicksLineProps) {
  const most = Math.min(Math.max(Math.floor(width / usualDistance), 2), 12);
  const lastShare = width === 0 ? 1 : 1 - widestText / width;
  return (
    <div className={styles["ticks"]} aria-hidden="true">
      {ticksOf(span, { most, lastShare }).map(({ at, share, text }) => (
        <span key={at} style={{ left: `${share * 100}%` }}>
          {text}
        </span>
      ))}
    </div>
  );
}
