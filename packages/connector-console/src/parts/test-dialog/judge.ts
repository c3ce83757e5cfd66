import type { Check } from "../../api/connector-test.ts";

/** A test is as good as its worst check. Pure. */
export function judge(checks: readonly Pick<Check, "status">[]): "pass" | "warn" | "fail" {
  const has = (status: Check["status"]) => checks.some((check) => check.status === status);
  return has("fail") ? "fail" : has("warn") ? "warn" : "pass";
}
