import type { FastifyRequest } from "fastify";
import type { Access } from "../access/access.ts";
import type { Api, ApiContext } from "./api.ts";
import { HostProblem } from "./host-services.ts";

/** The console's session, out of reach for scripts and for other sites. */
export const sessionCookie = "sluice_session";

const protectedRoot = "/connect/api";

/**
 * Refuses whoever shows no valid token, before anything of the request is looked at: body, parameters, and whether
 * the path exists. Routes are closed unless their config says `isPublic`.
 */
export function authenticate(api: Api, { access }: ApiContext): void {
  api.addHook("onRequest", async (request) => {
    if (isOpen(request)) return;
    if (!(await isAuthenticated(access, request))) throw notAuthenticated();
  });
}

/** Tells whether a request carries a token or session that is still good. */
export async function isAuthenticated(access: Access, request: FastifyRequest): Promise<boolean> {
  const { authorization } = request.headers;
  if (authorization !== undefined) {
    const [, token] = /^bearer +(\S+)$/i.exec(authorization) ?? [];
    return token !== undefined && access.checkToken(token, "api");
  }
  return (await endOfSession(access, request)) !== undefined;
}

/** When the session of a browser ends, epoch seconds; undefined when it has none that is good. */
export async function endOfSession(
  access: Access,
  request: FastifyRequest,
): Promise<number | undefined> {
  // Browsers send it along from another port or name of the same site, too; only pages of this host may use it.
  if (/^(same|cross)-site$/.test(String(request.headers["sec-fetch-site"]))) return undefined;
  const session = request.server.parseCookie(request.headers.cookie ?? "")[sessionCookie];
  return session === undefined ? undefined : access.endOf(session, "session");
}

/** Tells whether a path that no route serves is kept secret, too. */
export function isProtectedPath(url: string): boolean {
  return url === protectedRoot || /^\/connect\/api[/?]/i.test(url);
}

export function notAuthenticated(): HostProblem {
  return new HostProblem(
    "not_authenticated",
    401,
    "Send `Authorization: Bearer <token>` with a token from POST /connect/api/v1/access_token; tokens end after ten minutes.",
  );
}

function isOpen(request: FastifyRequest): boolean {
  if (request.is404) return !isProtectedPath(request.url);
  return request.routeOptions.config.isPublic === true;
}
