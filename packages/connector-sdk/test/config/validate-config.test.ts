import { describe, expect, it } from "@jest/globals";
import { type ConfigSchema, validateConfig } from "@sluice/connector-sdk";

const schema: ConfigSchema = {
  type: "object",
  additionalProperties: false,
  required: ["base_url", "api_key"],
  properties: {
    base_url: { type: "string", title: "Base URL", format: "url", default: "https://mail.example" },
    api_key: {
      type: "string",
      title: "API Key",
      "x-secret": true,
      pattern: "^[!-~]+$",
      minLength: 8,
    },
    verify: { type: "boolean", title: "Verify", default: true },
    interval: { type: "integer", title: "Interval", default: 5, minimum: 1, maximum: 60 },
    mode: { type: "string", title: "Mode", enum: ["live", "once"], default: "live" },
    domain_id: { type: "string", title: "Domain ID", minLength: 1, maxLength: 5 },
    content_type: {
      type: "array",
      title: "Content Type",
      items: {
        type: "string",
        oneOf: [
          { const: "logs", title: "Logs" },
          { const: "audit", title: "Audit" },
        ],
      },
      uniqueItems: true,
      minItems: 1,
      default: ["logs"],
    },
  },
};

const valid = { api_key: "key-12345678" };

describe("a valid configuration", () => {
  it("comes back with its defaults, and the given one stays as it was", () => {
    const given = { ...valid };

    expect(validateConfig(schema, given)).toEqual({
      ok: true,
      config: {
        base_url: "https://mail.example",
        api_key: "key-12345678",
        verify: true,
        interval: 5,
        mode: "live",
        content_type: ["logs"],
      },
    });
    expect(given).toEqual(valid);
  });

  it("may come from a form that sends empty fields", () => {
    const result = validateConfig(schema, { ...valid, base_url: "", mode: null, domain_id: null });

    expect(result).toMatchObject({
      ok: true,
      config: { base_url: "https://mail.example", mode: "live" },
    });
  });
});

describe("an invalid configuration", () => {
  it("lists every problem at once, with place, what came and what was expected", () => {
    const problems = problemsOf({
      base_url: "ftp://mail.example",
      verify: "false",
      interval: "5",
      mode: "sometimes",
      content_type: ["logs", "mail"],
      intervall: 3,
    });

    expect(problems.map(({ path, code }) => [path, code])).toEqual(
      expect.arrayContaining([
        ["/base_url", "bad_format"],
        ["/api_key", "required"],
        ["/verify", "wrong_type"],
        ["/interval", "wrong_type"],
        ["/mode", "not_allowed"],
        ["/content_type/1", "not_allowed"],
        ["/intervall", "unknown_key"],
      ]),
    );
    expect(problems).toHaveLength(7);
    expect(Object.fromEntries(problems.map(({ path, message }) => [path, message]))).toEqual({
      "/base_url":
        '/base_url (Base URL) must be an http or https address such as https://api.example.com, got "ftp://mail.example".',
      "/api_key": "/api_key (API Key) is required and was not given.",
      "/verify":
        '/verify (Verify) must be true or false, got "false". Write it without quotes: false.',
      "/interval":
        '/interval (Interval) must be a whole number, got "5". Write it without quotes: 5.',
      "/mode": '/mode (Mode) must be one of "live", "once", got "sometimes".',
      "/content_type/1":
        '/content_type/1 (Content Type) must be one of "logs", "audit", got "mail".',
      "/intervall": '/intervall is not a known key. Did you mean "interval"?',
    });
  });

  it.each([
    [{ ...valid, interval: 0 }, "too_small", "at least 1, got 0."],
    [{ ...valid, interval: 61 }, "too_large", "at most 60, got 61."],
    [{ ...valid, interval: 2.5 }, "wrong_type", "a whole number, got 2.5."],
    [{ ...valid, domain_id: 102 }, "wrong_type", 'got 102. Write it in quotes: "102".'],
    [{ ...valid, domain_id: "102103" }, "too_long", 'at most 5 characters, got "102103".'],
    [{ ...valid, domain_id: "" }, "too_short", 'at least 1 characters, got "".'],
    [{ ...valid, content_type: [] }, "too_few", "at least 1 entries, got []."],
    [{ ...valid, content_type: ["logs", "logs"] }, "duplicate", "the same entry twice."],
    [{ ...valid, content_type: "logs" }, "wrong_type", 'must be a list, got "logs".'],
    [{ api_key: "  " }, "required", "is required and was not given."],
  ])("%j: %s", (config, code, words) => {
    const problems = problemsOf(config);

    expect(problems).toHaveLength(1);
    expect(problems[0]).toMatchObject({ code, message: expect.stringContaining(words) });
  });

  it.each([[null], [[]], ["text"], [7], [undefined]])(
    "that is no object is told so: %j",
    (value) => {
      expect(problemsOf(value)).toEqual([
        {
          path: "",
          code: "wrong_type",
          message: expect.stringMatching(/^The configuration must be an object, got /),
        },
      ]);
    },
  );

  it("names an unknown key that is empty, also one that every object has", () => {
    const problems = problemsOf({ ...valid, zzz: null, constructor: null });

    expect(problems.map(({ path }) => path)).toEqual(["/zzz", "/constructor"]);
  });

  it("never shows the value of a secret or of an unknown key", () => {
    const problems = [
      ...problemsOf({ api_key: "short-1" }),
      ...problemsOf({ api_key: "with blank inside" }),
      ...problemsOf({ api_key: 123456789 }),
      ...problemsOf({ ...valid, api_kee: "key-99999999", extra: { deep: "key-99999999" } }),
    ];

    expect(problems).toHaveLength(5);
    expect(JSON.stringify(problems)).not.toMatch(/short-1|blank inside|123456789|99999999/);
  });

  it("suggests nothing when nothing is alike", () => {
    expect(problemsOf({ ...valid, zzz: 1 })[0]?.message).toBe(
      "/zzz is not a known key. Known keys are base_url, api_key, verify, interval, mode, domain_id, content_type.",
    );
  });

  it("with a key that is special in JavaScript or in JSON Pointer is refused like any other", () => {
    const problems = problemsOf(
      JSON.parse('{"api_key":"key-12345678","__proto__":1,"a/b~c":1,"constructor":1}'),
    );

    expect(problems.map(({ path }) => path).toSorted()).toEqual([
      "/__proto__",
      "/a~1b~0c",
      "/constructor",
    ]);
  });
});

function problemsOf(value: unknown) {
  const result = validateConfig(schema, value);
  if (result.ok) throw new Error("expected problems");
  return result.problems;
}
