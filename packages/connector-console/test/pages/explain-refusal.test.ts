import { describe, expect, it } from "@jest/globals";
import { HostAway, HostProblem } from "../../src/api/problems.ts";
import { explainRefusal } from "../../src/pages/sign-in/explain-refusal.ts";

describe("a refused sign-in", () => {
  it.each([
    [new HostAway(), "The host does not answer."],
    [
      new HostProblem(401, { code: "not_authenticated", detail: "" }),
      "This is not the host's key.",
    ],
    [
      new HostProblem(429, { code: "too_many_requests", detail: "" }, 42),
      "Try again in 42 seconds.",
    ],
    [new HostProblem(429, { code: "too_many_requests", detail: "" }), "Try again in a minute."],
    [
      new HostProblem(507, { code: "store_full", detail: "The disk is full." }),
      "The disk is full.",
    ],
  ])("is explained: %s", (error, words) => {
    expect(explainRefusal(error)).toContain(words);
  });
});
