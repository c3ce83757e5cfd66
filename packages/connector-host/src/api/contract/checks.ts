import type { CheckResult } from "@sluice/connector-sdk";
import { Type, type Static } from "typebox";

/** One step of Test. */
const checkSchema = Type.Object({
  id: Type.String(),
  title: Type.String(),
  status: Type.Enum(["pass", "warn", "fail", "skip"]),
  code: Type.Optional(Type.String({ description: "For a failure, its code" })),
  http_status: Type.Optional(Type.Integer()),
  message: Type.Optional(Type.String()),
  explanation: Type.Optional(Type.String()),
  recommendation: Type.Optional(Type.String()),
  evidence: Type.Record(Type.String(), Type.Unknown()),
  duration_ms: Type.Number(),
});

const outcome = Type.Enum(["pass", "warn", "fail"]);

/** What a whole test says. */
export const testResultSchema = Type.Object({ result: outcome, checks: Type.Array(checkSchema) });

export type Check = Static<typeof checkSchema>;
export type TestResult = Static<typeof testResultSchema>;

/** Writes a check as clients read it. */
export function toCheck({ httpStatus, durationMs, ...check }: CheckResult): Check {
  return {
    ...check,
    evidence: { ...check.evidence },
    ...(httpStatus === undefined ? {} : { http_status: httpStatus }),
    duration_ms: durationMs,
  };
}

/** A test is as good as its worst check. */
export function toTestResult(checks: readonly Check[]): TestResult {
  const has = (status: string) => checks.some((check) => check.status === status);
  const result = has("fail") ? "fail" : has("warn") ? "warn" : "pass";
  return { result, checks: [...checks] };
}
