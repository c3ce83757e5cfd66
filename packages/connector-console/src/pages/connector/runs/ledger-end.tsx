import Button from "@mui/material/Button";
import type { useLedger } from "../../../api/ledger.ts";
import styles from "./runs.module.css";

export interface LedgerEndProps {
  readonly entries: ReturnType<typeof useLedger>["entries"];
  /** What more there would be: "older runs". */
  readonly more: string;
}

/** What stands below the last row: that more is on its way, that it failed, or that this is all. */
export function LedgerEnd({ entries, more }: LedgerEndProps) {
  const { isFetchNextPageError, isFetchingNextPage, error, hasNextPage, fetchNextPage } = entries;
  if (isFetchNextPageError && !isFetchingNextPage) {
    return (
      <p className={styles["end"]} role="alert">
        The {more} did not come: {error.message}{" "}
        <Button onClick={() => void fetchNextPage()}>Try again</Button>
      </p>
    );
  }
  return <p className={styles["end"]}>{hasNextPage ? `Loading ${more}…` : "That is all."}</p>;
}
