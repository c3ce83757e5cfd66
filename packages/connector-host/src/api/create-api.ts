import cookie from "@fastify/cookie";
import helmet from "@fastify/helmet";
import swagger from "@fastify/swagger";
import type { TypeBoxTypeProvider } from "@fastify/type-provider-typebox";
import { systemClock, type Clock } from "@sluice/connector-sdk";
import { fastify, type FastifyReply, type FastifyRequest } from "fastify";
import type { Logger } from "winston";
import type { Access } from "../access/access.ts";
import { answerProblems, sendProblem } from "./answer-problems.ts";
import type { Api, ApiContext } from "./api.ts";
import {
  authenticate,
  isAuthenticated,
  isProtectedPath,
  notAuthenticated,
} from "./authenticate.ts";
import type { HostServices } from "./host-services.ts";
import { addConsole } from "./console/add-console.ts";
import type { ConsoleFiles } from "./console/console-files.ts";
import { openApi } from "./open-api.ts";
import { readBodies } from "./read-body.ts";
import { refuseUnreadable } from "./refuse-unreadable.ts";
import { addRoutes } from "./routes.ts";
import { validateRequests } from "./validate-requests.ts";

export interface ApiOptions {
  readonly services: HostServices;
  readonly access: Access;
  readonly logger: Logger;
  /** @default systemClock */
  readonly clock?: Pick<Clock, "now">;
  /** The web console that is served beside the API. @default none */
  readonly console?: ConsoleFiles;
  /** How long closing waits for answers under way before it cuts them off, in milliseconds. @default 3_000 */
  readonly drainMs?: number;
}

const largestBodyBytes = 2 * 1024 * 1024;

/** Makes the HTTP server of a host; it listens once its caller says so, and closes after the answers under way. */
export function createApi(options: ApiOptions): Api {
  const { services, access, logger, clock = systemClock, drainMs = 3_000 } = options;
  const context: ApiContext = { services, access, clock, log: logger };
  const api: Api = fastify({
    bodyLimit: largestBodyBytes,
    clientErrorHandler: refuseUnreadable,
    forceCloseConnections: "idle",
    genReqId: () => crypto.randomUUID(),
    routerOptions: { ignoreTrailingSlash: true, maxParamLength: 500 },
    frameworkErrors: (error, request, reply) => {
      void refuseEarly(access, { error, request, reply });
    },
  }).withTypeProvider<TypeBoxTypeProvider>();

  // Search clients send a body with GET; without this it would be left unread.
  api.addHttpMethod("GET", { hasBody: true, overrideExisting: true });
  void api.register(helmet, helmetOptions);
  void api.register(cookie, { hook: false });
  void api.register(swagger, openApi(services.system.version()));
  authenticate(api, context);
  validateRequests(api);
  readBodies(api);
  answerProblems(api, context);
  logRequests(api, logger);
  closeInTime(api, drainMs);
  void api.register(async (inner) => addRoutes(inner, context));
  const { console } = options;
  if (console !== undefined) void api.register(async (inner) => addConsole(inner, console));
  return api;
}

/** For everything that is not a page; the console's pages allow themselves what they need. */
const helmetOptions = {
  contentSecurityPolicy: {
    useDefaults: false,
    directives: {
      "default-src": ["'self'"],
      "frame-ancestors": ["'none'"],
      "object-src": ["'none'"],
    },
  },
  // The host speaks plain HTTP on the machine itself; a proxy in front adds this where it adds TLS.
  strictTransportSecurity: false,
} as const;

/** A URL that cannot even be read must not tell a stranger more than 401. */
async function refuseEarly(
  access: Access,
  {
    error,
    request,
    reply,
  }: { readonly error: unknown; readonly request: FastifyRequest; readonly reply: FastifyReply },
): Promise<void> {
  const isHidden = isProtectedPath(request.url) && !(await isAuthenticated(access, request));
  await sendProblem(reply, isHidden ? notAuthenticated() : error);
}

function logRequests(api: Api, log: Logger): void {
  api.addHook("onRequest", async (request, reply) => {
    void reply.header("x-request-id", request.id);
  });
  api.addHook("onResponse", async (request, reply) => {
    log.http("request", {
      request: request.id,
      method: request.method,
      path: request.url.split("?")[0],
      status: reply.statusCode,
      duration_ms: Math.round(reply.elapsedTime),
    });
  });
}

/** A slow export, or a client that never reads, must not hold up the end of the host. */
function closeInTime(api: Api, drainMs: number): void {
  let timer: NodeJS.Timeout | undefined;
  api.addHook("preClose", async () => {
    timer = setTimeout(() => api.server.closeAllConnections(), drainMs);
  });
  api.addHook("onClose", async () => clearTimeout(timer));
}
