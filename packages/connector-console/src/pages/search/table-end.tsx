import Button from "@mui/material/Button";
import { mostRecords, type useRecords } from "../../api/search.ts";
import { formatCount } from "../../parts/format-number.ts";
import styles from "./search.module.css";

export interface TableEndProps {
  readonly records: ReturnType<typeof useRecords>;
  readonly shown: number;
}

/** What stands below the last row: that more is on its way, that it failed, or that this is all. */
export function TableEnd({ records, shown }: TableEndProps) {
  const { isFetchNextPageError, isFetchingNextPage, error, hasNextPage, fetchNextPage } = records;
  if (isFetchNextPageError && !isFetchingNextPage) {
    return (
      <p className={styles["end"]} role="alert">
        Older records did not come: {error.message}{" "}
        <Button onClick={() => void fetchNextPage()}>Try again</Button>
      </p>
    );
  }
  if (hasNextPage) return <p className={styles["end"]}>Loading older records…</p>;
  return (
    <p className={styles["end"]}>
      {shown >= mostRecords
        ? `The table ends at the newest ${formatCount(mostRecords)}. To see older ones, narrow the time range or the query; an export has them all.`
        : "That is all."}
    </p>
  );
}
