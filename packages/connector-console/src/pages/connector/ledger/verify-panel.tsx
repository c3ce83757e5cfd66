import Alert from "@mui/material/Alert";
import CircularProgress from "@mui/material/CircularProgress";
import { useVerification, type Verification } from "../../../api/verification.ts";
import { HashText } from "../../../parts/hash-text.tsx";
import { Time } from "../../../parts/time.tsx";
import { SteadyButton } from "../../../parts/steady-button.tsx";
import styles from "./ledger.module.css";
import { troublesOf, verificationSentence } from "./verification-words.ts";

/** Recomputes the ledger from the lake, and says what that showed. */
export function VerifyPanel({ connector }: { readonly connector: string }) {
  const verification = useVerification(connector);
  const { data, error, isFetching } = verification;
  return (
    <section className={styles["verify"]} aria-labelledby="verify-title">
      <div className={styles["verifyHead"]}>
        <div>
          <h2 id="verify-title">Does the ledger hold?</h2>
          <p>
            Every run leaves an entry, and each entry carries the hash of the one before it.
            Verifying reads all that the lake holds of this connector, and recomputes chain and sums
            from it.
          </p>
        </div>
        <SteadyButton
          variant={data === undefined ? "contained" : "outlined"}
          isOff={isFetching}
          onClick={() => void verification.refetch()}
        >
          {data === undefined ? "Verify" : "Verify again"}
        </SteadyButton>
      </div>
      <div role="status">
        {isFetching ? (
          <p className={styles["pending"]}>
            <CircularProgress size={16} aria-hidden="true" />
            Recomputing the ledger from the lake. With millions of records this takes a while; you
            can go on in other pages meanwhile.
          </p>
        ) : null}
        {isFetching || error !== null || data === undefined ? null : <Found found={data} />}
      </div>
      {isFetching || error === null ? null : (
        <Alert severity="error">It could not be verified: {error.message}</Alert>
      )}
    </section>
  );
}

function Found({ found }: { readonly found: Verification }) {
  return (
    <Alert severity={found.ok ? "success" : "error"} className={styles["found"] ?? ""}>
      <strong>{verificationSentence(found)}</strong>
      <p>
        Verified <Time at={found.at} as="full" />.
        {found.ok
          ? " Keep the head hash somewhere else: then it shows even if somebody rewrites the whole ledger."
          : ""}
      </p>
      {found.head_hash.split(",").map((hash) => (
        <p key={hash}>
          Head hash <HashText value={hash} what="The head hash" isWhole />
        </p>
      ))}
      {troublesOf(found.problems).map(({ advice, problems }) => (
        <div key={advice} className={styles["trouble"]}>
          <p>{advice}</p>
          <ul>
            {problems.map((problem) => (
              <li key={problem}>{problem}</li>
            ))}
          </ul>
        </div>
      ))}
    </Alert>
  );
}
