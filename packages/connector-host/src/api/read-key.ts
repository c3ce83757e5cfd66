import type { FastifyReply, FastifyRequest } from "fastify";
import type { Access } from "../access/access.ts";
import type { AttemptLimit } from "../access/attempt-limit.ts";
import type { ApiContext } from "./api.ts";
import { HostProblem } from "./host-services.ts";

/**
 * Demands the administrator key: HTTP Basic with any user name and the key as password, or the key as Bearer.
 *
 * @throws HostProblem `not_authenticated`, or `too_many_requests` after too many wrong keys from one address
 */
export function requireKey(
  { access }: Pick<ApiContext, "access">,
  attempts: AttemptLimit,
  exchange: Exchange,
): Promise<void> {
  return attempts.inTurn(() => tryKey(access, attempts, exchange));
}

interface Exchange {
  readonly request: FastifyRequest;
  readonly reply: FastifyReply;
}

async function tryKey(
  access: Access,
  attempts: AttemptLimit,
  { request, reply }: Exchange,
): Promise<void> {
  const waitMs = attempts.waitMs(request.ip);
  if (waitMs > 0) {
    const seconds = Math.ceil(waitMs / 1_000);
    void reply.header("retry-after", String(seconds));
    throw new HostProblem(
      "too_many_requests",
      429,
      `Too many wrong keys came from this address. Try again in ${seconds} seconds.`,
    );
  }
  const key = keyOf(request.headers.authorization);
  if (key !== undefined && (await access.checkKey(key))) return;
  attempts.failed(request.ip);
  throw new HostProblem(
    "not_authenticated",
    401,
    "The API key is missing or wrong. Send it as HTTP Basic password, or as `Authorization: Bearer <key>`.",
  );
}

function keyOf(authorization: string | undefined): string | undefined {
  const [, scheme = "", value = ""] = /^(basic|bearer) +(\S+)$/i.exec(authorization ?? "") ?? [];
  if (scheme.toLowerCase() === "bearer") return value;
  if (scheme === "") return undefined;
  const pair = Buffer.from(value, "base64").toString("utf8");
  const colon = pair.indexOf(":");
  return colon === -1 ? undefined : pair.slice(colon + 1);
}
