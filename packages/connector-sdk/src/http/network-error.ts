import { ConnectorError } from "../errors.ts";
import { contractError } from "./contract-error.ts";
import { type NetworkFailureReason, networkFailures } from "./failure-table.ts";

const reasonByCode: Readonly<Record<string, NetworkFailureReason>> = {
  ENOTFOUND: "dns",
  EAI_NODATA: "dns",
  EAI_AGAIN: "dns_unavailable",
  EAI_FAIL: "dns_unavailable",
  ECONNREFUSED: "refused",
  ECONNRESET: "reset",
  EPIPE: "reset",
  ERR_STREAM_PREMATURE_CLOSE: "reset",
  EHOSTUNREACH: "host_unreachable",
  ENETUNREACH: "host_unreachable",
  EHOSTDOWN: "host_unreachable",
  EADDRNOTAVAIL: "host_unreachable",
  ETIMEDOUT: "timeout",
  ECONNABORTED: "timeout",
  ESOCKETTIMEDOUT: "timeout",
  CERT_HAS_EXPIRED: "tls_expired",
  CERT_NOT_YET_VALID: "tls_not_yet_valid",
  DEPTH_ZERO_SELF_SIGNED_CERT: "tls_self_signed",
  SELF_SIGNED_CERT_IN_CHAIN: "tls_self_signed",
  ERR_TLS_CERT_ALTNAME_INVALID: "tls_wrong_host",
  HOSTNAME_MISMATCH: "tls_wrong_host",
  UNABLE_TO_VERIFY_LEAF_SIGNATURE: "tls_unknown_issuer",
  UNABLE_TO_GET_ISSUER_CERT: "tls_unknown_issuer",
  UNABLE_TO_GET_ISSUER_CERT_LOCALLY: "tls_unknown_issuer",
  CERT_UNTRUSTED: "tls_unknown_issuer",
  CERT_REVOKED: "tls_revoked",
  EPROTO: "tls_protocol",
};

const reasonByPrefix: readonly (readonly [string, NetworkFailureReason])[] = [
  ["ERR_SSL_", "tls_protocol"],
  ["ERR_TLS_", "tls_protocol"],
  ["HPE_", "not_http"],
  ["CERT_", "tls_other"],
  ["UNABLE_TO_", "tls_other"],
];

const bodyCodes: ReadonlySet<string> = new Set([
  "ECONNRESET",
  "ERR_STREAM_PREMATURE_CLOSE",
  "ERR_BAD_RESPONSE",
  "Z_BUF_ERROR",
  "Z_DATA_ERROR",
]);

/** A request that ended without an answer. */
export interface FailedRequest {
  /** Method and URL without query and secrets. */
  readonly request: string;
  readonly error: unknown;
  /** Largest body read, in bytes; named when the answer was larger. */
  readonly maxBodyBytes: number;
  readonly redact: (text: string) => string;
}

/** Which failure an error code of Node or OpenSSL stands for. */
export function networkReason(code: string | undefined): NetworkFailureReason {
  if (code === undefined) return "network";
  const byPrefix = reasonByPrefix.find(([prefix]) => code.startsWith(prefix));
  return reasonByCode[code] ?? byPrefix?.[1] ?? "network";
}

/**
 * The error for a request that threw instead of answering: `unreachable` with the exact reason, or `vendor_contract`
 * when the answer had begun and its body broke off (`truncated_body`) or grew too large (`body_too_large`).
 *
 * The cause is a copy with message and code only: what axios throws holds the credentials in its headers.
 */
export function errorFromNetwork(failed: FailedRequest): ConnectorError {
  const { request, error, maxBodyBytes, redact } = failed;
  // By class, not by name: axios copies the name of what it wraps.
  const refused = causesOf(error).find((one) => one instanceof ConnectorError);
  if (refused) return refused;

  const cause = cleanCause(error, redact);
  if (cause.message.startsWith("maxContentLength size")) {
    return contractError("body_too_large", `${request}: the body exceeds ${maxBodyBytes} bytes`, {
      cause,
    });
  }
  if (hasAnswer(error) && bodyCodes.has(cause.code ?? "")) {
    const message = `${request}: expected a whole body, but it broke off (${cause.message})`;
    return contractError("truncated_body", message, { cause });
  }
  const { code, reason, name, explanation, recommendation } =
    networkFailures[networkReason(cause.code)];
  return new ConnectorError(
    code,
    `${request} got no answer: ${name.toLowerCase()} (${cause.message})`,
    {
      reason,
      explanation,
      recommendation,
      cause,
    },
  );
}

function cleanCause(error: unknown, redact: (text: string) => string): Error & { code?: string } {
  const all = causesOf(error);
  const code = all.map(codeOf).find((one) => one !== undefined);
  // A connection tried over IPv6 and IPv4 fails with an AggregateError whose own message is empty.
  const message = all
    .map((one) => (one instanceof Error ? one.message : String(one)))
    .find((one) => one !== "");
  const clean = new Error(redact(message ?? code ?? "unknown failure"));
  return code === undefined ? clean : Object.assign(clean, { code });
}

/** The error itself, what it wraps, and what an AggregateError collects; outermost first. */
function causesOf(error: unknown): unknown[] {
  const found: unknown[] = [];
  const open: unknown[] = [error];
  while (open.length > 0 && found.length < 20) {
    const next = open.shift();
    found.push(next);
    if (!(next instanceof Error)) continue;
    if (next.cause !== undefined) open.push(next.cause);
    if (next instanceof AggregateError) open.push(...next.errors);
  }
  return found;
}

function codeOf(error: unknown): string | undefined {
  const code = (error as { readonly code?: unknown } | null | undefined)?.code;
  return typeof code === "string" ? code : undefined;
}

function hasAnswer(error: unknown): boolean {
  return causesOf(error).some(
    (one) =>
      one instanceof Error && (one as { readonly response?: unknown }).response !== undefined,
  );
}
