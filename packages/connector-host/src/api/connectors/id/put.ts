import type { Api, ApiContext } from "../../api.ts";
import { answers } from "../../contract/answers.ts";
import { connectorSchema, editConnectorSchema } from "../../contract/connector.ts";
import { fromConnector, toConnector } from "../../contract/to-connector.ts";
import { connectorParams, connectorPath } from "./params.ts";

const schema = {
  tags: ["connectors"],
  summary: "Edit a connector",
  description:
    "What is left out stays. In `conf`, a secret that is null or empty stays too, and any other field that is null " +
    "returns to its default. `cust_id`, `type` and `category` cannot change.",
  params: connectorParams,
  body: editConnectorSchema,
  response: answers(200, connectorSchema),
};

/** `PUT /connect/api/v1/connectors/{id}` */
export function putConnector(api: Api, { services }: ApiContext): void {
  api.put(connectorPath, { schema }, async ({ params, body }) =>
    toConnector(await services.instances.update(params.id, fromConnector(body))),
  );
}
