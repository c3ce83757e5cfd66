import { describe, expect, it } from "@jest/globals";
import {
  connectorErrorCodes,
  contractFailures,
  errorFromStatus,
  networkFailures,
  statusFailures,
  vendorMessage,
} from "@sluice/connector-sdk";

const request = "GET https://mail.example/api/v1/domains/102";

describe("a status becomes an error", () => {
  it.each([
    [304, "vendor_contract", "redirect"],
    [400, "bad_request", "bad_request"],
    [401, "auth_rejected", "auth_rejected"],
    [403, "forbidden", "forbidden"],
    [404, "not_found", "not_found"],
    [405, "bad_request", "unexpected_status"],
    [408, "vendor_unavailable", "request_timeout"],
    [422, "bad_request", "unprocessable"],
    [429, "rate_limited", "rate_limited"],
    [500, "vendor_unavailable", "server_error"],
    [503, "vendor_unavailable", "server_error"],
    [599, "vendor_unavailable", "server_error"],
    [999, "vendor_unavailable", "server_error"],
  ])("%d is %s, %s, and keeps the number", (status, code, reason) => {
    expect(errorFromStatus({ request, status })).toMatchObject({
      code,
      reason,
      httpStatus: status,
      message: expect.stringContaining(`${request} answered ${status}`),
      explanation: expect.stringMatching(/\.$/),
      recommendation: expect.stringMatching(/[.?]$/),
    });
  });

  it.each([
    [400, /error in the connector configuration/, /configure the connector correctly\?/],
    [
      401,
      /credential is invalid, or its user lacks the privileges/,
      /enter the credentials correctly\?.*expired\?.*entitled or licensed/,
    ],
    [403, /permission or scope/, /credentials correctly\?.*required role or permissions\?/],
    [404, /path of the URL does not resolve/, /API URL correctly/],
    [
      429,
      /too much traffic.*licence or quota/,
      /recovers by itself and the connector retries by itself.*limits, licences or quotas/,
    ],
  ])("%d asks what the platform's page asks", (status, explanation, recommendation) => {
    const error = errorFromStatus({ request, status });

    expect(error.explanation).toMatch(explanation);
    expect(error.recommendation).toMatch(recommendation);
  });

  it("names the title of the status and quotes the vendor in one short line", () => {
    const error = errorFromStatus({
      request,
      status: 403,
      vendorMessage: `no\n ${"x".repeat(400)}`,
    });

    expect(error.message).toMatch(/answered 403 Forbidden: "no x+…"$/);
    expect(error.message.length).toBeLessThan(request.length + 250);
  });
});

describe("what a vendor says", () => {
  it.each([
    [{ message: "no" }, "no"],
    [{ error: "no" }, "no"],
    [{ error: { message: "no", code: 7 } }, "no"],
    [{ error: true, message: "no" }, "no"],
    [{ errors: [{ message: "no" }, { message: "never" }] }, "no"],
    [{ errors: ["no"] }, "no"],
    [{ error: "invalid_grant", error_description: "no" }, "invalid_grant"],
    [{ message: " " }, undefined],
    [{ data: [] }, undefined],
    ["no", undefined],
    [[{ message: "no" }], undefined],
    [null, undefined],
  ])("in %j is %j", (body, expected) => {
    expect(vendorMessage(body)).toBe(expected);
  });
});

describe("the failure table", () => {
  const rows = [...Object.entries(networkFailures), ...Object.entries(contractFailures)];

  it("holds every row under its own reason", () => {
    for (const [key, { reason }] of rows) expect(reason).toBe(key);
  });

  it("speaks to people in every row, under a known code", () => {
    for (const row of [...rows.map(([, value]) => value), ...Object.values(statusFailures)]) {
      expect(connectorErrorCodes).toContain(row.code);
      expect(row.name).toMatch(/^[A-Z]/);
      expect(row.explanation).toMatch(/^[A-Z].*\.$/);
      expect(row.recommendation).toMatch(/^[A-Z].*[.?]$/);
    }
  });
});
