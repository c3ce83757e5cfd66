import type { ServerResponse } from "node:http";
import type { Socket } from "node:net";
import { TLSSocket } from "node:tls";
import type { TransportFault, VendorAnswer } from "../answer.ts";
import { sendSlowly } from "./send-slowly.ts";

/** Sends an answer, and does to it what its fault says. */
export function sendAnswer(response: ServerResponse, answer: VendorAnswer): void {
  if (answer.fault === undefined) {
    writeHead(response, answer);
    response.end(answer.body);
    return;
  }
  sendWithFault(response, answer, answer.fault);
}

/** An answer that is not the vendor's, so it has no date of the vendor's clock. */
export interface PlainAnswer {
  readonly status: number;
  readonly contentType: string;
  readonly body: string | Iterable<string>;
}

/** Sends a plain answer; a body in pieces is written piece by piece. */
export function sendPlain(response: ServerResponse, answer: PlainAnswer): void {
  response.writeHead(answer.status, { "content-type": answer.contentType });
  if (typeof answer.body === "string") {
    response.end(answer.body);
    return;
  }
  writePieces(response, answer.body[Symbol.iterator]());
}

function sendWithFault(
  response: ServerResponse,
  answer: VendorAnswer,
  fault: TransportFault,
): void {
  switch (fault.kind) {
    case "reset":
      reset(response.socket);
      return;
    case "truncate":
      writeHead(response, answer);
      // The part must have left before the connection ends, else the client sees nothing at all.
      response.write(Buffer.from(answer.body).subarray(0, fault.atBytes), () => {
        response.socket?.end();
        response.destroy();
      });
      return;
    case "slow":
      sendSlowly(response, Buffer.from(answer.body), {
        ...fault,
        writeHead: () => writeHead(response, answer),
      });
      return;
    case "hang":
      return;
  }
}

/** Below TLS no reset can be sent from here; the connection ends without a word instead. */
function reset(socket: Socket | null): void {
  if (socket instanceof TLSSocket) socket.destroy();
  else socket?.resetAndDestroy();
}

function writeHead(response: ServerResponse, answer: VendorAnswer): void {
  // The Date header is the vendor's clock, not this machine's.
  response.sendDate = false;
  response.writeHead(answer.status, answer.headers);
}

function writePieces(response: ServerResponse, pieces: Iterator<string>): void {
  for (let next = pieces.next(); next.done !== true; next = pieces.next()) {
    if (!response.write(next.value)) {
      response.once("drain", () => writePieces(response, pieces));
      return;
    }
  }
  response.end();
}
