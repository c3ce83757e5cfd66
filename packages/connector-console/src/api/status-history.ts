import { keepPreviousData, useQuery } from "@tanstack/react-query";
import { api } from "./client.ts";
import type { paths } from "./openapi.d.ts";
import { answered } from "./problems.ts";

type Operation = paths["/connect/api/v1/connectors/{id}/status-history"]["get"];
type Answer = Operation["responses"]["200"]["content"]["application/json"];

/** One spell of a connector's health. */
export type StatusSpell = Answer["history"][number];

const refreshMs = 10_000;

/** The newest spells, newest first. */
export function useStatusHistory(connector: string, limit: number) {
  return useQuery({
    queryKey: ["status-history", connector, limit],
    queryFn: async ({ signal }) => {
      const params = { path: { id: connector }, query: { limit } };
      const call = api.GET("/connect/api/v1/connectors/{id}/status-history", { params, signal });
      return (await answered(call)).history;
    },
    placeholderData: keepPreviousData,
    refetchInterval: refreshMs,
  });
}
