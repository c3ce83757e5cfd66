import { describe, expect, it } from "@jest/globals";
import { parseJson } from "@sluice/connector-sdk";
import fc from "fast-check";
import { parseBody } from "../../src/http/parse-json.ts";

describe("parseJson", () => {
  it("prints every integer as it came, however large", () => {
    fc.assert(
      fc.property(
        fc.array(fc.bigInt({ min: -(2n ** 80n), max: 2n ** 80n })),
        fc.string(),
        (numbers, word) => {
          const text = `{"word":${JSON.stringify(word)},"numbers":[${numbers.join(",")}]}`;
          expect(JSON.stringify(parseJson(text))).toBe(text);
        },
      ),
    );
  });

  it("gives the same as JSON.parse for everything else", () => {
    fc.assert(
      fc.property(fc.json({ stringUnit: "grapheme" }), (text) => {
        expect(parseJson(text)).toEqual(JSON.parse(text));
      }),
    );
  });

  it("leaves fractions, exponents and digits in texts alone", () => {
    const text =
      '{"a":1.0,"b":1e400,"c":"12345678901234567890","d":0.12345678901234567,"e":12345678901234567}';

    const parsed = parseJson(text) as Record<string, unknown>;

    expect(parsed).toMatchObject({
      a: 1,
      b: Infinity,
      c: "12345678901234567890",
      d: Number("0.12345678901234567"),
    });
    expect(JSON.stringify(parsed["e"])).toBe("12345678901234567");
  });

  it("keeps a large number that stands alone", () => {
    expect(JSON.stringify(parseJson("98765432109876543210"))).toBe("98765432109876543210");
  });
});

describe("a 2xx body", () => {
  it.each([
    ["a login page", "html_body", "<!DOCTYPE html><html>", "text/html"],
    ["a page without its type", "html_body", "  <html lang=en>", undefined],
    ["text that claims to be HTML", "html_body", "Service ready", "text/html; charset=utf-8"],
    ["nothing", "invalid_json", " ", "application/json"],
    ["words", "invalid_json", "OK", "text/plain"],
    ["XML", "invalid_json", "<logs/>", "application/xml"],
    ["JSON with something behind it", "invalid_json", '{"a":1}}', "application/json"],
    ["JSON with a mistake", "invalid_json", "[1,,2]", "application/json"],
    ["a cut list", "truncated_body", '[{"id":1},{"id":2}', "application/json"],
    ["a cut object", "truncated_body", '{"a":{"b":1}', "application/json"],
    ["a cut text", "truncated_body", '["ab', "application/json"],
    ["a cut literal", "truncated_body", '{"a":tr', "application/json"],
    ["a cut escape", "truncated_body", '{"a":"\\u12', "application/json"],
  ])("that is %s is %s", (...[, reason, text, contentType]) => {
    const parse = () =>
      parseBody({
        request: "GET https://mail.example/a",
        status: 200,
        bytes: Buffer.from(text),
        contentType,
      });

    expect(parse).toThrow(
      expect.objectContaining({ code: "vendor_contract", reason, httpStatus: 200 }),
    );
    expect(parse).toThrow(/^GET https:\/\/mail\.example\/a: expected (whole )?JSON, got 200 with /);
  });

  it("that is JSON under text/html is believed", () => {
    const body = { request: "", status: 200, bytes: Buffer.from("[1]"), contentType: "text/html" };

    expect(parseBody(body)).toEqual([1]);
  });

  it("cut anywhere is never taken for invalid, so that it is asked for again", () => {
    const whole = JSON.stringify([
      { id: "ä1", n: 1.5, ok: true, tags: ["x\n", null] },
      { id: "b2" },
    ]);
    for (let length = 1; length < whole.length; length++) {
      const text = whole.slice(0, length);
      expect(() =>
        parseBody({ request: "", status: 200, bytes: Buffer.from(text), contentType: undefined }),
      ).toThrow(expect.objectContaining({ reason: "truncated_body" }));
    }
  });
});
