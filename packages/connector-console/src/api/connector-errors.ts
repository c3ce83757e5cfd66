import { queryOptions } from "@tanstack/react-query";
import { api } from "./client.ts";
import type { paths } from "./openapi.d.ts";
import { answered } from "./problems.ts";

type Answer = paths["/connect/api/v1/connector-types/{type}/errors"]["get"]["responses"]["200"];

/** One way in which the vendor of a type can fail. */
export type FailureRow = Answer["content"]["application/json"]["errors"][number];

/** What can go wrong with a type; the host learns more only when it starts. */
export function connectorErrorsQuery(type: string) {
  return queryOptions({
    queryKey: ["connector-errors", type],
    queryFn: async ({ signal }) => {
      const params = { path: { type } };
      const { errors } = await answered(
        api.GET("/connect/api/v1/connector-types/{type}/errors", { params, signal }),
      );
      return errors;
    },
    staleTime: 5 * 60_000,
  });
}
