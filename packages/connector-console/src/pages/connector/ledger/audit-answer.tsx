import { Link } from "react-router";
import type { Connector } from "../../../api/connectors.ts";
import { useGaps, type Gap } from "../../../api/gaps.ts";
import { useVerification, type Verification } from "../../../api/verification.ts";
import { formatCount } from "../../../parts/format-number.ts";
import { StatusBadge } from "../../../parts/status/status-badge.tsx";
import { Time } from "../../../parts/time.tsx";
import { places } from "../../../places.ts";
import { answerEverything } from "./everything.ts";
import styles from "./ledger.module.css";

/** What an auditor asks first, answered in a sentence. */
export function AuditAnswer({ connector }: { readonly connector: Connector }) {
  const { coverage } = connector;
  const { data: gaps = [] } = useGaps(connector._id);
  const { data: verification } = useVerification(connector._id);
  return (
    <section className={styles["answer"]} aria-labelledby="everything-title">
      <h2 id="everything-title">Do you have everything?</h2>
      {coverage === null ? (
        <p>
          {connector.active
            ? "Nothing was read yet: the answer is known once the first run has ended."
            : "Collection is switched off. The answer is known again when it goes on; what was proved until then stays proved."}
        </p>
      ) : (
        <Answer connector={{ ...connector, coverage }} gaps={gaps} verification={verification} />
      )}
    </section>
  );
}

interface AnswerProps {
  readonly connector: Connector & { readonly coverage: NonNullable<Connector["coverage"]> };
  readonly gaps: readonly Gap[];
  readonly verification: Verification | undefined;
}

function Answer({ connector, gaps, verification }: AnswerProps) {
  const { answer, tone, because, losses } = answerEverything(connector, {
    gaps,
    holds: verification?.ok,
  });
  return (
    <>
      <p className={styles["sentence"]}>
        <StatusBadge label={answer.replace(/\.$/, "")} tone={tone} />{" "}
        {tone === "failed" ? "The map says, since" : "Since"}{" "}
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
      <Evidence verification={verification} />
    </>
  );
}

/** What the answer rests on. */
function Evidence({ verification }: Pick<AnswerProps, "verification">) {
  if (verification?.ok === false) {
    return (
      <p>
        The answer would rest on the ledger, and that did not hold when it was verified{" "}
        <Time at={verification.at} />: see below.
      </p>
    );
  }
  return (
    <p>
      It rests on the ledger: what each run read, what that proved, and what it stored.{" "}
      {verification === undefined ? (
        "Verify it below, and you need not take our word for it."
      ) : (
        <>
          {countWords(verification)} were verified <Time at={verification.at} />.
        </>
      )}
    </p>
  );
}

function countWords({ entries, records }: Verification): string {
  return `${formatCount(entries)} entries and ${formatCount(records)} records`;
}
