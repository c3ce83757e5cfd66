import type { FastifyReply } from "fastify";
import type { Api, ApiContext } from "./api.ts";
import { ClientGone } from "./gone-signal.ts";
import { HostProblem } from "./host-services.ts";
import { isUnforeseen, toProblemDocument } from "./problem-document.ts";

/** Answers every failure, and every path that there is not, as a problem document. */
export function answerProblems(api: Api, { log }: ApiContext): void {
  api.setErrorHandler((error, request, reply) => {
    if (error instanceof ClientGone) return reply.hijack();
    if (isUnforeseen(error)) {
      log.error("request failed", { request: request.id, method: request.method, error });
    }
    return sendProblem(reply, error);
  });
  api.setNotFoundHandler((request, reply) => {
    const [path] = request.url.split("?");
    return sendProblem(
      reply,
      new HostProblem("not_found", 404, `There is no ${request.method} ${path}.`),
    );
  });
}

/** Sends `error` as a problem document. */
export function sendProblem(reply: FastifyReply, error: unknown): FastifyReply {
  const document = toProblemDocument(error);
  if (document.status === 401) void reply.header("www-authenticate", 'Bearer realm="sluice"');
  return reply
    .code(document.status)
    .type("application/problem+json")
    .send(JSON.stringify(document));
}
