import { useQuery } from "@tanstack/react-query";
import { api } from "./client.ts";
import type { paths } from "./openapi.d.ts";
import { answered } from "./problems.ts";

type Operation = paths["/connect/api/v1/connectors/{id}/ledger/verify"]["post"];

/** What recomputing the ledger from the lake showed, and when. */
export type Verification = Operation["responses"]["200"]["content"]["application/json"] & {
  readonly at: number;
};

/** Verifies when asked to (`refetch`); what it showed stays while the console is open, wherever one goes in it. */
export function useVerification(connector: string) {
  return useQuery({
    queryKey: ["verification", connector],
    queryFn: async (): Promise<Verification> => {
      const params = { path: { id: connector } };
      const found = await answered(
        api.POST("/connect/api/v1/connectors/{id}/ledger/verify", { params }),
      );
      return { ...found, at: Date.now() };
    },
    enabled: false,
    retry: false,
    staleTime: Number.POSITIVE_INFINITY,
    gcTime: Number.POSITIVE_INFINITY,
  });
}
