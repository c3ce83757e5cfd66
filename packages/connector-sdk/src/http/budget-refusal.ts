import { ConnectorError } from "../errors.ts";
import { statusFailures } from "./failure-table.ts";

/** The error for a request that was not sent because the vendor wants none for another `remainingMs`. */
export function blockedError(remainingMs: number): ConnectorError {
  const { code, reason, explanation, recommendation } = statusFailures["429"];
  const message = `No request was sent: the service answered 429 Too Many Requests and wants none for another ${seconds(remainingMs)}`;
  return new ConnectorError(code, message, {
    reason,
    explanation,
    recommendation,
    httpStatus: 429,
    retryAfterMs: remainingMs,
  });
}

/** The error for a request that was not sent because the breaker is open for another `waitMs`; `last` opened it. */
export function brokenError(last: ConnectorError, waitMs: number): ConnectorError {
  const message = `No request was sent: the service failed several times in a row and is asked again in ${seconds(waitMs)}. Last failure: ${last.message}`;
  return new ConnectorError(last.code, message, {
    reason: "breaker_open",
    explanation: last.explanation,
    recommendation: last.recommendation,
    retryAfterMs: waitMs,
    ...(last.httpStatus !== undefined && { httpStatus: last.httpStatus }),
  });
}

function seconds(ms: number): string {
  return `${Math.ceil(ms / 1000)} s`;
}
