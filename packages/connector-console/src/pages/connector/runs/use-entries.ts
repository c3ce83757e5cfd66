import { useMemo } from "react";
import { useLedger, type LedgerChoice, type LedgerEntry } from "../../../api/ledger.ts";

const none: readonly LedgerEntry[] = [];

/** A ledger as rows, and how to have more of them. */
export function useEntries(choice: LedgerChoice) {
  const { entries, head } = useLedger(choice);
  const { data, hasNextPage, isFetching, isFetchNextPageError, fetchNextPage } = entries;
  const rows = useMemo(() => data?.pages.flat() ?? none, [data]);
  const isReady = hasNextPage && !isFetching && !isFetchNextPageError;
  const onMore = useMemo(
    () => (isReady ? () => void fetchNextPage() : undefined),
    [isReady, fetchNextPage],
  );
  return { entries, head, rows, onMore };
}
