import { amountOfTime } from "../../../parts/format-time.ts";
import { Time } from "../../../parts/time.tsx";
import type { Span } from "../time-view/span.ts";
import styles from "./coverage.module.css";
import type { StreamMap } from "./maps.ts";
import { Swatch } from "./patterns.tsx";
import { resultsInOrder, resultWords } from "./results.ts";
import { shareText } from "../share-text.ts";
import { totalsOf } from "./totals.ts";

export interface LegendProps {
  readonly map: StreamMap;
  readonly span: Span;
}

const mostReading = 3;

/** What the fills mean, and how much of the time shown each of them is. */
export function Legend({ map, span }: LegendProps) {
  const totals = totalsOf(map.pieces, span);
  return (
    <>
      <ul className={styles["legend"]} aria-label="Of the time shown">
        {resultsInOrder.map((result) => {
          const { ms, share, pieces } = totals[result];
          const { label, sentence } = resultWords[result];
          return (
            <li key={result} title={sentence} data-none={pieces === 0}>
              <Swatch result={result} />
              <span>
                <span className={styles["label"]}>{label}</span>
                <span className={styles["amount"]}>
                  {pieces === 0 ? "none" : `${amountOfTime(ms)} · ${shareText(share)}`}
                </span>
              </span>
            </li>
          );
        })}
      </ul>
      <Reading reading={map.reading} />
    </>
  );
}

function Reading({ reading }: { readonly reading: readonly Span[] }) {
  if (reading.length === 0) return null;
  const more = reading.length - mostReading;
  return (
    <p className={styles["reading"]}>
      <span className={styles["readingSwatch"]} aria-hidden="true" />
      Being read now:{" "}
      {reading.slice(0, mostReading).map(({ since, until }) => (
        <span key={since}>
          <Time at={since} as="exact" /> – <Time at={until} as="exact" />
        </span>
      ))}
      {more > 0 ? <span>and {more} more</span> : null}
    </p>
  );
}
