import { STATUS_CODES } from "node:http";
import { ConnectorError } from "../errors.ts";
import { type Failure, statusFailures } from "./failure-table.ts";

/** A non-2xx answer, as far as its error needs it. */
export interface RefusedAnswer {
  /** Method and URL without query and secrets, e.g. `GET https://emailservice.io/api/v1/domains/102`. */
  readonly request: string;
  readonly status: number;
  /** What the vendor said, already redacted; cut to 200 characters here. */
  readonly vendorMessage?: string | undefined;
  readonly retryAfterMs?: number | undefined;
}

const longestQuote = 200;

/** The row of the failure table for a status: its own, else that of its class. */
export function failureForStatus(status: number): Failure {
  const rows: Readonly<Record<string, Failure>> = statusFailures;
  return rows[String(status)] ?? rows[`${Math.floor(status / 100)}xx`] ?? statusFailures["5xx"];
}

/** `401 Unauthorized`; for a status without a registered title, the number alone. */
export function statusTitle(status: number): string {
  const title = STATUS_CODES[status];
  return title === undefined ? String(status) : `${status} ${title}`;
}

/**
 * The error for an answer whose status is not 2xx. Its message says which request, the status with its title, and
 * what the vendor said, e.g. `GET https://host/path answered 401 Unauthorized: "invalid token"`.
 */
export function errorFromStatus(answer: RefusedAnswer): ConnectorError {
  const { code, reason, explanation, recommendation } = failureForStatus(answer.status);
  const quote = answer.vendorMessage ? `: "${shorten(answer.vendorMessage)}"` : "";
  return new ConnectorError(
    code,
    `${answer.request} answered ${statusTitle(answer.status)}${quote}`,
    {
      reason,
      explanation,
      recommendation,
      httpStatus: answer.status,
      ...(answer.retryAfterMs !== undefined && { retryAfterMs: answer.retryAfterMs }),
    },
  );
}

/**
 * What a vendor says went wrong: the `message`, `error`, `error_description`, `detail` or `title` of a JSON object, also
 * one level down (`{"error": {"message": "…"}}`) or in a list of `errors`. `undefined` when it says nothing.
 */
export function vendorMessage(json: unknown): string | undefined {
  if (typeof json !== "object" || json === null || Array.isArray(json)) return undefined;
  const body = json as Readonly<Record<string, unknown>>;
  for (const key of ["message", "error", "error_description", "detail", "title", "errors"]) {
    const said = spoken(body[key]);
    if (said !== undefined) return said;
  }
  return undefined;
}

function spoken(value: unknown): string | undefined {
  if (typeof value === "string") return value.trim() === "" ? undefined : value;
  if (Array.isArray(value)) return spoken(value[0]);
  if (typeof value !== "object" || value === null) return undefined;
  const inner = (value as { readonly message?: unknown }).message;
  return typeof inner === "string" ? inner : undefined;
}

function shorten(text: string): string {
  const line = text.replaceAll(/\s+/g, " ").trim();
  return line.length <= longestQuote ? line : `${line.slice(0, longestQuote - 1)}…`;
}
