import { describe, expect, it } from "@jest/globals";
import {
  type CheckResult,
  ConnectorError,
  contractError,
  errorFromStatus,
} from "@sluice/connector-sdk";
import type { FakeAnswer } from "@sluice/connector-sdk/testing";
import { test } from "../src/checks.ts";
import type { MailprotectorConfig } from "../src/config.ts";
import { collect } from "./collect.ts";
import { fixture } from "./fixture.ts";
import { openSample, sampleContext } from "./sample.ts";

const domain = { json: fixture("domains/active.json") };
const logs = { json: fixture("domain-logs/two-pages/page-1.json") };

describe("Test of a healthy vendor", () => {
  it("passes each check by itself, in the order of the form", async () => {
    const results = await run([domain, logs]);

    expect(statuses(results)).toEqual({
      base_url: "pass",
      tls: "pass",
      api_key: "pass",
      domain_id: "pass",
      "content_type:domain_logs": "pass",
    });
    expect(results.find(({ id }) => id === "domain_id")?.evidence).toEqual({
      domain: "mpdemo.net",
      domain_status: "Active",
    });
  });

  it("warns when certificates are not checked", async () => {
    const results = await run([domain, logs], { disable_ssl_verification: true });

    expect(statuses(results)["tls"]).toBe("warn");
  });

  it("skips TLS for a plain http address", async () => {
    const results = await run([domain, logs], { base_url: "http://127.0.0.1:8080" });

    expect(statuses(results)["tls"]).toBe("skip");
  });
});

describe("Test of a vendor that refuses", () => {
  it.each([
    [400, "domain_id", "bad_request"],
    [401, "api_key", "auth_rejected"],
    [403, "domain_id", "forbidden"],
    [404, "domain_id", "not_found"],
    [408, "base_url", "vendor_unavailable"],
    [422, "domain_id", "bad_request"],
    [429, "api_key", "rate_limited"],
    [503, "base_url", "vendor_unavailable"],
  ])(
    "says for %i that %s is wrong, and that nothing after it was asked",
    async (status, id, code) => {
      const results = await run([errorFromStatus({ request: "GET /domains/102", status })]);

      const failed = results.filter((result) => result.status === "fail");
      expect(failed).toMatchObject([{ id, code, httpStatus: status }]);
      expect(failed[0]?.message).toContain(String(status));
      expect(failed[0]?.explanation).not.toBe("");
      expect(failed[0]?.recommendation).not.toBe("");
      expect(statuses(results)["tls"]).toBe("pass");
      expect(statuses(results)["content_type:domain_logs"]).toBe("skip");
      const after = results.slice(results.findIndex((result) => result.id === id) + 1);
      expect(after.filter((one) => one.id !== "tls").every((one) => one.status === "skip")).toBe(
        true,
      );
    },
  );

  it("tells how long the vendor asks to wait, and does not wait", async () => {
    const request = "GET /domains/102";
    const results = await run([errorFromStatus({ request, status: 429, retryAfterMs: 90_000 })]);

    const failed = results.find(({ id }) => id === "api_key");
    expect(failed?.evidence).toMatchObject({ retry_after_ms: 90_000 });
  });

  it.each(["tls_expired", "tls_self_signed", "tls_wrong_host"])(
    "gives the reason %s to TLS alone",
    async (reason) => {
      const results = await run([new ConnectorError("unreachable", "no answer", { reason })]);

      expect(statuses(results)).toMatchObject({ base_url: "pass", tls: "fail", api_key: "skip" });
      expect(results.find(({ id }) => id === "tls")?.evidence).toMatchObject({ reason });
    },
  );

  it.each(["dns", "refused", "timeout"])("gives the reason %s to the Base URL", async (reason) => {
    const results = await run([new ConnectorError("unreachable", "no answer", { reason })]);

    expect(statuses(results)).toMatchObject({ base_url: "fail", tls: "skip", api_key: "skip" });
  });

  it("finds that a web page under 200 is not the vendor's API", async () => {
    const html = contractError("html_body", "got 200 with HTML", { httpStatus: 200 });

    const results = await run([html]);

    expect(results[0]).toMatchObject({ id: "base_url", status: "fail", code: "vendor_contract" });
    expect(results[0]?.message).toContain("200 OK");
  });

  it("reports a mistake of its own as internal, without the words of the mistake", async () => {
    const results = await run([new TypeError("secret things")]);

    expect(results[0]).toMatchObject({ id: "base_url", status: "fail", code: "internal" });
    expect(JSON.stringify(results)).not.toContain("secret things");
  });

  it("gives a key that sees the domain and not its logs to the content type", async () => {
    const results = await run([domain, errorFromStatus({ request: "GET /logs", status: 403 })]);

    expect(statuses(results)).toMatchObject({
      domain_id: "pass",
      "content_type:domain_logs": "fail",
    });
    expect(results.at(-1)).toMatchObject({ code: "forbidden", httpStatus: 403 });
  });

  it("ends with the signal's reason when it is aborted", async () => {
    const controller = new AbortController();
    controller.abort(new Error("stopped"));
    const { api } = openSample([domain]);

    await expect(collect(test(api, sampleContext(controller.signal)))).rejects.toThrow("stopped");
  });
});

async function run(
  answers: readonly FakeAnswer[],
  config: Partial<MailprotectorConfig> = {},
): Promise<CheckResult[]> {
  const { api } = openSample(answers, config);
  return await collect(test(api, sampleContext()));
}

function statuses(results: readonly CheckResult[]): Record<string, string> {
  return Object.fromEntries(results.map(({ id, status }) => [id, status]));
}
