import type { UseQueryResult } from "@tanstack/react-query";
import type { ReactNode } from "react";
import { ErrorState, LoadingState } from "./states.tsx";

export interface LoadedProps<Data> {
  readonly query: UseQueryResult<Data>;
  /** Names the data in sentences: "the connectors". */
  readonly what: string;
  readonly children: (data: Data) => ReactNode;
}

/**
 * Shows data, or why there is none: loading, failed, host away. Data that was there stays while it is asked for again,
 * also when that fails.
 */
export function Loaded<Data>({ query, what, children }: LoadedProps<Data>) {
  if (query.data !== undefined) return children(query.data);
  if (query.isError) {
    return <ErrorState what={what} error={query.error} onRetry={() => void query.refetch()} />;
  }
  return <LoadingState what={what} />;
}
