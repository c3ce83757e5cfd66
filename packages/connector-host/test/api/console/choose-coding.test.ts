import { describe, expect, it } from "@jest/globals";
import { chooseCoding } from "../../../src/api/console/choose-coding.ts";

describe("the coding of a file", () => {
  const all = { br: true, gzip: true, identity: true };

  it.each([
    ["gzip, deflate, br, zstd", all, "br"],
    ["GZIP;q=1.0, br;q=0", all, "gzip"],
    ["gzip, br", { gzip: true, identity: true }, "gzip"],
    ["deflate", all, "identity"],
    ["", all, "identity"],
    [undefined, all, "identity"],
  ] as const)("for %j is the smallest that is there and allowed", (accepted, available, chosen) => {
    expect(chooseCoding(accepted, available)).toBe(chosen);
  });
});
