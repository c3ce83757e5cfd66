import { expect } from "@jest/globals";
import type { TestHost } from "./stage.ts";

/** What the tests look at of a check. */
export interface Check {
  readonly id: string;
  readonly status: string;
  readonly code?: string;
  readonly http_status?: number;
  readonly message?: string;
  readonly explanation?: string;
  readonly recommendation?: string;
}

/** Tests a connector; shows that exactly one check fails, in time and with words; gives the check that failed and how long it took. */
export async function failedCheckOf({ api }: TestHost, id: string): Promise<Check> {
  const startedAt = Date.now();
  const answer = await api.post(`connectors/${id}/test`);
  expect(Date.now() - startedAt).toBeLessThan(15_000);
  expect(answer.status).toBe(200);
  expect(answer.body.result).toBe("fail");
  const failed = (answer.body.checks as Check[]).filter((check) => check.status === "fail");
  expect(failed).toHaveLength(1);
  const [check] = failed;
  expect(check?.message).toMatch(/\S/);
  expect(check?.explanation).toMatch(/^[A-Z].*\.$/);
  expect(check?.recommendation).toMatch(/[.?]$/);
  return check ?? { id: "", status: "" };
}
