import type { Span } from "./span.ts";
import { ticksOf } from "./ticks.ts";
import styles from "./time-view.module.css";

/** Times below a picture of a span; whoever cannot see it has them in words beside it. */
export function TicksLine({ span }: { readonly span: Span }) {
  return (
    <div className={styles["ticks"]} aria-hidden="true">
      {ticksOf(span).map(({ at, share, text }) => (
        <span key={at} style={{ left: `${share * 100}%` }}>
          {text}
        </span>
      ))}
    </div>
  );
}
