import {
  ConnectorError,
  isConnectorError,
  statusTitle,
  type CheckResult,
  type ConnectorErrorCode,
  type TestContext,
} from "@sluice/connector-sdk";

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

// Said after the general recommendation: where a Mailprotector user finds what is wrong.
const whereToLook: Partial<Record<ConnectorErrorCode, string>> = {
  auth_rejected:
    "In the Mailprotector console open your profile, Roles, View API Key, and copy the key again: regenerating it makes the old one invalid.",
  forbidden:
    "A key acts with the permissions of its role: take the key of a role that may read this domain and its logs.",
  not_found:
    "Compare the Domain ID with the number in the address of the domain's page in the Mailprotector console, then check the Base URL.",
};

/** The result of a check that failed with `error`; its message names the HTTP status and its title. */
export function failed({ id, title, error, evidence, durationMs }: Failure): CheckResult {
  const { httpStatus, reason, retryAfterMs, explanation, code } = error;
  const recommendation = [error.recommendation, whereToLook[code]].filter(Boolean).join(" ");
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
