import { describe, expect, it } from "@jest/globals";
import {
  type ConfigSchema,
  mergeSecrets,
  secretFields,
  secretValues,
  splitSecrets,
  withoutSecrets,
} from "@sluice/connector-sdk";

const schema: ConfigSchema = {
  type: "object",
  additionalProperties: false,
  required: [],
  properties: {
    url: { type: "string", title: "URL" },
    key: { type: "string", title: "Key", "x-secret": true },
    token: { type: "string", title: "Token", "x-secret": true },
  },
};

const config = { url: "https://mail.example", key: "k-1", token: "t-1" };

describe("secrets of a configuration", () => {
  it("are marked once, in the schema", () => {
    expect(secretFields(schema)).toEqual(["key", "token"]);
    expect(secretValues(schema, { ...config, token: "" })).toEqual(["k-1"]);
  });

  it("are parted from the rest and put back", () => {
    const { open, secrets } = splitSecrets(schema, config);

    expect(open).toEqual({ url: "https://mail.example" });
    expect(secrets).toEqual({ key: "k-1", token: "t-1" });
    expect(mergeSecrets(open, secrets)).toEqual(config);
    expect(withoutSecrets(schema, config)).toEqual(open);
  });

  it("are kept by an edit that leaves them out or empty, and replaced by one that names them", () => {
    const edited = mergeSecrets(
      { url: "https://other.example", key: "", token: "t-2" },
      { key: "k-1", token: "t-1" },
    );

    expect(edited).toEqual({ url: "https://other.example", key: "k-1", token: "t-2" });
  });
});
