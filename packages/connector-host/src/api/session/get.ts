import { Type } from "typebox";
import type { Api, ApiContext } from "../api.ts";
import { endOfSession } from "../authenticate.ts";
import { answers } from "../contract/answers.ts";

const schema = {
  tags: ["access"],
  summary: "Tell a browser whether it is signed in, and until when",
  security: [],
  response: answers(
    200,
    Type.Object({
      exp: Type.Union([Type.Integer(), Type.Null()], {
        description: "When the session ends, epoch seconds; null when there is none",
      }),
    }),
  ),
};

/** `GET /connect/api/v1/session`: open to everyone, since a page asks it to find out. */
export function getSession(api: Api, { access }: ApiContext): void {
  const options = { schema, config: { isPublic: true } };
  api.get("/connect/api/v1/session", options, async (request, reply) => {
    void reply.header("cache-control", "no-store");
    return { exp: (await endOfSession(access, request)) ?? null };
  });
}
