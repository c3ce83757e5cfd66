import { Type, type Static } from "typebox";
import { ledgerTraits } from "../../../ledger/ledger-page.ts";
import type { StreamPage } from "../../collection-service.ts";

/** Path parameters below one connector. */
export const connectorParams = Type.Object({
  id: Type.String({ description: "`_id` of the connector" }),
});

export const connectorPath = "/connect/api/v1/connectors/:id";

const largestPage = 1_000;

/** Query of runs and ledger. Each stream has a chain of its own, so `after` needs a `stream` where there are several. */
export const ledgerQuery = Type.Object({
  after: Type.Optional(
    Type.Integer({ description: "Go on behind this `seq`, in the order asked" }),
  ),
  limit: Type.Optional(Type.Integer({ minimum: 1, maximum: largestPage })),
  order: Type.Optional(
    Type.Enum(["asc", "desc"], { description: "`desc`: newest first; runs are, if left out" }),
  ),
  stream: Type.Optional(Type.String({ description: "Only this content type" })),
  having: Type.Optional(
    Type.Enum([...ledgerTraits], { description: "Only those of which this is true" }),
  ),
});

/** Reads a query of runs or ledger with its default length. */
export function toLedgerPage({ limit = 100, ...query }: Static<typeof ledgerQuery>): StreamPage {
  return { ...query, limit };
}

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
