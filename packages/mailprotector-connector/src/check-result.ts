import {
  ConnectorError,
  isConnectorError,
  statusTitle,
  type CheckResult,
  type TestContext,
} from "@sluice/connector-sdk";
import { advice } from "./advice.ts";

/** What each check is called for its reader: the labels of the form. */
export const checkTitles = {
  base_url: "Base URL",
  tls: "TLS certificate",
  api_key: "API Key",
  domain_id: "Domain ID",
} as const;

/** The id of a check that one request to the domain answers. */
export type ConnectionCheckId = keyof typeof checkTitles;

/** What a failed check says beside the error: evidence, and how long it took in milliseconds. */
export interface Failure {
  readonly id: string;
  readonly title: string;
  readonly error: ConnectorError;
  readonly evidence: CheckResult["evidence"];
  readonly durationMs: number;
}

/** The result of a check that failed with `error`; its message names the HTTP status and its title. */
export function failed({ id, title, error, evidence, durationMs }: Failure): CheckResult {
  const { httpStatus, reason, retryAfterMs, explanation, code } = error;
  const recommendation = [error.recommendation, advice[code]].filter(Boolean).join(" ");
  return {
    id,
    title,
    status: "fail",
    code,
    ...(httpStatus === undefined ? {} : { httpStatus }),
    message: namingStatus(error.message, httpStatus),
    explanation,
    recommendation,
    evidence: {
      ...evidence,
      ...(reason === undefined ? {} : { reason }),
      ...(retryAfterMs === undefined ? {} : { retry_after_ms: retryAfterMs }),
    },
    durationMs,
  };
}

/** The result of a check that could not be made because `reason`. */
export function skipped(id: string, title: string, reason: string): CheckResult {
  return { id, title, status: "skip", message: reason, evidence: {}, durationMs: 0 };
}

/**
 * Runs one request of Test. What the vendor does wrong comes back as a value; a mistake of ours too, as `internal`.
 *
 * @throws `signal.reason` when the signal aborts
 */
export async function attempt<T>(
  ctx: TestContext,
  request: () => Promise<T>,
): Promise<{ readonly value: T } | { readonly error: ConnectorError }> {
  ctx.signal.throwIfAborted();
  try {
    return { value: await request() };
  } catch (error) {
    ctx.signal.throwIfAborted();
    if (isConnectorError(error)) return { error };
    return {
      error: new ConnectorError("internal", "The connector failed while it tested", {
        explanation: "This is a mistake in the connector, not in the configuration.",
        recommendation: "Report it together with the log lines of this moment.",
        cause: error,
      }),
    };
  }
}

function namingStatus(message: string, httpStatus: number | undefined): string {
  if (httpStatus === undefined || message.includes(statusTitle(httpStatus))) return message;
  return `HTTP ${statusTitle(httpStatus)}: ${message}`;
}
