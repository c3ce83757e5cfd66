import { Type } from "typebox";
import type { Api, ApiContext } from "../../api.ts";
import { answers } from "../../contract/answers.ts";
import { connectorParams, connectorPath } from "./params.ts";

const schema = {
  tags: ["evidence"],
  summary: "What was learned of the vendor, by content type",
  params: connectorParams,
  response: answers(200, Type.Record(Type.String(), Type.Unknown())),
};

/** `GET /connect/api/v1/connectors/{id}/dialect` */
export function getDialect(api: Api, { services }: ApiContext): void {
  api.get(`${connectorPath}/dialect`, { schema }, async ({ params }) => ({
    ...(await services.collection.dialect(params.id)),
  }));
}
