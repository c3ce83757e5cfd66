import { describe, expect, it } from "@jest/globals";
import { closestName } from "../../src/config/closest-name.ts";

const names = ["base_url", "api_key", "interval", "domain_id"];

describe("the name that was meant", () => {
  it.each([
    ["baseUrl", "base_url"],
    ["BASE-URL", "base_url"],
    ["base_ulr", "base_url"],
    ["apikey", "api_key"],
    ["api_kee", "api_key"],
    ["intervall", "interval"],
    ["domian_id", "domain_id"],
    ["password", undefined],
    ["", undefined],
  ])("by %j is %j", (given, expected) => {
    expect(closestName(given, names)).toBe(expected);
  });

  it("is none when there are no names", () => {
    expect(closestName("a", [])).toBeUndefined();
  });
});
