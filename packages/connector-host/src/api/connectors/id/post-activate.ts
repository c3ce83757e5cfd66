import type { Api, ApiContext } from "../../api.ts";
import { answers } from "../../contract/answers.ts";
import { connectorSchema } from "../../contract/connector.ts";
import { toConnector } from "../../contract/to-connector.ts";
import { connectorParams, connectorPath } from "./params.ts";

const schema = {
  tags: ["connectors"],
  summary: "Switch collection on",
  description: "The time it was off is excluded from its coverage: a choice, not a loss.",
  params: connectorParams,
  response: answers(200, connectorSchema),
};

/** `POST /connect/api/v1/connectors/{id}/activate` */
export function postActivate(api: Api, { services }: ApiContext): void {
  api.post(`${connectorPath}/activate`, { schema }, async ({ params }) =>
    toConnector(await services.instances.activate(params.id)),
  );
}
