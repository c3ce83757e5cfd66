import type { ConnectorErrorCode } from "../errors.ts";

/** What one kind of failure means and what to do about it, as shown to an operator. */
export interface Failure {
  readonly code: ConnectorErrorCode;
  /** Finer than the code and stable; goes into `ConnectorError.reason`. */
  readonly reason: string;
  /** Short title, e.g. "Bad Request". */
  readonly name: string;
  /** Why this happens. */
  readonly explanation: string;
  /** What to do next. */
  readonly recommendation: string;
}

const looksLater =
  "Nothing needs to be done: the connector tries again by itself. If it lasts, look at the vendor's status page or ask its support.";

/** Failures told by an HTTP status. `status` is one status, or a class such as "5xx" for all that have no own row. */
export const statusFailures = {
  "3xx": {
    code: "vendor_contract",
    reason: "redirect",
    name: "Redirect",
    explanation:
      "The service pointed to another address. The connector follows only within the same origin, so that credentials never reach another host.",
    recommendation:
      "Did you enter the base URL of the API itself, with https and without a path that redirects? Use the address it points to, if it is the vendor's.",
  },
  "400": {
    code: "bad_request",
    reason: "bad_request",
    name: "Bad Request",
    explanation:
      "The service could not understand the request: there is an error in the connector configuration.",
    recommendation:
      "Did you configure the connector correctly? Check every field of its configuration.",
  },
  "401": {
    code: "auth_rejected",
    reason: "auth_rejected",
    name: "Unauthorized",
    explanation: "A credential is invalid, or its user lacks the privileges for this API.",
    recommendation:
      "Did you enter the credentials correctly? Are they expired? Are they entitled or licensed for that resource?",
  },
  "403": {
    code: "forbidden",
    reason: "forbidden",
    name: "Forbidden",
    explanation: "The credential is valid, but its permission or scope is not the right one.",
    recommendation:
      "Did you enter the credentials correctly? Do they have the required role or permissions?",
  },
  "404": {
    code: "not_found",
    reason: "not_found",
    name: "Not Found",
    explanation: "The path of the URL does not resolve to anything the service knows.",
    recommendation: "Did you enter the API URL correctly, and the ids that become part of it?",
  },
  "408": {
    code: "vendor_unavailable",
    reason: "request_timeout",
    name: "Request Timeout",
    explanation:
      "The service gave up waiting for the request; usually it or the network is overloaded.",
    recommendation: looksLater,
  },
  "422": {
    code: "bad_request",
    reason: "unprocessable",
    name: "Unprocessable Content",
    explanation: "The service understood the request but refuses one of its values.",
    recommendation:
      "Did you configure the connector correctly? Check ids and formats of every field of its configuration.",
  },
  "429": {
    code: "rate_limited",
    reason: "rate_limited",
    name: "Too Many Requests",
    explanation: "There is too much traffic for the service, or a licence or quota is exceeded.",
    recommendation:
      "The service recovers by itself and the connector retries by itself. If it happens often, work with the API provider on limits, licences or quotas.",
  },
  "4xx": {
    code: "bad_request",
    reason: "unexpected_status",
    name: "Request Refused",
    explanation: "The service refused the request with a status that it is not known to use.",
    recommendation:
      "Did you configure the connector correctly? If you did, the API may have changed: look for a newer version of the connector.",
  },
  "5xx": {
    code: "vendor_unavailable",
    reason: "server_error",
    name: "Server Error",
    explanation: "The service failed while it handled a request that may be perfectly right.",
    recommendation: looksLater,
  },
} as const satisfies Readonly<Record<string, Failure>>;

const certificate =
  "Did you enter the right base URL? If you did, the vendor has to renew or repair its certificate.";

