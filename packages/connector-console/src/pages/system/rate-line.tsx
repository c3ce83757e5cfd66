import type { SystemActivity } from "../../api/system-status.ts";
import { formatRate, minutesOf, type Counted } from "./rates.ts";
import { sparklineOf } from "./sparkline.ts";
import styles from "./system.module.css";

export interface RateLineProps {
  readonly activity: SystemActivity;
  readonly what: Counted;
  /** What is drawn, for readers of the page. */
  readonly title: string;
}

const box = { width: 240, height: 34 } as const;
/** A quarter of an hour, as the host keeps it. */
const shownMs = 900_000;

/** How a rate went over the last minutes; now is at the right. */
export function RateLine({ activity, what, title }: RateLineProps) {
  const { step_ms, steps } = activity;
  const values = steps.map((step) => (step[what] * 1_000) / step_ms);
  const { line, area, highest } = sparklineOf(values, Math.round(shownMs / step_ms), box);
  const said = `${title} over the last ${minutesOf(activity)} minutes: at most ${formatRate(highest)}`;
  return (
    <svg
      className={styles["rateLine"]}
      viewBox={`0 0 ${box.width} ${box.height}`}
      preserveAspectRatio="none"
      role="img"
      aria-label={said}
    >
      <title>{said}</title>
      <path data-part="area" d={area} />
      <path data-part="line" d={line} />
    </svg>
  );
}
