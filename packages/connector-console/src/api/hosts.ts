import { queryOptions } from "@tanstack/react-query";
import { api } from "./client.ts";
import type { paths } from "./openapi.d.ts";
import { answered } from "./problems.ts";

type Answer = paths["/connect/api/v1/hosts"]["get"]["responses"]["200"];

/** A device that connectors can run on. */
export type Host = Answer["content"]["application/json"]["hosts"][number];

/** Every device that connectors can run on. */
export const hostsQuery = queryOptions({
  queryKey: ["hosts"],
  queryFn: async ({ signal }) => {
    const { hosts } = await answered(api.GET("/connect/api/v1/hosts", { signal }));
    return hosts;
  },
});