/** Failures below HTTP: no answer came. */
export const networkFailures = {
  dns: failure("dns", "Host Not Found", {
    explanation: "The name of the host does not exist in DNS.",
    recommendation: "Did you enter the base URL correctly? Can this machine resolve the name?",
  }),
  dns_unavailable: failure("dns_unavailable", "DNS Unavailable", {
    explanation: "The name of the host could not be looked up, because DNS did not answer.",
    recommendation:
      "Check the DNS servers and the network of this machine. The connector tries again by itself.",
  }),
  refused: failure("refused", "Connection Refused", {
    explanation:
      "The host exists, but nothing listens on that port, or a firewall turns the connection away.",
    recommendation:
      "Did you enter the host and port of the base URL correctly? Does a firewall stand between?",
  }),
  reset: failure("reset", "Connection Reset", {
    explanation: "The connection was closed before an answer came.",
    recommendation:
      "The connector tries again by itself. If it lasts, look for a firewall or proxy that cuts connections.",
  }),
  host_unreachable: failure("host_unreachable", "Host Unreachable", {
    explanation: "The network knows no way to the host.",
    recommendation:
      "Check the network, routes and firewall of this machine. The connector tries again by itself.",
  }),
  timeout: failure("timeout", "Timeout", {
    explanation: "The service did not answer in time.",
    recommendation:
      "Did you enter the base URL correctly? Does a firewall swallow the traffic? If neither, the service is slow: the connector tries again by itself.",
  }),
  not_http: failure("not_http", "Not HTTP", {
    explanation: "Something answered at that host and port, but it does not speak HTTP.",
    recommendation:
      "Did you enter the port and the scheme (https or http) of the base URL correctly?",
  }),
  network: failure("network", "Network Failure", {
    explanation: "The connection failed below HTTP.",
    recommendation: "Check the network of this machine. The connector tries again by itself.",
  }),
  tls_expired: failure("tls_expired", "Certificate Expired", {
    explanation: "The certificate of the service has expired.",
    recommendation: `${certificate} Is the clock of this machine right?`,
  }),
  tls_not_yet_valid: failure("tls_not_yet_valid", "Certificate Not Yet Valid", {
    explanation: "The certificate of the service becomes valid only in the future.",
    recommendation: `Is the clock of this machine right? ${certificate}`,
  }),
  tls_self_signed: failure("tls_self_signed", "Certificate Self-Signed", {
    explanation:
      "The certificate of the service is signed by itself or by an authority of its own, which this machine does not trust.",
    recommendation:
      "Did you enter the right base URL? Does a proxy inspect the traffic? If the certificate is the right one, add its authority with NODE_EXTRA_CA_CERTS; switching certificate verification off lets anybody on the way read the credentials.",
  }),
  tls_wrong_host: failure("tls_wrong_host", "Certificate For Another Host", {
    explanation: "The certificate was issued for another host name than the one in the base URL.",
    recommendation:
      "Did you enter the host of the base URL as the vendor writes it, not as an address or an alias?",
  }),
  tls_unknown_issuer: failure("tls_unknown_issuer", "Certificate Of Unknown Issuer", {
    explanation:
      "The certificate comes from an authority that this machine does not know, or the service does not send the whole chain.",
    recommendation:
      "Does a proxy inspect the traffic? Add the authority with NODE_EXTRA_CA_CERTS, or ask the vendor to send the whole chain.",
  }),
  tls_revoked: failure("tls_revoked", "Certificate Revoked", {
    explanation: "The authority has revoked the certificate of the service.",
    recommendation: certificate,
  }),
  tls_protocol: failure("tls_protocol", "TLS Handshake Failed", {
    explanation: "The other side does not speak TLS as expected; often it is a plain http port.",
    recommendation:
      "Did you enter the port and the scheme (https or http) of the base URL correctly?",
  }),
  tls_other: failure("tls_other", "Certificate Not Accepted", {
    explanation: "The certificate of the service could not be verified.",
    recommendation: certificate,
  }),
} as const satisfies Readonly<Record<string, Failure>>;

/** Why no answer came at all. */
export type NetworkFailureReason = keyof typeof networkFailures;

const changedApi =
  "Did you enter the base URL of the API, not of a web page? If you did, the API may have changed: look for a newer version of the connector.";

/** Answers with a good status whose body is not what was promised; never counted as success. */
export const contractFailures = {
  html_body: broken("html_body", "HTML Instead Of JSON", {
    explanation:
      "The service answered with a web page: often a login page, a portal of the network, or a maintenance notice.",
    recommendation: changedApi,
  }),
  error_body: broken("error_body", "Error Under A Good Status", {
    explanation:
      "The service reported an error in the body of an answer whose status says success.",
    recommendation: "Read what the service says, and check the configuration it speaks of.",
  }),
  wrong_shape: broken("wrong_shape", "Unexpected Shape", {
    explanation: "The service answered with valid JSON of another shape than documented.",
    recommendation: changedApi,
  }),
  truncated_body: broken("truncated_body", "Truncated Answer", {
    explanation:
      "The answer ended before it was whole: the connection was cut, or the service stopped half-way.",
    recommendation:
      "The connector asks again by itself. If it lasts, look for a proxy that cuts long answers.",
  }),
  invalid_json: broken("invalid_json", "Invalid JSON", {
    explanation: "The service promised JSON and answered with something else.",
    recommendation: changedApi,
  }),
  body_too_large: broken("body_too_large", "Answer Too Large", {
    explanation:
      "The answer is larger than the connector reads, which protects this machine's memory.",
    recommendation:
      "Did you enter the base URL of the API? If you did, report it: the connector should ask for smaller pages.",
  }),
  redirect: broken("redirect", "Redirect To Another Origin", {
    explanation: statusFailures["3xx"].explanation,
    recommendation: statusFailures["3xx"].recommendation,
  }),
} as const satisfies Readonly<Record<string, Failure>>;

/** Why an answer with a good status is not believed. */
export type ContractFailureReason = keyof typeof contractFailures;

function failure(
  reason: string,
  name: string,
  words: { readonly explanation: string; readonly recommendation: string },
): Failure {
  return { code: "unreachable", reason, name, ...words };
}

function broken(
  reason: string,
  name: string,
  words: { readonly explanation: string; readonly recommendation: string },
): Failure {
  return { code: "vendor_contract", reason, name, ...words };
}
