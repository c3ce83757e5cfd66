import { describe, expect, it } from "@jest/globals";
import { isUnforeseen, toProblemDocument } from "../../src/api/problem-document.ts";
import { LakeUnavailable } from "../../src/lake/lake.ts";

describe("the problem of a lake that cannot be read at this moment", () => {
  it("is no fault of the question: it may be asked again", () => {
    const error = new LakeUnavailable("The lake's reading thread ended with code 1");

    expect(toProblemDocument(error)).toMatchObject({
      status: 503,
      title: "Service Unavailable",
      code: "lake_unavailable",
      detail: expect.stringContaining("Ask again"),
    });
    expect(isUnforeseen(error)).toBe(false);
  });
});
