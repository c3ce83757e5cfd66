import {
  keepPreviousData,
  queryOptions,
  useMutation,
  useQuery,
  useQueryClient,
  type QueryClient,
} from "@tanstack/react-query";
import { api } from "./client.ts";
import type { paths } from "./openapi.d.ts";
import { answered } from "./problems.ts";

type ListAnswer = paths["/connect/api/v1/connectors"]["get"]["responses"]["200"];
type List = ListAnswer["content"]["application/json"];

/** A configured connector, as the API shows it. */
export type Connector = List["connectors"][number];
export type ConnectorState = Connector["status"]["state"];

const connectorsKey = ["connectors"] as const;

/** Every connector; its status refreshes by itself. */
export const connectorsQuery = queryOptions({
  queryKey: connectorsKey,
  queryFn: async ({ signal }) => {
    const { connectors } = await answered(api.GET("/connect/api/v1/connectors", { signal }));
    return connectors;
  },
  refetchInterval: ({ state }) => refreshMs(state.data?.length ?? 0),
});

/** One connector, as it is now. */
export function connectorQuery(id: string) {
  return queryOptions({
    queryKey: ["connector", id],
    queryFn: ({ signal }) =>
      answered(api.GET("/connect/api/v1/connectors/{id}", { params: { path: { id } }, signal })),
  });
}

const shortestRefreshMs = 5_000;
const longestRefreshMs = 30_000;

/** A long list is a large answer: 5 s for a few connectors, 30 s for thousands. Pure. */
export function refreshMs(connectors: number): number {
  return Math.min(Math.max(connectors * 10, shortestRefreshMs), longestRefreshMs);
}

/** Records that each connector stored since `since`, epoch milliseconds; by connector id. */
export function useRecordsSince(since: number): ReadonlyMap<string, number> | undefined {
  const { data } = useQuery({
    queryKey: ["ingestion", since],
    queryFn: async ({ signal }) => {
      const query = { start_time: String(since), end_time: String(Date.now()) };
      const { data: rows } = await answered(
        api.GET("/connect/api/v1/ingestion-stats/connector", { params: { query }, signal }),
      );
      return rows.map(({ connector_id, records }) => [connector_id, records] as const);
    },
    select: toMap,
    placeholderData: keepPreviousData,
    refetchInterval: shortestRefreshMs * 2,
  });
  return data;
}

function toMap(rows: readonly (readonly [string, number])[]): ReadonlyMap<string, number> {
  return new Map(rows);
}

/** Switches collection on or off; every page shows it at once, and takes it back when it failed. */
export function useSetActive() {
  const client = useQueryClient();
  return useMutation({
    mutationFn: ({ id, active }: { readonly id: string; readonly active: boolean }) => {
      const params = { path: { id } };
      return answered(
        active
          ? api.POST("/connect/api/v1/connectors/{id}/activate", { params })
          : api.POST("/connect/api/v1/connectors/{id}/deactivate", { params }),
      );
    },
    onMutate: async ({ id, active }) => {
      await client.cancelQueries({ queryKey: connectorsKey });
      await client.cancelQueries(connectorQuery(id));
      replace(client, id, (connector) => ({ ...connector, active }));
    },
    onSuccess: (connector) => replace(client, connector._id, () => connector),
    onSettled: (_connector, _error, { id }) =>
      Promise.all([
        client.invalidateQueries({ queryKey: connectorsKey }),
        client.invalidateQueries(connectorQuery(id)),
      ]),
  });
}

/** Asks for a visit now, whatever the interval says. */
export function useCollectNow() {
  return useMutation({
    mutationFn: (id: string) =>
      answered(api.POST("/connect/api/v1/connectors/{id}/collect", { params: { path: { id } } })),
  });
}

/** Removes a connector; its records, coverage and ledger stay at the host. */
export function useDeleteConnector() {
  const client = useQueryClient();
  return useMutation({
    mutationFn: (id: string) =>
      answered(api.DELETE("/connect/api/v1/connectors/{id}", { params: { path: { id } } })),
    onSuccess: (_nothing, id) => {
      client.setQueryData<Connector[]>(connectorsKey, (list) =>
        list?.filter(({ _id }) => _id !== id),
      );
    },
    onSettled: () => client.invalidateQueries({ queryKey: connectorsKey }),
  });
}

/** Wherever it is known already. */
function replace(
  client: QueryClient,
  id: string,
  change: (connector: Connector) => Connector,
): void {
  client.setQueryData<Connector[]>(connectorsKey, (list) =>
    list?.map((connector) => (connector._id === id ? change(connector) : connector)),
  );
  client.setQueryData(connectorQuery(id).queryKey, (known) => known && change(known));
}
