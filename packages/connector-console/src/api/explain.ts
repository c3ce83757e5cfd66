import { useQuery } from "@tanstack/react-query";
import { api } from "./client.ts";
import type { paths } from "./openapi.d.ts";
import { answered } from "./problems.ts";

type Answer = paths["/connect/api/v1/explain"]["get"]["responses"]["200"];

/** Which run brought a record, and the entry of the ledger that proves it, once the run has ended. */
export type Explanation = Answer["content"]["application/json"];

/** What brought a record. */
export function useExplanation(index: string, record: string) {
  return useQuery({
    queryKey: ["explain", index, record],
    queryFn: ({ signal }) =>
      answered(
        api.GET("/connect/api/v1/explain", { params: { query: { index, record } }, signal }),
      ),
  });
}
