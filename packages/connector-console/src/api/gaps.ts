import { useQuery } from "@tanstack/react-query";
import { api } from "./client.ts";
import type { paths } from "./openapi.d.ts";
import { answered } from "./problems.ts";

type Operation = paths["/connect/api/v1/connectors/{id}/coverage"]["get"];
type Answer = Operation["responses"]["200"]["content"]["application/json"];

/** An interval of which records are known to be lost. */
export type Gap = Answer["intervals"][number];

const refreshMs = 15_000;

/** Every gap of a connector's map. */
export function useGaps(connector: string) {
  return useQuery({
    queryKey: ["gaps", connector],
    queryFn: async ({ signal }): Promise<readonly Gap[]> => {
      const params = { path: { id: connector } };
      const call = api.GET("/connect/api/v1/connectors/{id}/coverage", { params, signal });
      return (await answered(call)).intervals.filter(({ result }) => result === "gap");
    },
    refetchInterval: refreshMs,
  });
}
