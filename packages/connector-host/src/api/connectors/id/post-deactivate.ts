import type { Api, ApiContext } from "../../api.ts";
import { answers } from "../../contract/answers.ts";
import { connectorSchema } from "../../contract/connector.ts";
import { toConnector } from "../../contract/to-connector.ts";
import { connectorParams, connectorPath } from "./params.ts";

const schema = {
  tags: ["connectors"],
  summary: "Switch collection off",
  description: "Answers when its collection has stopped.",
  params: connectorParams,
  response: answers(200, connectorSchema),
};

/** `POST /connect/api/v1/connectors/{id}/deactivate` */
export function postDeactivate(api: Api, { services }: ApiContext): void {
  api.post(`${connectorPath}/deactivate`, { schema }, async ({ params }) =>
    toConnector(await services.instances.deactivate(params.id)),
  );
}
