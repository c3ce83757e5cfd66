import { useState } from "react";
import type { StreamTraffic, Traffic } from "../../../api/traffic.ts";
import { formatCount } from "../../../parts/format-number.ts";
import { Time } from "../../../parts/time.tsx";
import { intervalWords } from "./interval-words.ts";
import { shareOfCap } from "./summary.ts";
import styles from "./traffic.module.css";

export interface TrafficTableProps {
  readonly traffic: Traffic;
  readonly stream: StreamTraffic;
}

/** The charts as tables, for whoever wants the numbers or cannot see pictures. */
export function TrafficTable({ traffic, stream }: TrafficTableProps) {
  const [isOpen, setOpen] = useState(false);
  return (
    <details
      className={styles["details"]}
      open={isOpen}
      onToggle={(event) => setOpen(event.currentTarget.open)}
    >
      <summary>As a table</summary>
      {isOpen ? (
        <div className={styles["tables"]}>
          <Buckets traffic={traffic} stream={stream} />
          {stream.splits.length === 0 ? null : <Splits stream={stream} />}
        </div>
      ) : null}
    </details>
  );
}

function Buckets({ traffic, stream }: TrafficTableProps) {
  return (
    // Scrolled by keyboard, it has to take the focus.
    // eslint-disable-next-line jsx-a11y/no-noninteractive-tabindex
    <div className={styles["scroll"]} role="region" aria-label="Records as a table" tabIndex={0}>
      <table className={styles["table"]}>
        <thead>
          <tr>
            <th scope="col">{titleOf(intervalWords(traffic.bucket_ms))} from</th>
            <th scope="col">Records</th>
            <th scope="col">Fullest {intervalWords(traffic.interval_ms)}</th>
            <th scope="col">Of the cap</th>
          </tr>
        </thead>
        <tbody>
          {stream.buckets.toReversed().map(({ since, records, most }) => (
            <tr key={since}>
              <td>
                <Time at={Date.parse(since)} as="full" />
              </td>
              <td>{formatCount(records)}</td>
              <td>{formatCount(most)}</td>
              <td>{shareOfCap(most, stream.cap)}</td>
            </tr>
          ))}
        </tbody>
      </table>
    </div>
  );
}

function Splits({ stream }: Pick<TrafficTableProps, "stream">) {
  return (
    // eslint-disable-next-line jsx-a11y/no-noninteractive-tabindex
    <div className={styles["scroll"]} role="region" aria-label="Split windows" tabIndex={0}>
      <table className={styles["table"]}>
        <thead>
          <tr>
            <th scope="col">Window from</th>
            <th scope="col">To</th>
            <th scope="col">Pieces</th>
          </tr>
        </thead>
        <tbody>
          {stream.splits.toReversed().map(({ since, until, pieces }) => (
            <tr key={`${since} ${until}`}>
              <td>
                <Time at={Date.parse(since)} as="exact" />
              </td>
              <td>
                <Time at={Date.parse(until)} as="exact" />
              </td>
              <td>{formatCount(pieces)}</td>
            </tr>
          ))}
        </tbody>
      </table>
    </div>
  );
}

function titleOf(words: string): string {
  return words.charAt(0).toUpperCase() + words.slice(1);
}
