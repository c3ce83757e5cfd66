import { Type } from "typebox";
import type { Api, ApiContext } from "../api.ts";
import { answers } from "../contract/answers.ts";
import { connectorTypeSchema, toConnectorType } from "../contract/connector-type.ts";

const schema = {
  tags: ["connectors"],
  summary: "List connector types",
  response: answers(
    200,
    Type.Object({ total: Type.Integer(), connector_types: Type.Array(connectorTypeSchema) }),
  ),
};

/** `GET /connect/api/v1/connector-types` */
export function getConnectorTypes(api: Api, { services }: ApiContext): void {
  api.get("/connect/api/v1/connector-types", { schema }, async () => {
    const types = services.catalog.list().map(toConnectorType);
    return { total: types.length, connector_types: types };
  });
}
