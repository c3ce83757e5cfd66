import type { Api, ApiContext } from "../../api.ts";
import { answers } from "../../contract/answers.ts";
import { connectorSchema } from "../../contract/connector.ts";
import { toConnector } from "../../contract/to-connector.ts";
import { connectorParams, connectorPath } from "./params.ts";

const schema = {
  tags: ["connectors"],
  summary: "Show a connector",
  params: connectorParams,
  response: answers(200, connectorSchema),
};

/** `GET /connect/api/v1/connectors/{id}` */
export function getConnector(api: Api, { services }: ApiContext): void {
  api.get(connectorPath, { schema }, async ({ params }) =>
    toConnector(await services.instances.get(params.id)),
  );
}
