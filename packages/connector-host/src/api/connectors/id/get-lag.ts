import { Type } from "typebox";
import type { Api, ApiContext } from "../../api.ts";
import { answers } from "../../contract/answers.ts";
import { connectorParams, connectorPath } from "./params.ts";

const bucketSchema = Type.Object({
  up_to_ms: Type.Union([Type.Number(), Type.Null()], { description: "null: everything above" }),
  count: Type.Integer(),
});

const schema = {
  tags: ["evidence"],
  summary: "How late records became visible at the vendor",
  params: connectorParams,
  response: answers(200, Type.Object({ buckets: Type.Array(bucketSchema) })),
};

/** `GET /connect/api/v1/connectors/{id}/lag` */
export function getLag(api: Api, { services }: ApiContext): void {
  api.get(`${connectorPath}/lag`, { schema }, async ({ params }) => {
    const buckets = await services.collection.lag(params.id);
    return { buckets: buckets.map(({ upToMs, count }) => ({ up_to_ms: upToMs, count })) };
  });
}
