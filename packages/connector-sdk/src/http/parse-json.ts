import { contractError } from "./contract-error.ts";
import { parseList } from "./parse-list.ts";

/** An integer that is no exact double any more has at least so many digits. */
const unsafeDigits = 16;
/** So many digits, outside of quotes. */
const maybeUnsafeInteger = /(?:^|[[,:])\s*-?\d{16,}\s*(?:[,\]}]|$)/;
const integer = /^-?\d+$/;

/** `JSON.rawJSON` and the reviver's `context` are newer than TypeScript's library. */
const json = JSON as unknown as {
  rawJSON(text: string): unknown;
  parse(
    text: string,
    reviver: (key: string, value: unknown, context: { source?: string }) => unknown,
  ): unknown;
};

/**
 * Parses JSON and keeps every integer: one that a double cannot hold becomes a `JSON.rawJSON` value, which
 * `JSON.stringify` prints exactly as it came.
 *
 * @throws SyntaxError when the text is not JSON
 */
export function parseJson(text: string): unknown {
  // The reviver costs five times the parsing, so only a text that needs it pays.
  if (!hasLongNumber(text) || !maybeUnsafeInteger.test(text)) return JSON.parse(text);
  return json.parse(text, (_key, value, { source }) => {
    if (typeof value !== "number" || source === undefined || Number.isSafeInteger(value))
      return value;
    return integer.test(source) && String(value) !== source ? json.rawJSON(source) : value;
  });
}

/** Looks at every sixteenth character only: a run of sixteen digits cannot lie between two of them. */
function hasLongNumber(text: string): boolean {
  for (let at = unsafeDigits - 1; at < text.length; at += unsafeDigits) {
    if (isDigit(text, at) && digitsAround(text, at) >= unsafeDigits) return true;
  }
  return false;
}

function digitsAround(text: string, at: number): number {
  let first = at;
  let last = at;
  while (isDigit(text, first - 1)) first--;
  while (isDigit(text, last + 1)) last++;
  return last - first + 1;
}

function isDigit(text: string, at: number): boolean {
  const code = text.charCodeAt(at);
  return code >= 48 && code <= 57;
}

/** A 2xx body to be parsed. */
export interface BodyToParse {
  /** Method and URL without query and secrets. */
  readonly request: string;
  readonly status: number;
  /** In UTF-8, without a byte order mark. */
  readonly bytes: Buffer;
  readonly contentType: string | undefined;
}

/**
 * Parses the body of a 2xx answer.
 *
 * @throws ConnectorError `vendor_contract` with reason `html_body`, `truncated_body` or `invalid_json`; the message
 * never quotes the body, which may hold personal content
 */
export function parseBody(body: BodyToParse): unknown {
  const { request, status, bytes } = body;
  const list = parseList(bytes, parseJson);
  if (list !== undefined) return list;
  const text = bytes.toString();
  const details = { httpStatus: status };
  if (looksLikeHtml(text, body)) {
    throw contractError("html_body", `${request}: expected JSON, got ${status} with HTML`, details);
  }
  if (text.trim() === "") {
    throw contractError(
      "invalid_json",
      `${request}: expected JSON, got ${status} with an empty body`,
      details,
    );
  }
  try {
    return parseJson(text);
  } catch (error) {
    if (isCutOff(text, error)) {
      const message = `${request}: expected whole JSON, got ${status} with a body that ends too early, after ${text.length} characters`;
      throw contractError("truncated_body", message, details);
    }
    throw contractError(
      "invalid_json",
      `${request}: expected JSON, got ${status} with ${nameOf(body)}`,
      details,
    );
  }
}

function looksLikeHtml(text: string, { contentType }: BodyToParse): boolean {
  const start = text.slice(0, 200).trimStart();
  if (start.startsWith("{") || start.startsWith("[")) return false;
  return (
    /^<(?:!doctype html|html|head|body|!--)/i.test(start) ||
    /^text\/html\b/i.test(contentType ?? "")
  );
}

function isCutOff(text: string, error: unknown): boolean {
  const first = text.trimStart()[0];
  const closing = first === "[" ? "]" : first === "{" ? "}" : undefined;
  if (closing === undefined) return false;
  if (!text.trimEnd().endsWith(closing)) return true;
  const message = error instanceof Error ? error.message : "";
  const position = /at position (\d+)/.exec(message)?.[1];
  return message.startsWith("Unexpected end") || Number(position) >= text.trimEnd().length;
}

function nameOf({ contentType }: BodyToParse): string {
  return contentType === undefined
    ? "something else"
    : `something else (${contentType.slice(0, 60)})`;
}
