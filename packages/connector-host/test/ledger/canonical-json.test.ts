import { describe, expect, it } from "@jest/globals";
import fc from "fast-check";
import { canonicalJson, canonicalText } from "../../src/ledger/canonical-json.ts";

describe("canonical JSON", () => {
  it("says the same for objects whose keys come in another order", () => {
    expect(canonicalJson({ b: [{ d: 1, c: null }], a: "é", none: undefined })).toBe(
      '{"a":"é","b":[{"c":null,"d":1}]}',
    );
  });

  it("is JSON for the same value", () => {
    fc.assert(
      fc.property(fc.jsonValue({ stringUnit: "grapheme" }), (value) => {
        const plain: unknown = JSON.parse(JSON.stringify(value));
        expect(JSON.parse(canonicalJson(plain))).toEqual(plain);
        expect(canonicalText(JSON.stringify(value))).toBe(canonicalJson(plain));
      }),
    );
  });

  it("keeps the digits of integers that a number cannot hold, and nothing else of how numbers are spelled", () => {
    expect(canonicalText('{"id": 9007199254740993, "n": -12345678901234567890}')).toBe(
      '{"id":9007199254740993,"n":-12345678901234567890}',
    );
    expect(canonicalText("[1.0, 1e2, 0.10]")).toBe("[1,100,0.1]");
  });
});
