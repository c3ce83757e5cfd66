import type { FastifyReply, FastifyRequest } from "fastify";
import { Type } from "typebox";
import type { Api, ApiContext } from "../api.ts";
import { answers } from "../contract/answers.ts";
import { goneSignal } from "../gone-signal.ts";
import { requireIndex } from "./require-index.ts";
import { searchQuery, toSearchBody } from "./search-query.ts";

type IndexRequest = FastifyRequest<{
  Params: { readonly index: string };
  Querystring: Record<string, unknown>;
}>;

const params = Type.Object({ index: Type.String({ description: "e.g. `syslog`" }) });

/** Documents pass as the lake gives them; the schema is for readers, not for serialising. */
const anything = Type.Unsafe<string>({ description: "As Elasticsearch answers" });

const search = {
  tags: ["data"],
  summary: "Search an index",
  description:
    "The subset of the Elasticsearch search API that docs/api.md lists. No body means match_all; unknown parts are " +
    "refused by name.",
  params,
  querystring: searchQuery,
  response: answers(200, anything),
};

const count = { ...search, summary: "Count what matches" };

const documentedBody = Type.Unknown({ description: "Elasticsearch search body" });

/** `GET` and `POST /connect/api/data/{index}/_search` and `_count` */
export function searchRoutes(api: Api, context: ApiContext): void {
  for (const [path, schema] of [
    ["/connect/api/data/:index/_search", search],
    ["/connect/api/data/:index/_count", count],
  ] as const) {
    const ask = path.endsWith("_search") ? "search" : "count";
    const handler = async (request: FastifyRequest, reply: FastifyReply) =>
      answer(context, { ask, request: request as IndexRequest, reply });
    api.get(path, { schema, validatorCompiler: lenient }, handler);
    const withBody = { ...schema, body: documentedBody };
    api.post(path, { schema: withBody, validatorCompiler: lenient }, handler);
  }
}

/** The lake itself says what it does not understand, and where. */
function lenient() {
  return () => true;
}

async function answer(
  { services }: ApiContext,
  asked: {
    readonly ask: "search" | "count";
    readonly request: IndexRequest;
    readonly reply: FastifyReply;
  },
): Promise<FastifyReply> {
  const { ask, request, reply } = asked;
  const gone = goneSignal(reply);
  const index = await requireIndex(services, request.params.index);
  const body = toSearchBody(request.body, request.query);
  const text = await services.lake[ask](index, body, gone);
  return reply.type("application/json; charset=utf-8").send(text);
}
