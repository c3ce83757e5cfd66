import type { Static } from "typebox";
import type { connectorListSchema, connectorSchema } from "../../api/contract/connector.ts";
import type { ApiClient } from "../api-client.ts";
import { CliFailure } from "../cli-failure.ts";

export type Connector = Static<typeof connectorSchema>;

export type ConnectorList = Static<typeof connectorListSchema>;

/**
 * Finds a connector by its id or its exact name.
 *
 * @throws CliFailure when there is none, or when several have the name
 */
export async function findConnector(client: ApiClient, idOrName: string): Promise<Connector> {
  const query = `v1/connectors?q=${encodeURIComponent(idOrName)}`;
  const { connectors } = await client.get<ConnectorList>(query);
  const byId = connectors.find(({ _id }) => _id === idOrName);
  const named = connectors.filter(({ name }) => name === idOrName);
  const [found, ...more] = byId === undefined ? named : [byId];
  if (found === undefined) {
    throw new CliFailure(
      1,
      `There is no connector with the id or name "${idOrName}". \`sluice connector list\` shows them.`,
    );
  }
  if (more.length === 0) return found;
  throw new CliFailure(
    2,
    `Several connectors are called "${idOrName}"; give an id:`,
    named.map(({ _id, cust_id }) => `- ${_id} (tenant ${cust_id})`),
  );
}
