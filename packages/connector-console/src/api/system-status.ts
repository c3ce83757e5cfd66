import { queryOptions } from "@tanstack/react-query";
import { api } from "./client.ts";
import type { paths } from "./openapi.d.ts";
import { answered } from "./problems.ts";

type Answer = paths["/connect/api/v1/system/status"]["get"]["responses"]["200"];

/** How the host is: storage, rates, recent problems. */
export type SystemStatus = Answer["content"]["application/json"];
export type SystemStorage = SystemStatus["storage"];
export type SystemHost = SystemStatus["hosts"][number];
export type SystemActivity = SystemStatus["activity"];
export type SystemProblem = SystemStatus["problems"][number];

const refreshMs = 5_000;

/** How the host is; refreshes by itself. */
export const systemStatusQuery = queryOptions({
  queryKey: ["system-status"],
  queryFn: ({ signal }) => answered(api.GET("/connect/api/v1/system/status", { signal })),
  refetchInterval: refreshMs,
});
