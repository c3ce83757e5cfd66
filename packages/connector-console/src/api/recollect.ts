import { useMutation, useQuery, useQueryClient } from "@tanstack/react-query";
import { api } from "./client.ts";
import type { paths } from "./openapi.d.ts";
import { answered } from "./problems.ts";

/** A backfill, as the API shows it. */
export type RecollectJob =
  paths["/connect/api/v1/connectors/{id}/backfill/{job}"]["get"]["responses"]["200"]["content"]["application/json"];

const refreshMs = 1_000;

/** Has the host read exactly these bounds again, ISO 8601. */
export function useRecollect(id: string) {
  const client = useQueryClient();
  return useMutation({
    mutationFn: (body: { readonly since: string; readonly until: string }) =>
      answered(
        api.POST("/connect/api/v1/connectors/{id}/backfill", { params: { path: { id } }, body }),
      ),
    onSuccess: () =>
      Promise.all([
        client.invalidateQueries({ queryKey: ["backfills", id] }),
        client.invalidateQueries({ queryKey: ["coverage", id] }),
      ]),
  });
}

/** How far such a job has come, until it has ended. */
export function useRecollectJob(id: string, job: string | undefined) {
  const client = useQueryClient();
  return useQuery({
    queryKey: ["recollect", id, job],
    enabled: job !== undefined,
    queryFn: async ({ signal }) => {
      const path = { id, job: job ?? "" };
      const now = await answered(
        api.GET("/connect/api/v1/connectors/{id}/backfill/{job}", { params: { path }, signal }),
      );
      // What it proved is in the map by now.
      if (now.state !== "running") await client.refetchQueries({ queryKey: ["coverage", id] });
      return now;
    },
    refetchInterval: ({ state }) =>
      state.data === undefined || state.data.state === "running" ? refreshMs : false,
  });
}
