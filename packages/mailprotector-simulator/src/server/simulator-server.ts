import {
  createServer as createHttpServer,
  type IncomingMessage,
  type RequestListener,
  type Server,
  type ServerResponse,
} from "node:http";
import { createServer as createHttpsServer } from "node:https";
import type { AddressInfo } from "node:net";
import type { Vendor } from "../vendor.ts";
import { controlAnswer, isControlPath } from "./control.ts";
import { readBody } from "./read-body.ts";
import { sendAnswer, sendPlain } from "./send-answer.ts";

/** Where and how the vendor is served. */
export interface SimulatorServerOptions {
  readonly vendor: Vendor;
  /** @default "127.0.0.1" */
  readonly host?: string;
  /** 0 takes a free one. @default 0 */
  readonly port?: number;
  /** Serves https with this certificate (PEM). */
  readonly tls?: { readonly key: string; readonly cert: string };
  /** Whether other processes may see and change the vendor under `/_simulator/`, without a key. @default false */
  readonly control?: boolean;
}

/** A running server. */
export interface SimulatorServer {
  /** Without a trailing slash, e.g. `http://127.0.0.1:8481`. */
  readonly url: string;
  readonly port: number;
  /** Ends all connections, hanging ones too. */
  close(): Promise<void>;
}

/** Idle connections stay: a client that reuses one must never meet a reset that nobody ordered. */
const keepAliveTimeoutMs = 120_000;

/**
 * Serves a vendor over HTTP; its transport faults become real behaviour of sockets.
 *
 * @throws when the address cannot be listened on
 */
export async function startSimulatorServer(
  options: SimulatorServerOptions,
): Promise<SimulatorServer> {
  const { vendor, host = "127.0.0.1", port = 0, tls, control = false } = options;
  const answer = (request: IncomingMessage, response: ServerResponse, body: string): void => {
    const asked = { ...asRequest(request), body };
    if (control && isControlPath(asked.path)) sendPlain(response, controlAnswer(vendor, asked));
    else sendAnswer(response, vendor.handle(asked));
  };
  const listener: RequestListener = (request, response) => {
    readBody(request)
      .then((body) => answer(request, response, body))
      .catch((error: unknown) => sendOwnFailure(response, error));
  };
  const server = tls === undefined ? createHttpServer(listener) : createHttpsServer(tls, listener);
  server.keepAliveTimeout = keepAliveTimeoutMs;
  await listen(server, host, port);
  const address = server.address() as AddressInfo;
  const shownHost = host.includes(":") ? `[${host}]` : host;
  return {
    url: `${tls === undefined ? "http" : "https"}://${shownHost}:${address.port}`,
    port: address.port,
    close: () => close(server),
  };
}

function asRequest(request: IncomingMessage): {
  readonly method: string;
  readonly path: string;
  readonly headers: IncomingMessage["headers"];
} {
  return { method: request.method ?? "GET", path: request.url ?? "/", headers: request.headers };
}

/** A failure of the simulator must not look like one of the vendor. */
function sendOwnFailure(response: ServerResponse, error: unknown): void {
  if (response.headersSent || response.destroyed) {
    response.destroy();
    return;
  }
  const body = `The simulator itself failed: ${error instanceof Error ? error.message : String(error)}\n`;
  sendPlain(response, { status: 500, contentType: "text/plain; charset=utf-8", body });
}

function listen(server: Server, host: string, port: number): Promise<void> {
  return new Promise((resolve, reject) => {
    server.once("error", reject);
    server.listen(port, host, () => {
      server.removeListener("error", reject);
      resolve();
    });
  });
}

function close(server: Server): Promise<void> {
  return new Promise((resolve, reject) => {
    server.close((error) => (error === undefined ? resolve() : reject(error)));
    server.closeAllConnections();
  });
}
