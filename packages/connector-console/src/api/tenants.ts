import { queryOptions } from "@tanstack/react-query";
import { api } from "./client.ts";
import type { paths } from "./openapi.d.ts";
import { answered } from "./problems.ts";

type Answer = paths["/connect/api/v1/tenants"]["get"]["responses"]["200"];

/** Whom a connector collects for. */
export type Tenant = Answer["content"]["application/json"]["tenants"][number];

/** Every tenant the host knows. */
export const tenantsQuery = queryOptions({
  queryKey: ["tenants"],
  queryFn: async ({ signal }) => {
    const { tenants } = await answered(api.GET("/connect/api/v1/tenants", { signal }));
    return tenants;
  },
});
