import http from "node:http";
import https from "node:https";
import type { Duplex } from "node:stream";
import { type AxiosAdapter, getAdapter, type InternalAxiosRequestConfig } from "axios";
import { type AddressPolicy, checkUrl, guardedLookup } from "./address-guard.ts";

/**
 * The real network: an axios adapter over Node's sockets. This is the one place that keeps time by itself, since sockets live
 * in real time; simulation replaces it as a whole.
 */
export interface NodeAdapter {
  readonly adapter: AxiosAdapter;
  /** Closes idle and busy connections. */
  close(): void;
}

export interface NodeAdapterOptions {
  readonly verifyTls: boolean;
  readonly addressPolicy: AddressPolicy;
  /** Keeps connections open between requests. */
  readonly keepAlive: boolean;
  /** Longest time for look-up, connection and TLS handshake together, in milliseconds. @default 10_000 */
  readonly connectTimeoutMs?: number;
}

/** Makes the adapter; opens nothing. `config.timeout` is the time within which the whole answer must have come. */
export function createNodeAdapter(options: NodeAdapterOptions): NodeAdapter {
  const { verifyTls, addressPolicy, keepAlive, connectTimeoutMs = 10_000 } = options;
  const agentOptions = { keepAlive, lookup: guardedLookup(addressPolicy) };
  const httpAgent = limitConnecting(new http.Agent(agentOptions), {
    readyEvent: "connect",
    timeoutMs: connectTimeoutMs,
  });
  const httpsAgent = limitConnecting(
    new https.Agent({ ...agentOptions, rejectUnauthorized: verifyTls }),
    { readyEvent: "secureConnect", timeoutMs: connectTimeoutMs },
  );
  const send = getAdapter("http");
  return {
    adapter: (config) => {
      checkUrl(new URL(config.url ?? ""), addressPolicy);
      return withDeadline(config, (signal) =>
        send({
          ...config,
          httpAgent,
          httpsAgent,
          timeout: 0,
          signal,
        } as InternalAxiosRequestConfig),
      );
    },
    close: () => {
      httpAgent.destroy();
      httpsAgent.destroy();
    },
  };
}

interface ConnectLimit {
  /** What the socket emits when it can be used. */
  readonly readyEvent: "connect" | "secureConnect";
  readonly timeoutMs: number;
}

/** A connection attempt that hangs would otherwise last until the deadline of the whole answer. */
function limitConnecting<Agent extends http.Agent>(agent: Agent, limit: ConnectLimit): Agent {
  const connect = agent.createConnection.bind(agent);
  agent.createConnection = (options, callback) => {
    const socket = connect(options, callback);
    if (socket) destroyUnlessReady(socket, limit);
    return socket;
  };
  return agent;
}

function destroyUnlessReady(socket: Duplex, { readyEvent, timeoutMs }: ConnectLimit): void {
  // oxlint-disable-next-line no-restricted-globals -- sockets live in real time
  const timer = setTimeout(
    () => socket.destroy(timeoutError(`no connection within ${timeoutMs} ms`)),
    timeoutMs,
  );
  const stop = (): void => clearTimeout(timer);
  socket.once(readyEvent, stop);
  socket.once("close", stop);
}

/** axios' own timeout restarts with every byte: a body that drips would never end. */
async function withDeadline<T>(
  config: InternalAxiosRequestConfig,
  send: (signal: AbortSignal) => Promise<T>,
): Promise<T> {
  const outer = config.signal as AbortSignal | undefined;
  outer?.throwIfAborted();
  // axios says 0 where nothing was said; without a deadline a silent vendor would hold the lease for ever.
  const timeoutMs = config.timeout || 30_000;
  const deadline = new AbortController();
  const onAbort = (): void => deadline.abort(outer?.reason);
  outer?.addEventListener("abort", onAbort, { once: true });
  let isLate = false;
  // oxlint-disable-next-line no-restricted-globals -- sockets live in real time
  const timer = setTimeout(() => {
    isLate = true;
    deadline.abort();
  }, timeoutMs);
  try {
    return await send(deadline.signal);
  } catch (error) {
    throw isLate ? timeoutError(`no whole answer within ${timeoutMs} ms`) : error;
  } finally {
    clearTimeout(timer);
    outer?.removeEventListener("abort", onAbort);
  }
}

function timeoutError(message: string): Error {
  return Object.assign(new Error(message), { code: "ETIMEDOUT" });
}
