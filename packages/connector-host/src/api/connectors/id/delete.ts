import type { Api, ApiContext } from "../../api.ts";
import { noContent } from "../../contract/answers.ts";
import { connectorParams, connectorPath } from "./params.ts";

const schema = {
  tags: ["connectors"],
  summary: "Remove a connector",
  description: "Answers when its collection has stopped. Records, coverage and ledger stay.",
  params: connectorParams,
  response: noContent,
};

/** `DELETE /connect/api/v1/connectors/{id}` */
export function deleteConnector(api: Api, { services }: ApiContext): void {
  api.delete(connectorPath, { schema }, async ({ params }, reply) => {
    await services.instances.remove(params.id);
    return reply.code(204).send(null);
  });
}
