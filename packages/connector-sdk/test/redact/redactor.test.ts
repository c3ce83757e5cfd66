import { describe, expect, it } from "@jest/globals";
import { createRedactor } from "@sluice/connector-sdk";
import fc from "fast-check";

const secret = "s3cr3t/key+with=signs";
const redact = createRedactor([secret]);

describe("a redactor masks a secret", () => {
  it.each([
    ["as it is", `token ${secret}!`],
    ["URL-encoded", `?key=${encodeURIComponent(secret)}&x=1`],
    ["URL-encoded in small letters", `?key=${encodeURIComponent(secret).replaceAll("%2F", "%2f")}`],
    ["URL-encoded in part", `?key=${encodeURIComponent(secret).replaceAll("%2F", "/")}`],
    ["in base64", Buffer.from(secret).toString("base64")],
    ["in base64url", Buffer.from(secret).toString("base64url")],
    ["within something longer in base64", Buffer.from(`user:${secret}:x`).toString("base64")],
    ["in JSON", JSON.stringify({ a: secret })],
  ])("%s", (_how, text) => {
    const masked = redact(text);

    expect(masked).toContain("[redacted]");
    expect(masked).not.toContain(secret);
    expect(masked).not.toContain(Buffer.from(secret).toString("base64").slice(4, 20));
  });

  it("wherever base64 begins", () => {
    for (const before of ["", "a", "ab", "abc"]) {
      const text = Buffer.from(`${before}${secret}`).toString("base64");
      expect(redact(`x ${text} y`)).toContain("[redacted]");
    }
  });

  it("in keys nested in values, errors and their causes, and leaves the original alone", () => {
    const error = new Error(`failed with ${secret}`, { cause: new Error(secret) });
    const value = { list: [{ text: `a ${secret}` }], error, count: 1, when: new Date(0), no: null };

    const masked = redact(value);

    expect(masked.list).toEqual([{ text: "a [redacted]" }]);
    expect(masked.error).toBeInstanceOf(Error);
    expect(masked.error.message).toBe("failed with [redacted]");
    expect(masked.error.stack).not.toContain(secret);
    expect((masked.error.cause as Error).message).toBe("[redacted]");
    expect(masked).toMatchObject({ count: 1, when: new Date(0), no: null });
    expect(value.error.message).toContain(secret);
  });

  it("in values that contain themselves", () => {
    const value: { self?: unknown; text: string } = { text: secret };
    value.self = value;

    const masked = redact(value);

    expect(masked.text).toBe("[redacted]");
    expect(masked.self).toBe(masked);
  });

  it("of any content, in any surroundings", () => {
    fc.assert(
      fc.property(fc.string({ minLength: 4 }), fc.string(), fc.string(), (key, before, after) => {
        fc.pre(!"[redacted]".includes(key));
        const masked = createRedactor([key])(`${before}${key}${after}`);
        expect(masked).toContain("[redacted]");
        expect(masked.replaceAll("[redacted]", "")).not.toContain(`${key}${key}`);
      }),
    );
  });
});

describe("a redactor knows headers that authenticate", () => {
  it.each([
    ["Authorization: Bearer abcdef123456"],
    ['{"authorization":"Bearer abcdef123456"}'],
    ["authorization=Basic abcdef123456"],
    ["sent with bearer abcdef123456 to it"],
    ["Authorization: abcdef123456"],
  ])("in a text: %s", (text) => {
    expect(createRedactor([])(text)).not.toContain("abcdef123456");
  });

  it("by their key, whatever they hold", () => {
    const headers = {
      Authorization: "x",
      "X-API-Key": "y",
      cookie: ["z"],
      accept: "json",
      api_key: "k",
    };

    expect(createRedactor([])(headers)).toEqual({
      Authorization: "[redacted]",
      "X-API-Key": "[redacted]",
      cookie: "[redacted]",
      accept: "json",
      api_key: "[redacted]",
    });
  });
});

describe("a short secret", () => {
  const redactShort = createRedactor(["abc", ""]);

  it("is masked where it is the whole value", () => {
    expect(redactShort({ a: "abc", b: "" })).toEqual({ a: "[redacted]", b: "" });
  });

  it("does not tear texts apart that happen to contain it", () => {
    expect(redactShort("the abc of it")).toBe("the abc of it");
  });
});
