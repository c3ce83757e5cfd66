import { describe, expect, it } from "@jest/globals";
import { neverAborts } from "@sluice/connector-sdk/testing";
import { logsQuery } from "../src/domain-logs.ts";
import { fixture } from "./fixture.ts";
import { openSample, sampleQuery } from "./sample.ts";

describe("createApi", () => {
  it("authenticates by Bearer token below /api/v1, and checks certificates", () => {
    expect(openSample([]).settings).toEqual({
      baseUrl: "https://emailservice.io/api/v1",
      authHeaders: { Authorization: "Bearer made-up-key" },
      verifyTls: true,
    });
  });

  it("checks no certificate when the configuration says so", () => {
    expect(openSample([], { disable_ssl_verification: true }).settings.verifyTls).toBe(false);
  });

  it("reads the domain", async () => {
    const { api, http } = openSample([{ json: fixture("domains/active.json") }]);

    const { domain } = await api.getDomain(neverAborts);

    expect(domain).toMatchObject({ id: 102, name: "mpdemo.net" });
    expect(http.calls).toMatchObject([{ path: "/domains/102", purpose: "test" }]);
  });

  it("asks for logs by the vendor's parameters, in a stable order", async () => {
    const { api, http } = openSample([{ json: [] }]);

    await api.logs(logsQuery(sampleQuery), neverAborts);

    expect(http.calls[0]?.path).toBe("/domains/102/logs");
    expect(Object.entries(http.calls[0]?.query ?? {})).toEqual([
      ["received_at[geq]", "2026-01-15T11:55:00.000Z"],
      ["received_at[lt]", "2026-01-15T12:00:00.000Z"],
      ["sort_field", "@timestamp"],
      ["sort_direction", "asc"],
      ["page", 1],
      ["page_size", 1_000],
    ]);
  });

  it("passes on the rows as they came, the total and the vendor's clock", async () => {
    const json = fixture("domain-logs/two-pages/page-1.json");
    const headers = { "x-pagination": '{"total":20,"total_pages":2}' };
    const { api } = openSample([{ json, headers, vendorNow: 1_768_478_400_000 }]);

    const page = await api.logs(logsQuery(sampleQuery), neverAborts);

    expect(page.rows).toBe(json);
    expect(page).toMatchObject({ total: 20, isLast: false, vendorNow: 1_768_478_400_000 });
  });

  it.each([
    [
      { error: "key made-up-key is locked" },
      "error_body",
      'got 200 with the error "key [secret] is locked"',
    ],
    [{ message: "no access" }, "error_body", 'the error "no access"'],
    [{ logs: [], page: 1 }, "wrong_shape", "an object with the keys logs, page"],
    [{}, "wrong_shape", "an empty object"],
    [null, "wrong_shape", "null"],
    ["[]", "wrong_shape", "a string"],
  ])("refuses %j instead of a list of logs", async (json, reason, words) => {
    const { api } = openSample([{ json }]);

    await expect(api.logs(logsQuery(sampleQuery), neverAborts)).rejects.toMatchObject({
      code: "vendor_contract",
      httpStatus: 200,
      reason,
      message: expect.stringContaining(words),
    });
  });

  it("refuses a list instead of a domain", async () => {
    const { api } = openSample([{ json: [] }]);

    await expect(api.getDomain(neverAborts)).rejects.toMatchObject({
      code: "vendor_contract",
      message: expect.stringContaining("expected a domain with an id, got 200 with a list"),
    });
  });
});
