import { useMutation, useQueryClient, type QueryClient } from "@tanstack/react-query";
import { api } from "./client.ts";
import { connectorQuery, connectorsQuery, type Connector } from "./connectors.ts";
import type { paths } from "./openapi.d.ts";
import { answered } from "./problems.ts";
import { tenantsQuery } from "./tenants.ts";

type PostBody = paths["/connect/api/v1/connectors"]["post"]["requestBody"];
type PutBody = paths["/connect/api/v1/connectors/{id}"]["put"]["requestBody"];

export type NewConnector = PostBody["content"]["application/json"];
export type ConnectorChange = PutBody["content"]["application/json"];

/** What is to be saved: a change where there is an `id`, else a new connector. */
export type ConnectorToSave =
  | { readonly id: string; readonly change: ConnectorChange }
  | { readonly id?: never; readonly added: NewConnector };

/** Adds or changes a connector; the list shows it at once. */
export function useSaveConnector() {
  const client = useQueryClient();
  return useMutation({
    mutationFn: save,
    onSuccess: async (connector) => {
      await client.cancelQueries({ queryKey: connectorsQuery.queryKey });
      putInList(client, connector);
      client.setQueryData(connectorQuery(connector._id).queryKey, connector);
      void client.invalidateQueries({ queryKey: tenantsQuery.queryKey });
      void client.invalidateQueries({ queryKey: connectorsQuery.queryKey });
    },
  });
}

function save(given: ConnectorToSave): Promise<Connector> {
  if (given.id === undefined) {
    return answered(api.POST("/connect/api/v1/connectors", { body: given.added }));
  }
  const { id, change: body } = given;
  return answered(api.PUT("/connect/api/v1/connectors/{id}", { params: { path: { id } }, body }));
}

function putInList(client: QueryClient, connector: Connector): void {
  client.setQueryData(connectorsQuery.queryKey, (list) =>
    list === undefined
      ? undefined
      : [...list.filter(({ _id }) => _id !== connector._id), connector],
  );
}
