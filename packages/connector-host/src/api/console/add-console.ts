import type { FastifyReply, FastifyRequest } from "fastify";
import type { Api } from "../api.ts";
import { chooseCoding } from "./choose-coding.ts";
import type { ConsoleFile, ConsoleFiles } from "./console-files.ts";
import { consolePaths } from "./console-paths.ts";
import { notBuiltPage } from "./not-built-page.ts";
import { pageHeaders } from "./page-headers.ts";

/** Pages carry no data, so they are open to everyone; what they show comes over the API. */
const options = { schema: { hide: true }, config: { isPublic: true } };

const yearSeconds = 31_536_000;

/** Serves the console: its files by their names, and its one page wherever a page may be opened. */
export function addConsole(api: Api, { page, files }: ConsoleFiles): void {
  for (const path of consolePaths) {
    api.get(path, options, async (request, reply) => {
      void reply.headers(pageHeaders);
      if (page !== undefined) return sendFile(page, request, reply);
      return reply.code(503).type("text/html; charset=utf-8").send(notBuiltPage);
    });
  }
  for (const [url, file] of files) {
    api.get(url, options, async (request, reply) => {
      const maxAge = file.isImmutable ? `max-age=${yearSeconds}, immutable` : "no-cache";
      void reply.header("cache-control", maxAge);
      return sendFile(file, request, reply);
    });
  }
}

function sendFile(file: ConsoleFile, request: FastifyRequest, reply: FastifyReply): FastifyReply {
  void reply.header("etag", file.etag).header("vary", "accept-encoding").type(file.type);
  if (request.headers["if-none-match"] === file.etag) return reply.code(304).send();
  const coding = chooseCoding(request.headers["accept-encoding"], file.bodies);
  if (coding !== "identity") void reply.header("content-encoding", coding);
  return reply.send(file.bodies[coding] ?? file.bodies.identity);
}
