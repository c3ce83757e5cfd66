import { Type } from "typebox";
import type { Api, ApiContext } from "../api.ts";
import { answers } from "../contract/answers.ts";
import { connectorTypeSchema, toConnectorType } from "../contract/connector-type.ts";
import { requireType } from "./require-type.ts";

const schema = {
  tags: ["connectors"],
  summary: "Show a connector type",
  params: Type.Object({ type: Type.String() }),
  response: answers(200, connectorTypeSchema),
};

/** `GET /connect/api/v1/connector-types/{type}` */
export function getConnectorType(api: Api, { services }: ApiContext): void {
  api.get("/connect/api/v1/connector-types/:type", { schema }, async ({ params: { type } }) =>
    toConnectorType(requireType(services, type)),
  );
}
