import { queryOptions } from "@tanstack/react-query";
import { api } from "./client.ts";
import type { paths } from "./openapi.d.ts";
import { answered } from "./problems.ts";

type CoverageAnswer =
  paths["/connect/api/v1/connectors/{id}/coverage"]["get"]["responses"]["200"]["content"]["application/json"];

/** What is known of each interval of a connector, as the API shows it. */
export type Coverage = CoverageAnswer;
export type CoverageResult = Coverage["intervals"][number]["result"];

const shortestRefreshMs = 5_000;
const longestRefreshMs = 60_000;

/** A map of very many pieces is a large answer, so it is asked for less often. Pure. */
export function coverageRefreshMs(intervals: number): number {
  return Math.min(Math.max(intervals * 5, shortestRefreshMs), longestRefreshMs);
}

/** The whole map of a connector; it refreshes by itself. */
export function coverageQuery(id: string) {
  return queryOptions({
    queryKey: ["coverage", id],
    queryFn: ({ signal }) =>
      answered(
        api.GET("/connect/api/v1/connectors/{id}/coverage", { params: { path: { id } }, signal }),
      ),
    refetchInterval: ({ state }) => coverageRefreshMs(state.data?.intervals.length ?? 0),
  });
}
