import axios, { type AxiosInstance, type AxiosResponse } from "axios";
import { ConnectorError } from "../errors.ts";
import { judgeReply, type Reply, type Verdict } from "./answer.ts";
import type { Admission } from "./budget.ts";
import { contractError } from "./contract-error.ts";
import type { HttpAnswer, HttpRequest, HttpSettings } from "./http-client.ts";
import type { HttpEnvironment } from "./http-environment.ts";
import { errorFromNetwork } from "./network-error.ts";
import { createNodeAdapter } from "./node-adapter.ts";
import { requestUrl } from "./request-url.ts";
import { isTransient } from "./retry.ts";

const maxRedirects = 3;

/** A person waits for Test: a vendor that hangs is told sooner than Collect would give it up. */
const testTimeoutMs = 10_000;

export interface ExchangeParts {
  /** With a checked base URL that has no trailing slash. */
  readonly settings: HttpSettings;
  readonly environment: HttpEnvironment;
  readonly redact: (text: string) => string;
  readonly maxWaitMs: number;
}

/** Sends a request once (following redirects) and turns whatever comes into an answer or a `ConnectorError`. */
export interface Exchange {
  fetch(request: HttpRequest, attempt: number): Promise<HttpAnswer>;
  close(): void;
}

interface Call {
  readonly request: HttpRequest;
  /** Number of the try, from 1. */
  readonly attempt: number;
  readonly url: URL;
}

/** Makes an exchange: one axios instance with its pair of agents. Sends nothing. */
export function createExchange(parts: ExchangeParts): Exchange {
  const { settings, environment } = parts;
  const node = createNodeAdapter({
    verifyTls: settings.verifyTls ?? true,
    addressPolicy: environment.addressPolicy,
    keepAlive: environment.retry !== "none",
  });
  const client = axios.create({
    adapter: environment.adapter ?? node.adapter,
    headers: {
      Accept: "application/json",
      "User-Agent": environment.userAgent ?? "sluice-connector-sdk",
      ...settings.authHeaders,
    },
    maxContentLength: bodyLimit(settings),
    maxRedirects: 0,
    proxy: false,
    responseType: "arraybuffer",
    transformResponse: [(data: unknown) => data],
    validateStatus: () => true,
  });
  const line = { ...parts, client };
  return { fetch: (request, attempt) => follow(line, request, attempt), close: () => node.close() };
}

interface Line extends ExchangeParts {
  readonly client: AxiosInstance;
}

async function follow(line: Line, request: HttpRequest, attempt: number): Promise<HttpAnswer> {
  let url = requestUrl(line.settings.baseUrl, request);
  for (let hops = 0; hops <= maxRedirects; hops++) {
    const verdict = await send(line, { request, attempt, url });
    if (verdict.kind === "answer") return verdict.answer;
    url = verdict.target;
  }
  throw contractError("redirect", `${titleOf(url)}: redirected more than ${maxRedirects} times`);
}

/** One request under the budget. */
async function send(line: Line, call: Call): Promise<Exclude<Verdict, { kind: "error" }>> {
  const { environment, maxWaitMs } = line;
  const { clock, budget, onRequest } = environment;
  const { signal, purpose = "data" } = call.request;
  const admission = await budget.acquire({ purpose, maxWaitMs, signal });
  const reply = await transmit(line, call, admission);
  const durationMs = clock.now() - admission.at;
  if (isSuccess(reply)) await environment.turn?.(reply.body.length);
  const verdict: Verdict = settle(
    environment,
    admission,
    reply instanceof ConnectorError
      ? { kind: "error", error: reply }
      : judgeReply({
          ...reply,
          durationMs,
          url: call.url,
          now: clock.now(),
          redact: line.redact,
          wantsRows: call.request.rows ?? false,
          rowReader: environment.rowReader,
        }),
  );
  onRequest?.({
    purpose,
    ...(!(reply instanceof ConnectorError) && { status: reply.status }),
    ...(verdict.kind === "error" && { code: verdict.error.code }),
    durationMs,
    attempt: call.attempt,
    waitedMs: admission.waitedMs,
  });
  if (verdict.kind === "error") throw verdict.error;
  return verdict;
}

/** A refusal is no page: what it says of the vendor's patience must not wait. */
function isSuccess(reply: Reply | ConnectorError): reply is Reply {
  return !(reply instanceof ConnectorError) && reply.status >= 200 && reply.status < 300;
}

/** Tells the budget what came; a 429 that names no wait gets the budget's. */
function settle(
  { budget, clock }: HttpEnvironment,
  admission: Admission,
  verdict: Verdict,
): Verdict {
  if (verdict.kind !== "error") {
    budget.settle(admission, "answered");
    return verdict;
  }
  const { error } = verdict;
  if (error.code === "rate_limited") {
    const retryAfterMs = budget.slowDown(admission, error.retryAfterMs);
    return { kind: "error", error: withRetryAfter(error, retryAfterMs) };
  }
  if (error.retryAfterMs !== undefined) budget.block(clock.now() + error.retryAfterMs);
  if (error.code === "unreachable" || error.code === "vendor_unavailable") {
    // A wrong name or certificate is told again each time, rather than hidden behind an open breaker.
    budget.settle(admission, isTransient(error) ? error : "abandoned");
  } else {
    budget.settle(admission, error.httpStatus === undefined ? "abandoned" : "answered");
  }
  return verdict;
}

function withRetryAfter(error: ConnectorError, retryAfterMs: number): ConnectorError {
  if (error.retryAfterMs !== undefined) return error;
  const { code, message, explanation, recommendation } = error;
  return new ConnectorError(code, message, {
    explanation,
    recommendation,
    retryAfterMs,
    ...(error.reason !== undefined && { reason: error.reason }),
    ...(error.httpStatus !== undefined && { httpStatus: error.httpStatus }),
  });
}

/** What came over the wire, or why nothing did. @throws `signal.reason` when the request's signal aborts */
async function transmit(
  line: Line,
  call: Call,
  admission: Admission,
): Promise<Reply | ConnectorError> {
  const { client, settings, environment, redact } = line;
  const { signal, purpose } = call.request;
  const timeoutMs = settings.timeoutMs ?? 30_000;
  try {
    const response = await client.request<Uint8Array | string>({
      url: call.url.href,
      timeout: purpose === "test" ? Math.min(timeoutMs, testTimeoutMs) : timeoutMs,
      ...(signal && { signal }),
    });
    return { status: response.status, headers: headersOf(response), body: response.data };
  } catch (error) {
    if (signal?.aborted) {
      environment.budget.settle(admission, "abandoned");
      throw signal.reason;
    }
    const request = titleOf(call.url);
    return errorFromNetwork({ request, error, maxBodyBytes: bodyLimit(settings), redact });
  }
}

function headersOf(response: AxiosResponse): Record<string, string> {
  return Object.fromEntries(
    Object.entries(response.headers).map(([name, value]) => [name.toLowerCase(), String(value)]),
  );
}

function bodyLimit({ maxBodyBytes = 64 * 1024 * 1024 }: HttpSettings): number {
  return maxBodyBytes;
}

function titleOf(url: URL): string {
  return `GET ${url.origin}${url.pathname}`;
}
