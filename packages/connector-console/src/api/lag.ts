import { queryOptions } from "@tanstack/react-query";
import { api } from "./client.ts";
import type { paths } from "./openapi.d.ts";
import { answered } from "./problems.ts";

/** How late records became visible at the vendor. */
export type Lag =
  paths["/connect/api/v1/connectors/{id}/lag"]["get"]["responses"]["200"]["content"]["application/json"];

const refreshMs = 10_000;

/** The lags of a connector's records; they refresh by themselves. */
export function lagQuery(id: string) {
  return queryOptions({
    queryKey: ["lag", id],
    queryFn: ({ signal }) =>
      answered(
        api.GET("/connect/api/v1/connectors/{id}/lag", { params: { path: { id } }, signal }),
      ),
    refetchInterval: refreshMs,
  });
}
