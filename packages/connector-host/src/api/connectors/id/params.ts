import { Type } from "typebox";

/** Path parameters below one connector. */
export const connectorParams = Type.Object({
  id: Type.String({ description: "`_id` of the connector" }),
});

export const connectorPath = "/connect/api/v1/connectors/:id";

const largestPage = 1_000;

/** Query of newest-first lists that go on behind the last entry seen. */
export const pageQuery = Type.Object({
  after: Type.Optional(Type.Integer({ description: "Go on behind this `seq`" })),
  limit: Type.Optional(Type.Integer({ minimum: 1, maximum: largestPage })),
});

/** Reads a page query with its default length. */
export function toPage({
  after,
  limit = 100,
}: {
  readonly after?: number;
  readonly limit?: number;
}): { readonly after?: number; readonly limit: number } {
  return { ...(after === undefined ? {} : { after }), limit };
}
