import { isUtf8 } from "node:buffer";
import { type ConnectorError, isConnectorError } from "../errors.ts";
import { contractError } from "./contract-error.ts";
import type { HttpAnswer } from "./http-client.ts";
import { parseBody, parseJson } from "./parse-json.ts";
import { parseHttpDate, parseRetryAfter } from "./retry-after.ts";
import { rowsAsked } from "./rows-asked.ts";
import { rememberText } from "./rows-text.ts";
import { TextRows, type ReadRowAt } from "./text-rows.ts";
import { errorFromStatus, statusTitle, vendorMessage } from "./status-error.ts";

/** What came over the wire. */
export interface Reply {
  readonly status: number;
  /** Names in lower case. */
  readonly headers: Readonly<Record<string, string>>;
  readonly body: Uint8Array | string;
}

/** A reply with what is needed to judge it. */
export interface ReplyInContext extends Reply {
  readonly url: URL;
  /** Our clock when it had come, epoch milliseconds. */
  readonly now: number;
  readonly durationMs: number;
  readonly redact: (text: string) => string;
  /** Whether the request asked for rows. @default false */
  readonly wantsRows?: boolean;
  /** @default rows are not read yet */
  readonly rowReader?: (() => ReadRowAt) | undefined;
}

/** What a reply is: an answer to give to the connector, a redirect within the origin, or an error. */
export type Verdict =
  | { readonly kind: "answer"; readonly answer: HttpAnswer }
  | { readonly kind: "redirect"; readonly target: URL }
  | { readonly kind: "error"; readonly error: ConnectorError };

const redirectStatuses: ReadonlySet<number> = new Set([301, 302, 303, 307, 308]);

/** Bodies of refusals are short; a longer one is a web page, not a message. */
const longestRefusal = 64 * 1024;

/** Judges a reply. Pure. */
export function judgeReply(reply: ReplyInContext): Verdict {
  try {
    if (reply.status >= 200 && reply.status < 300)
      return { kind: "answer", answer: readAnswer(reply) };
    if (redirectStatuses.has(reply.status) && reply.headers["location"] !== undefined) {
      return { kind: "redirect", target: redirectTarget(reply, reply.headers["location"]) };
    }
    return { kind: "error", error: readRefusal(reply) };
  } catch (error) {
    if (isConnectorError(error)) return { kind: "error", error };
    throw error;
  }
}

function readAnswer(reply: ReplyInContext): HttpAnswer {
  const { status, headers, url, body, durationMs, redact } = reply;
  const whole = typeof body === "string" ? Buffer.from(body) : bufferOf(body);
  return {
    status,
    headers,
    ...contentOf(reply, withoutMark(whole)),
    request: redact(`GET ${url.pathname}${url.search}`),
    vendorNow: parseHttpDate(headers["date"]),
    sizeBytes: whole.byteLength,
    durationMs,
  };
}

function contentOf(
  { status, headers, url, wantsRows = false, rowReader }: ReplyInContext,
  bytes: Buffer,
): Pick<HttpAnswer, "json" | "rows"> {
  // What is no UTF-8 was changed by being decoded; its rows are only what was parsed.
  const isFaithful = isUtf8(bytes);
  if (wantsRows && rowReader !== undefined && isFaithful) {
    const rows = TextRows.from(bytes, { parse: parseJson, readRow: rowReader() });
    if (rows !== undefined) return { json: undefined, rows };
  }
  const contentType = headers["content-type"];
  const json = parseBody({ request: titleOf(url), status, bytes, contentType });
  if (isFaithful) rememberText(json, bytes);
  return { json, ...rowsAsked({ rows: wantsRows }, json) };
}

function redirectTarget({ url, status }: ReplyInContext, location: string): URL {
  const target = URL.parse(location, url.href);
  if (target?.origin === url.origin) return target;
  // Whatever follows the origin may hold a token of the session.
  const where = target === null ? "something that is no URL" : target.origin;
  throw contractError(
    "redirect",
    `${titleOf(url)} answered ${statusTitle(status)} and points to ${where}; only its own origin is followed`,
    { httpStatus: status },
  );
}

function readRefusal({ url, status, headers, body, now, redact }: ReplyInContext): ConnectorError {
  const vendorNow = parseHttpDate(headers["date"]);
  const said = refusalMessage(body);
  return errorFromStatus({
    request: titleOf(url),
    status,
    vendorMessage: said === undefined ? undefined : redact(said),
    retryAfterMs:
      status === 429 || status >= 500
        ? parseRetryAfter(headers["retry-after"], vendorNow ?? now)
        : undefined,
  });
}

function refusalMessage(body: Uint8Array | string): string | undefined {
  if (body.length > longestRefusal) return undefined;
  try {
    return vendorMessage(parseJson(textOf(body).replace(/^\uFEFF/, "")));
  } catch {
    // Not JSON: its status says enough.
    return undefined;
  }
}

function textOf(body: Uint8Array | string): string {
  return typeof body === "string" ? body : bufferOf(body).toString();
}

function bufferOf({ buffer, byteOffset, byteLength }: Uint8Array): Buffer {
  return Buffer.from(buffer, byteOffset, byteLength);
}

/** Without a byte order mark, which no parser of JSON takes. */
function withoutMark(bytes: Buffer): Buffer {
  const isMarked = bytes[0] === 0xef && bytes[1] === 0xbb && bytes[2] === 0xbf;
  return isMarked ? bytes.subarray(3) : bytes;
}

function titleOf(url: URL): string {
  return `GET ${url.origin}${url.pathname}`;
}
