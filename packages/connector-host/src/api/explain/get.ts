import { Type } from "typebox";
import type { Api, ApiContext } from "../api.ts";
import { answers } from "../contract/answers.ts";
import { explanationSchema, toExplanation } from "../contract/explanation.ts";
import { requireIndex } from "../data/require-index.ts";

const schema = {
  tags: ["evidence"],
  summary: "Which request, run and ledger entry brought a record",
  querystring: Type.Object({
    index: Type.Optional(Type.String({ description: "`syslog` if left out" })),
    record: Type.String({ description: "`_id` of a hit" }),
  }),
  response: answers(200, explanationSchema),
};

/** `GET /connect/api/v1/explain` */
export function getExplain(api: Api, { services }: ApiContext): void {
  api.get("/connect/api/v1/explain", { schema }, async ({ query }) => {
    const index = await requireIndex(services, query.index ?? "syslog");
    return toExplanation(await services.collection.explain(index, query.record));
  });
}
