import { STATUS_CODES } from "node:http";
import type { Socket } from "node:net";
import { HostProblem } from "./host-services.ts";
import { toProblemDocument } from "./problem-document.ts";

/** Answers what is no readable HTTP request, which no route ever sees, as a problem document, and hangs up. */
export function refuseUnreadable(error: NodeJS.ErrnoException, socket: Socket): void {
  if (error.code === "ECONNRESET" || socket.destroyed) return;
  const document = toProblemDocument(problemOf(error.code));
  const body = JSON.stringify(document);
  const head = [
    `HTTP/1.1 ${document.status} ${STATUS_CODES[document.status]}`,
    "content-type: application/problem+json",
    `content-length: ${Buffer.byteLength(body)}`,
    "connection: close",
  ];
  if (socket.writable) socket.write(`${head.join("\r\n")}\r\n\r\n${body}`);
  socket.destroy(error);
}

function problemOf(code: string | undefined): HostProblem {
  if (code === "HPE_HEADER_OVERFLOW") {
    const sentence = "URL and headers are longer than 16 KiB: send long queries as a body.";
    return new HostProblem("request_invalid", 431, sentence);
  }
  if (code === "ERR_HTTP_REQUEST_TIMEOUT")
    return new HostProblem("request_invalid", 408, "The request did not arrive in time.");
  return new HostProblem("request_invalid", 400, "This is no HTTP request that can be read.");
}
