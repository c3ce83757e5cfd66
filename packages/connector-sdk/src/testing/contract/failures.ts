import { ConnectorError } from "../../errors.ts";
import { contractError } from "../../http/contract-error.ts";
import { networkFailures } from "../../http/failure-table.ts";
import { errorFromStatus, statusTitle } from "../../http/status-error.ts";

/** One way in which a vendor fails, as the host's client throws it. */
export interface VendorFailure {
  /** Completes "when …", e.g. `the vendor answers 401 Unauthorized`. */
  readonly when: string;
  readonly id: string;
  /** A new error each time: a connector must not be able to change the next one. */
  readonly make: () => ConnectorError;
}

const statuses = [400, 401, 403, 404, 408, 422, 429, 500, 503];

/** The failures that every connector must pass on unchanged: each status of the table, no answer, a wrong body. */
export const vendorFailures: readonly VendorFailure[] = [
  ...statuses.map((status) => ({
    id: String(status),
    when: `the vendor answers ${statusTitle(status)}`,
    make: () =>
      errorFromStatus({
        request: "GET https://vendor.example/path",
        status,
        ...(status === 429 ? { retryAfterMs: 60_000 } : {}),
      }),
  })),
  unreachable("dns", "the vendor's name is unknown"),
  unreachable("timeout", "the vendor does not answer in time"),
  unreachable("tls_expired", "the vendor's certificate has expired"),
  {
    id: "html_body",
    when: "a web page comes under 200 OK",
    make: () =>
      contractError("html_body", "GET /path: expected JSON, got 200 with HTML", {
        httpStatus: 200,
      }),
  },
];

function unreachable(reason: "dns" | "timeout" | "tls_expired", when: string): VendorFailure {
  const { code, explanation, recommendation } = networkFailures[reason];
  return {
    id: reason,
    when,
    make: () =>
      new ConnectorError(code, `GET https://vendor.example/path got no answer: ${reason}`, {
        reason,
        explanation,
        recommendation,
      }),
  };
}
