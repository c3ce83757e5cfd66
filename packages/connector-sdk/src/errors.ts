/**
 * Every way in which a vendor, a configuration or a record can fail. The host decides by code; people read the
 * message, the explanation and the recommendation. `docs/errors.md` lists the same codes.
 */
export const connectorErrorCodes = [
  "config_invalid",
  "auth_rejected",
  "forbidden",
  "not_found",
  "bad_request",
  "rate_limited",
  "unreachable",
  "vendor_unavailable",
  "vendor_contract",
  "record_invalid",
  "internal",
] as const;

export type ConnectorErrorCode = (typeof connectorErrorCodes)[number];

/** What a `ConnectorError` carries beside its code and message. */
export interface ConnectorErrorDetails {
  /** Why this happens, in words an operator understands. */
  readonly explanation?: string;
  /** What to do next. */
  readonly recommendation?: string;
  /** The HTTP status that was answered, when one was. */
  readonly httpStatus?: number;
  /** How long the vendor asked us to wait, in milliseconds; only with `rate_limited` and `vendor_unavailable`. */
  readonly retryAfterMs?: number;
  /** A finer, stable reason within the code, e.g. `tls_expired`, `dns`, `timeout`, `html_body`. */
  readonly reason?: string;
  readonly cause?: unknown;
}

/** The one error type that crosses from a connector or the SDK into the host. Never holds a secret. */
export class ConnectorError extends Error {
  override readonly name = "ConnectorError";
  readonly code: ConnectorErrorCode;
  readonly explanation: string;
  readonly recommendation: string;
  readonly httpStatus: number | undefined;
  readonly retryAfterMs: number | undefined;
  readonly reason: string | undefined;

  constructor(code: ConnectorErrorCode, message: string, details: ConnectorErrorDetails = {}) {
    super(message, details.cause === undefined ? undefined : { cause: details.cause });
    this.code = code;
    this.explanation = details.explanation ?? "";
    this.recommendation = details.recommendation ?? "";
    this.httpStatus = details.httpStatus;
    this.retryAfterMs = details.retryAfterMs;
    this.reason = details.reason;
  }
}

/** Tells whether `error` is a `ConnectorError`, also when it comes from another copy of the SDK. */
export function isConnectorError(error: unknown): error is ConnectorError {
  return (
    error instanceof ConnectorError ||
    (error instanceof Error && error.name === "ConnectorError" && "explanation" in error)
  );
}

/** Codes that only the user can mend: asked again once an interval, no quicker. */
export function isPermanent(code: ConnectorErrorCode): boolean {
  return (
    code === "config_invalid" ||
    code === "auth_rejected" ||
    code === "forbidden" ||
    code === "not_found" ||
    code === "bad_request"
  );
}
