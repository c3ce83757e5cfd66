import { describe, expect, it } from "@jest/globals";
import { HostAway, HostProblem } from "../../src/api/problems.ts";
import { explainRefusal } from "../../src/pages/sign-in/explain-refusal.ts";

describe("a refused sign-in", () => {
  it.each([
    ["The host does not answer.", new HostAway()],
    ["This is not the host's key.", refused(401, "not_authenticated")],
    ["Try again in 42 seconds.", refused(429, "too_many_requests", 42)],
    ["Try again in a minute.", refused(429, "too_many_requests")],
    ["What the host says.", refused(507, "store_full")],
  ])("is explained: %s", (words, error) => {
    expect(explainRefusal(error)).toContain(words);
  });
});

function refused(status: number, code: string, retryAfter?: number): HostProblem {
  return new HostProblem(status, { code, detail: "What the host says." }, retryAfter);
}
