import type { FastifyRequest } from "fastify";
import { Type } from "typebox";
import type { AttemptLimit } from "../../access/attempt-limit.ts";
import type { Api, ApiContext } from "../api.ts";
import { sessionCookie } from "../authenticate.ts";
import { answers } from "../contract/answers.ts";
import { requireKey } from "../read-key.ts";

const schema = {
  tags: ["access"],
  summary: "Sign a browser in with a session cookie",
  description: "Takes the key as access_token does; the session ends after twelve hours.",
  security: [{ basic: [] }, { key: [] }],
  response: answers(
    200,
    Type.Object({ exp: Type.Integer({ description: "When it ends, epoch seconds" }) }),
  ),
};

/** `POST /connect/api/v1/session` */
export function postSession(api: Api, context: ApiContext, attempts: AttemptLimit): void {
  const options = { schema, config: { isPublic: true } };
  api.post("/connect/api/v1/session", options, async (request, reply) => {
    await requireKey(context, attempts, { request, reply });
    const { token, exp } = await context.access.issue("session");
    void reply.header("cache-control", "no-store").setCookie(sessionCookie, token, {
      path: "/connect/api",
      httpOnly: true,
      sameSite: "strict",
      secure: isOverTls(request),
      expires: new Date(exp * 1_000),
    });
    return { exp };
  });
}

/** The host itself speaks plain HTTP; a proxy in front of it says what the browser spoke. */
function isOverTls({ headers }: FastifyRequest): boolean {
  const [spoken] = String(headers["x-forwarded-proto"]).split(",");
  return spoken?.trim().toLowerCase() === "https";
}
