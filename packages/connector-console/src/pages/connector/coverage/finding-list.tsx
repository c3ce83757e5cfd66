import Button from "@mui/material/Button";
import { memo, useState } from "react";
import type { Connector } from "../../../api/connectors.ts";
import { formatCount } from "../../../parts/format-number.ts";
import card from "../card.module.css";
import styles from "./coverage.module.css";
import { FindingRow } from "./finding-row.tsx";
import type { Finding } from "./findings.ts";
import { RecollectNotes } from "./recollect-notes.tsx";
import { useAsked } from "./use-asked.ts";

export interface FindingsProps {
  readonly connector: Connector;
  readonly findings: readonly Finding[];
  /** Names a content type, where there are several. */
  readonly nameOf: ((stream: string) => string) | undefined;
  readonly onShow: (finding: Finding) => void;
}

const atOnce = 25;

/** What is not complete, as a list: the picture in words, and what can be done about each. */
export const Findings = memo(function Findings(props: FindingsProps) {
  const { connector, findings, nameOf, onShow } = props;
  const [most, setMost] = useState(atOnce);
  const asked = useAsked(connector);
  const more = findings.length - most;
  return (
    <section className={card["card"]} aria-labelledby="not-complete">
      <h2 id="not-complete" className={card["heading"]}>
        Not complete
        <span className={styles["count"]}>{formatCount(findings.length)}</span>
      </h2>
      <RecollectNotes connector={connector} asked={asked.jobs} findings={findings} />
      {findings.length === 0 ? (
        <p className={card["quiet"]}>Every moment of the map is complete.</p>
      ) : (
        <div className={styles["scroll"]}>
          <table className={styles["table"]}>
            <Head hasStream={nameOf !== undefined} />
            {findings.slice(0, most).map((finding) => (
              <FindingRow
                key={finding.id}
                finding={finding}
                streamName={nameOf?.(finding.stream)}
                isActive={connector.active}
                isAsking={asked.isAsking(finding)}
                onShow={() => onShow(finding)}
                onRecollect={() => asked.ask(finding)}
              />
            ))}
          </table>
        </div>
      )}
      {more > 0 ? (
        <div>
          <Button onClick={() => setMost(most * 4)}>
            Show {formatCount(Math.min(most * 3, more))} more of {formatCount(more)}
          </Button>
        </div>
      ) : null}
    </section>
  );
});

function Head({ hasStream }: { readonly hasStream: boolean }) {
  return (
    <thead>
      <tr>
        <th scope="col">What</th>
        {hasStream ? <th scope="col">Content Type</th> : null}
        <th scope="col">From</th>
        <th scope="col">To</th>
        <th scope="col" data-align="end">
          Length
        </th>
        <th scope="col" data-align="end">
          Kept
        </th>
        <th scope="col" data-align="end">
          Missing
        </th>
        <th scope="col">
          <span className="visually-hidden">Actions</span>
        </th>
      </tr>
    </thead>
  );
}
