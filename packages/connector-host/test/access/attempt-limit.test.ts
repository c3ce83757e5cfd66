import { describe, expect, it } from "@jest/globals";
import { createAttemptLimit } from "../../src/access/attempt-limit.ts";

describe("the limit of attempts", () => {
  it("stops an address after its last allowed failure until the window has passed", () => {
    let now = 0;
    const limit = createAttemptLimit({ clock: { now: () => now }, failures: 2, windowMs: 1_000 });

    limit.failed("a");
    expect(limit.waitMs("a")).toBe(0);
    now = 400;
    limit.failed("a");

    expect(limit.waitMs("a")).toBe(600);
    expect(limit.waitMs("b")).toBe(0);
    now = 1_000;
    expect(limit.waitMs("a")).toBe(0);
  });
});
