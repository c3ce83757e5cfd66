import { describe, expect, it } from "@jest/globals";
import { validateConfig } from "@sluice/connector-sdk";
import { apiBaseUrl, budgetKey, config, source } from "../src/config.ts";
import { sampleConfig } from "./sample.ts";

describe("the configuration", () => {
  it("shows its fields in the order that users of the platform know", () => {
    expect(Object.entries(config.properties).map(([name, { title }]) => [name, title])).toEqual([
      ["base_url", "Base URL"],
      ["api_key", "API Key"],
      ["disable_ssl_verification", "Disable SSL Certificate Verification"],
      ["interval", "Interval (min)"],
      ["domain_id", "Domain ID"],
      ["content_type", "Content Type"],
    ]);
  });

  it("needs no more than an API key and a domain id", () => {
    expect(validateConfig(config, { api_key: "made-up-key", domain_id: "102" })).toEqual({
      ok: true,
      config: sampleConfig,
    });
  });

  it("lists every mistake with its path, and the key in none of them", () => {
    const result = validateConfig(config, {
      base_url: "emailservice.io",
      api_key: "made up key",
      interval: 0,
      domain_id: 102,
      content_type: ["mail"],
    });

    const problems = result.ok ? [] : result.problems;
    expect(problems.map(({ path }) => path)).toEqual([
      "/base_url",
      "/api_key",
      "/interval",
      "/domain_id",
      "/content_type/0",
    ]);
    expect(JSON.stringify(problems)).not.toContain("made up key");
  });

  it("tells somebody who gives the domain id as a number to write it in quotes", () => {
    const result = validateConfig(config, { ...sampleConfig, domain_id: 102 });

    expect(result).toMatchObject({
      ok: false,
      problems: [{ path: "/domain_id", message: expect.stringContaining('in quotes: "102"') }],
    });
  });

  it.each(["../1", "1/logs", "1?x=1", "", "."])("refuses %p as a domain id", (domain_id) => {
    expect(validateConfig(config, { ...sampleConfig, domain_id }).ok).toBe(false);
  });
});

describe("apiBaseUrl", () => {
  it.each([
    "https://emailservice.io",
    "https://emailservice.io/",
    "https://emailservice.io/api/v1",
    "https://emailservice.io/api/v1/",
    "HTTPS://EmailService.io",
  ])("takes %p for the same address", (base_url) => {
    expect(apiBaseUrl({ base_url })).toBe("https://emailservice.io/api/v1");
  });

  it("keeps port and path of a proxy", () => {
    expect(apiBaseUrl({ base_url: "http://127.0.0.1:8080/mail/" })).toBe(
      "http://127.0.0.1:8080/mail/api/v1",
    );
  });

  it.each([
    "",
    "emailservice.io",
    "ftp://emailservice.io",
    "https://a:b@emailservice.io",
    "https://x/?a=1",
  ])("refuses %p as config_invalid", (base_url) => {
    expect(() => apiBaseUrl({ base_url })).toThrow(
      expect.objectContaining({ code: "config_invalid" }),
    );
  });
});

describe("source and budgetKey", () => {
  it("name the same source for another key, and another for another domain", () => {
    const other = { ...sampleConfig, api_key: "another-key" };

    expect(source(other)).toEqual(source(sampleConfig));
    expect(source(sampleConfig)).toEqual({ origin: "https://emailservice.io", account: "102" });
    expect(source({ ...sampleConfig, domain_id: "103" })).not.toEqual(source(sampleConfig));
  });

  it("name one budget for one key, whatever domain it reads", () => {
    expect(budgetKey({ ...sampleConfig, domain_id: "103" })).toBe(budgetKey(sampleConfig));
    expect(budgetKey({ ...sampleConfig, api_key: "another-key" })).not.toBe(
      budgetKey(sampleConfig),
    );
  });
});
