import { queryOptions, useMutation, useQueryClient } from "@tanstack/react-query";
import { api } from "./client.ts";
import type { paths } from "./openapi.d.ts";
import { answered } from "./problems.ts";

type Operation = paths["/connect/api/v1/connectors/{id}/backfill"]["get"];

/** Every backfill of a connector, and what another one could ask for. */
export type Backfills = Operation["responses"]["200"]["content"]["application/json"];
export type Backfill = Backfills["backfills"][number];

const busyMs = 1_500;
const idleMs = 15_000;

/** The backfills of a connector; often while one runs. */
export function backfillsQuery(connector: string) {
  return queryOptions({
    queryKey: ["backfills", connector],
    queryFn: ({ signal }) =>
      answered(
        api.GET("/connect/api/v1/connectors/{id}/backfill", {
          params: { path: { id: connector } },
          signal,
        }),
      ),
    refetchInterval: ({ state }) => {
      const isBusy = state.data?.backfills.some((job) => job.state === "running");
      return isBusy === true ? busyMs : idleMs;
    },
  });
}

/** Starts a backfill over a half-open interval, epoch milliseconds. */
export function useStartBackfill(connector: string) {
  return useChange(connector, (interval: { readonly since: number; readonly until: number }) =>
    answered(
      api.POST("/connect/api/v1/connectors/{id}/backfill", {
        params: { path: { id: connector } },
        body: interval,
      }),
    ),
  );
}

/** Cancels a backfill; what it has stored stays. */
export function useCancelBackfill(connector: string) {
  return useChange(connector, (job: string) =>
    answered(
      api.DELETE("/connect/api/v1/connectors/{id}/backfill/{job}", {
        params: { path: { id: connector, job } },
      }),
    ),
  );
}

/** A change of a backfill; the list shows it at once. */
function useChange<Given>(connector: string, change: (given: Given) => Promise<Backfill>) {
  const client = useQueryClient();
  const { queryKey } = backfillsQuery(connector);
  return useMutation({
    mutationFn: change,
    onSuccess: (job) =>
      client.setQueryData(queryKey, (list) =>
        list === undefined
          ? list
          : { ...list, backfills: [...list.backfills.filter(({ id }) => id !== job.id), job] },
      ),
    onSettled: () => client.invalidateQueries({ queryKey }),
  });
}
