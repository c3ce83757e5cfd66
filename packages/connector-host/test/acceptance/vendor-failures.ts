import type { Fault } from "@sluice/mailprotector-simulator";
import type { Check } from "./failed-check.ts";

/** A way in which the vendor fails, and what Test has to say of it. */
export interface VendorFailure {
  /** Begins with the status and its title where there is one. */
  readonly name: string;
  readonly fault: Fault;
  readonly check: Partial<Check>;
  /** In explanation or recommendation. */
  readonly words?: RegExp;
}

/** Each row of the error table, and what can be wrong with an answer. */
export const vendorFailures: readonly VendorFailure[] = [
  {
    name: "400 Bad Request",
    fault: { scope: "all", kind: "status", status: 400 },
    check: { code: "bad_request", http_status: 400 },
    words: /configure the connector correctly/i,
  },
  {
    name: "401 Unauthorized",
    fault: { scope: "all", kind: "revoked-key" },
    check: { code: "auth_rejected", http_status: 401, id: "api_key" },
    words: /credentials correctly.*expired/is,
  },
  {
    name: "403 Forbidden",
    fault: { scope: "all", kind: "status", status: 403 },
    check: { code: "forbidden", http_status: 403 },
    words: /role|permission/i,
  },
  {
    name: "404 Not Found",
    fault: { scope: "all", kind: "status", status: 404 },
    check: { code: "not_found", http_status: 404 },
    words: /url/i,
  },
  {
    name: "408 Request Timeout",
    fault: { scope: "all", kind: "status", status: 408 },
    check: { code: "vendor_unavailable", http_status: 408 },
  },
  {
    name: "422 Unprocessable",
    fault: { scope: "all", kind: "status", status: 422 },
    check: { code: "bad_request", http_status: 422 },
  },
  {
    name: "429 Too Many Requests",
    fault: { scope: "all", kind: "rate-limit", times: 1, retryAfterSeconds: 1 },
    check: { code: "rate_limited", http_status: 429 },
    words: /quota/i,
  },
  {
    name: "500 Internal Server Error",
    fault: { scope: "all", kind: "server-error", status: 500 },
    check: { code: "vendor_unavailable", http_status: 500 },
  },
  {
    name: "503 Service Unavailable",
    fault: { scope: "all", kind: "server-error" },
    check: { code: "vendor_unavailable", http_status: 503 },
  },
  {
    name: "a redirect to another origin",
    fault: { scope: "all", kind: "redirect", toOrigin: "https://elsewhere.example" },
    check: { code: "vendor_contract" },
  },
  {
    name: "a login page under status 200",
    fault: { scope: "all", kind: "html-page" },
    check: { code: "vendor_contract", http_status: 200 },
    words: /base url/i,
  },
  {
    name: "an error body under status 200",
    fault: { scope: "all", kind: "error-body" },
    check: { code: "vendor_contract", http_status: 200 },
  },
  {
    name: "JSON of another shape",
    fault: { kind: "wrong-json" },
    check: { code: "vendor_contract", id: "content_type:domain_logs" },
  },
  {
    name: "a body that is no JSON",
    fault: { scope: "all", kind: "broken-json" },
    check: { code: "vendor_contract" },
  },
  {
    name: "a body that ends early",
    fault: { scope: "all", kind: "truncate" },
    check: { code: "vendor_contract" },
  },
  {
    name: "a connection that is reset",
    fault: { scope: "all", kind: "reset" },
    check: { code: "unreachable", id: "base_url" },
  },
  {
    name: "a service that never answers",
    fault: { scope: "all", kind: "hang" },
    check: { code: "unreachable", id: "base_url" },
  },
];
