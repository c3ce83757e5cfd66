import { useInfiniteQuery } from "@tanstack/react-query";
import { api } from "./client.ts";
import type { paths } from "./openapi.d.ts";
import { answered } from "./problems.ts";

type Operation = paths["/connect/api/v1/connectors/{id}/quarantine"]["get"];
type Answer = Operation["responses"]["200"]["content"]["application/json"];

/** A row that could not become a record, as the vendor wrote it. */
export type QuarantinedRow = Answer["rows"][number];

const pageSize = 50;
const refreshMs = 30_000;

/** What is in quarantine, newest first, and how many rows that are. */
export function useQuarantine(connector: string) {
  return useInfiniteQuery({
    queryKey: ["quarantine", connector],
    queryFn: ({ signal, pageParam: after }) =>
      answered(
        api.GET("/connect/api/v1/connectors/{id}/quarantine", {
          params: {
            path: { id: connector },
            query: { limit: pageSize, ...(after === undefined ? {} : { after }) },
          },
          signal,
        }),
      ),
    initialPageParam: undefined as number | undefined,
    // A page of large rows is shorter than asked; only one without rows is the end.
    getNextPageParam: ({ rows, total }, pages) =>
      pages.reduce((sum, page) => sum + page.rows.length, 0) >= total
        ? undefined
        : rows.at(-1)?.seq,
    refetchInterval: refreshMs,
  });
}
