import { Type } from "typebox";
import type { AttemptLimit } from "../../access/attempt-limit.ts";
import type { Api, ApiContext } from "../api.ts";
import { answers } from "../contract/answers.ts";
import { requireKey } from "../read-key.ts";

const schema = {
  tags: ["access"],
  summary: "Trade the administrator key for a token of ten minutes",
  description: "HTTP Basic with any user name and the key as password, or the key as Bearer.",
  security: [{ basic: [] }, { key: [] }],
  response: answers(
    200,
    Type.Object({
      access_token: Type.String({ description: "JWT" }),
      exp: Type.Integer({ description: "When it ends, epoch seconds" }),
    }),
  ),
};

/** `POST /connect/api/v1/access_token` */
export function postAccessToken(api: Api, context: ApiContext, attempts: AttemptLimit): void {
  const options = { schema, config: { isPublic: true } };
  api.post("/connect/api/v1/access_token", options, async (request, reply) => {
    await requireKey(context, attempts, { request, reply });
    const { token, exp } = await context.access.issue("api");
    void reply.header("cache-control", "no-store");
    return { access_token: token, exp };
  });
}
