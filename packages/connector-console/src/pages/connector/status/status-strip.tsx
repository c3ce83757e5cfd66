import { useState } from "react";
import { ChoiceBar } from "../../../parts/choice-bar.tsx";
import { localTime } from "../../../parts/format-time.ts";
import { Time } from "../../../parts/time.tsx";
import { useNow } from "../../../parts/use-now.ts";
import { knownPart, segmentsOf, sharesInWords, type Spell } from "./spells.ts";
import styles from "./status.module.css";

const day = 24 * 3_600_000;

const ranges = [
  { id: "day", title: "24 hours", ms: day },
  { id: "week", title: "7 days", ms: 7 * day },
  { id: "month", title: "30 days", ms: 30 * day },
] as const;

export interface StatusStripProps {
  readonly spells: readonly Spell[];
  /** There are none before these: the picture begins with them. */
  readonly isAll: boolean;
  /** A longer time is shown: it may need earlier spells. */
  readonly onLonger: () => void;
}

/** The states over time, at a glance. */
export function StatusStrip({ spells, isAll, onLonger }: StatusStripProps) {
  const [chosen, setChosen] = useState<(typeof ranges)[number]["id"]>("day");
  const choose = (id: typeof chosen): void => {
    setChosen(id);
    if (id !== "day") onLonger();
  };
  const until = useNow();
  const ms = ranges.find(({ id }) => id === chosen)?.ms ?? day;
  const range = { since: until - ms, until };
  const drawn = isAll ? knownPart(spells, range) : range;
  const words = sharesInWords(segmentsOf(spells, range));
  return (
    <section className={styles["strip"]} aria-label="States over time">
      <header>
        <p>{words}</p>
        <ChoiceBar label="Time shown" options={ranges} chosen={chosen} onChoose={choose} />
      </header>
      <div className={styles["bar"]} role="img" aria-label={`States over time: ${words}`}>
        {segmentsOf(spells, drawn).map(({ view, from, width, ...bounds }) => (
          <span
            key={bounds.since}
            data-tone={view.tone}
            title={`${view.label}: ${localTime(bounds.since)} – ${localTime(bounds.until)}\n${view.sentence}`}
            style={{ left: `${from * 100}%`, width: `${width * 100}%` }}
          />
        ))}
      </div>
      <footer>
        <span>
          {drawn === range ? "" : "known since "}
          <Time at={drawn.since} as="full" />
        </span>
        <span>now</span>
      </footer>
    </section>
  );
}
