import { describe, expect, it } from "@jest/globals";
import { type ConfigSchema, type FieldSchema, verifyConfigSchema } from "@sluice/connector-sdk";

describe("a declared configuration", () => {
  it("with nothing wrong has no problems", () => {
    expect(
      verifyConfigSchema(
        schemaOf({
          url: {
            type: "string",
            title: "URL",
            format: "url",
            default: "https://mail.example",
            "x-order": 1,
          },
          key: { type: "string", title: "Key", "x-secret": true, "x-order": 2 },
        }),
      ),
    ).toEqual([]);
  });

  it("lists every problem at once", () => {
    const schema = {
      ...schemaOf({
        a: { type: "string", title: " ", "x-secret": true, default: "admin", "x-order": 1 },
        b: {
          type: "integer",
          title: "B",
          default: "5",
          "x-order": 1,
          "x-show-if": { field: "z", equals: 1 },
        },
        c: {
          type: "array",
          title: "C",
          items: { type: "string", oneOf: [{ const: "x", title: "X" }] },
          "x-pinned": ["y"],
        },
        d: { type: "boolean", title: "D", "x-secret": true },
      }),
      required: ["missing"],
    };

    expect(verifyConfigSchema(schema)).toEqual([
      'required names "missing", which is not among the properties.',
      "b and a have the same x-order 1.",
      "a has no title; the form shows it as the label.",
      "a is a secret with a default; a secret that everybody knows is none.",
      'b is shown if "z" has a value, which is not among the properties.',
      "b has a default that it does not accept itself.",
      'c pins "y", which is not among its options.',
      "d is a secret of type boolean; only texts are sealed and masked.",
    ]);
  });

  it("that is no JSON Schema is told so", () => {
    const field = { type: "strng", title: "A" } as unknown as FieldSchema;

    expect(verifyConfigSchema(schemaOf({ a: field }))[0]).toMatch(/^The schema does not compile: /);
  });
});

function schemaOf(properties: Record<string, FieldSchema>): ConfigSchema {
  return { type: "object", additionalProperties: false, required: [], properties };
}
