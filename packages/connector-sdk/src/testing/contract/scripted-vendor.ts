import type { OpenContext } from "../../connector.ts";
import { rowsAsked } from "../../http/rows-asked.ts";
import type { HttpAnswer, HttpClient, HttpRequest } from "../../http/http-client.ts";
import type { Clock } from "../../time/clock.ts";
import { silentLogger } from "../silent-logger.ts";

/** One answer of the vendor with status 200, as recorded. */
export interface ScriptedAnswer {
  /** The parsed body. */
  readonly json: unknown;
  /** Names in any case. @default none */
  readonly headers?: Readonly<Record<string, string>>;
}

/** Decides what the n-th request (from 0) gets: an answer, an error to throw, or no answer until the signal aborts. */
export type Script = (n: number, request: HttpRequest) => ScriptedAnswer | Error | "hang";

/** A vendor that follows a script, as a connector sees it through `ctx.http`. */
export interface ScriptedVendor {
  /** What `open` is given. */
  readonly ctx: OpenContext;
  /** Every request so far, as text without secrets. */
  readonly requests: readonly string[];
  /** What the connector did that it must not do, in words; empty when nothing. */
  readonly violations: readonly string[];
  /** Begins the script again. */
  readonly restart: () => void;
}

/** What a scripted vendor needs to know. */
export interface ScriptedVendorSetup {
  readonly script: Script;
  /** What the clock says, epoch milliseconds; it stands still. */
  readonly now: number;
  /** Cut out of the text of requests, as the host's client does. */
  readonly secrets: readonly string[];
}

/** Makes a vendor; touches no network. */
export function scriptedVendor({ script, now, secrets }: ScriptedVendorSetup): ScriptedVendor {
  const requests: string[] = [];
  const violations: string[] = [];
  let n = 0;
  const get = async (request: HttpRequest): Promise<HttpAnswer> => {
    request.signal?.throwIfAborted();
    const text = requestText(request, secrets);
    requests.push(text);
    const said = script(n++, request);
    if (said === "hang") return await aborted(request.signal);
    if (said instanceof Error) throw said;
    return { ...answer(said, text, now), ...rowsAsked(request, said.json) };
  };
  return {
    ctx: {
      http: () => readOnly({ get }, violations),
      clock: stillClock(now, violations),
      log: silentLogger(),
    },
    requests,
    violations,
    restart: () => {
      n = 0;
    },
  };
}

/** A script that gives these answers in turn. What is asked beyond them fails, and the error says so. */
export function inTurn(answers: readonly ScriptedAnswer[], whose: string): Script {
  return (n, request) =>
    answers[n] ??
    new Error(
      `${whose} has ${answers.length} answers, and request ${n + 1} (GET ${request.path}) asked for another: ` +
        "end it with the answer that tells the connector that no more follows",
    );
}

function answer(said: ScriptedAnswer, request: string, now: number): HttpAnswer {
  const headers = Object.entries(said.headers ?? {}).map(([name, value]) => [
    name.toLowerCase(),
    value,
  ]);
  return {
    status: 200,
    headers: Object.fromEntries(headers) as Record<string, string>,
    json: said.json,
    request,
    vendorNow: now,
    sizeBytes: 0,
    durationMs: 0,
  };
}

function requestText({ path, query = {} }: HttpRequest, secrets: readonly string[]): string {
  const parameters = Object.entries(query).filter(([, value]) => value !== undefined);
  const search = parameters.map(([name, value]) => `${name}=${String(value)}`).join("&");
  const text = search === "" ? `GET ${path}` : `GET ${path}?${search}`;
  return secrets.reduce((cut, secret) => cut.replaceAll(secret, "[secret]"), text);
}

function aborted(signal: AbortSignal | undefined): Promise<never> {
  return new Promise((_resolve, reject) => {
    signal?.addEventListener("abort", () => reject(signal.reason as Error), { once: true });
  });
}

function stillClock(now: number, violations: string[]): Clock {
  return {
    now: () => now,
    sleep: async () => {
      violations.push("it slept: a connector never waits, the host decides when to ask again");
    },
  };
}

/** The client can only read; whatever else a connector looks for on it, such as `post`, is a violation. */
function readOnly(client: HttpClient, violations: string[]): HttpClient {
  return new Proxy(client, {
    get(target, name) {
      if (name === "get") return Reflect.get(target, name);
      if (typeof name === "string" && name !== "then" && name !== "toJSON") {
        violations.push(`it used http.${name}: a connector only reads, with http.get`);
      }
      return undefined;
    },
  });
}
