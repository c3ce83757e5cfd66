import type { ConnectorErrorCode } from "./errors.ts";

export type CheckStatus = "pass" | "warn" | "fail" | "skip";

/** The outcome of one step of Test. Never holds a secret. */
export interface CheckResult {
  /** Stable id, e.g. `base_url`, `tls`, `api_key`, `domain_id`, `content_type:domain_logs`. */
  readonly id: string;
  readonly title: string;
  readonly status: CheckStatus;
  /** For a failure, the `ConnectorError` code. */
  readonly code?: ConnectorErrorCode;
  readonly httpStatus?: number;
  /** What happened; names the HTTP status and its title where there was one. */
  readonly message?: string;
  readonly explanation?: string;
  readonly recommendation?: string;
  /** What was seen, e.g. `{ certificate: "…", records_seen: 25 }`. */
  readonly evidence: Readonly<Record<string, unknown>>;
  readonly durationMs: number;
}
