import { Type } from "typebox";
import type { Api, ApiContext } from "../../api.ts";
import { answers } from "../../contract/answers.ts";
import { epochMsOrNull } from "../../contract/times.ts";
import { connectorParams, connectorPath } from "./params.ts";

const schema = {
  tags: ["evidence"],
  summary: "Requests allowed and used; shared by connectors with the same vendor key",
  params: connectorParams,
  response: answers(
    200,
    Type.Object({
      requests: Type.Integer({ description: "Most requests" }),
      per_ms: Type.Integer({ description: "within this time" }),
      used_in_window: Type.Integer(),
      blocked_until: epochMsOrNull("The vendor asked for patience until"),
      waited_ms: Type.Number({
        description: "Time that requests have waited for their turn since the host started",
      }),
      totals: Type.Record(Type.String(), Type.Number(), { description: "Since the host started" }),
    }),
  ),
};

/** `GET /connect/api/v1/connectors/{id}/budget` */
export function getBudget(api: Api, { services }: ApiContext): void {
  api.get(`${connectorPath}/budget`, { schema }, async ({ params }) => {
    const usage = await services.collection.budget(params.id);
    return {
      requests: usage.requests,
      per_ms: usage.perMs,
      used_in_window: usage.usedInWindow,
      blocked_until: usage.blockedUntil ?? null,
      waited_ms: usage.waitedMs,
      totals: { ...usage.totals },
    };
  });
}
