import { Type } from "typebox";
import type { Api, ApiContext } from "../../api.ts";
import { answers } from "../../contract/answers.ts";
import { quarantinedSchema, toQuarantined } from "../../contract/quarantine.ts";
import { connectorParams, connectorPath, pageQuery, toPage } from "./params.ts";

const schema = {
  tags: ["evidence"],
  summary:
    "Rows that could not become records, newest first; fewer than asked where they are large",
  params: connectorParams,
  querystring: pageQuery,
  response: answers(
    200,
    Type.Object({
      total: Type.Integer({ description: "All that are kept" }),
      rows: Type.Array(quarantinedSchema),
    }),
  ),
};

/** `GET /connect/api/v1/connectors/{id}/quarantine` */
export function getQuarantine(api: Api, { services }: ApiContext): void {
  api.get(`${connectorPath}/quarantine`, { schema }, async ({ params, query }) => {
    const { total, rows } = await services.collection.quarantine(params.id, toPage(query));
    return { total, rows: rows.map(toQuarantined) };
  });
}
