import type { Connector } from "../../../api/connectors.ts";
import { useGaps } from "../../../api/gaps.ts";
import { Link } from "react-router";
import { StatusBadge } from "../../../parts/status/status-badge.tsx";
import { Time } from "../../../parts/time.tsx";
import { places } from "../../../places.ts";
import { answerEverything } from "./everything.ts";
import styles from "./ledger.module.css";

/** What an auditor asks first, answered in a sentence. */
export function AuditAnswer({ connector }: { readonly connector: Connector }) {
  const { coverage } = connector;
  const { data: gaps = [] } = useGaps(connector._id);
  return (
    <section className={styles["answer"]} aria-labelledby="everything-title">
      <h2 id="everything-title">Do you have everything?</h2>
      {coverage === null ? (
        <p>
          Collection is switched off, or has only just begun: the answer is known once the map of
          what was read is open. The ledger below stays as it is.
        </p>
      ) : (
        <Answer connector={{ ...connector, coverage }} gaps={gaps} />
      )}
    </section>
  );
}

interface AnswerProps {
  readonly connector: Connector & { readonly coverage: NonNullable<Connector["coverage"]> };
  readonly gaps: Parameters<typeof answerEverything>[1];
}

function Answer({ connector, gaps }: AnswerProps) {
  const { answer, tone, because, losses } = answerEverything(connector, gaps);
  return (
    <>
      <p className={styles["sentence"]}>
        <StatusBadge label={answer.replace(/\.$/, "")} tone={tone} /> Since{" "}
        <Time at={connector.coverage.since} as="full" />: {because}
      </p>
      {losses === undefined ? null : (
        <p>
          {losses}{" "}
          <Link to={places.connectorTab(connector._id, "coverage")}>
            Bounds and reasons stand in the coverage
          </Link>
          .
        </p>
      )}
    </>
  );
}
