import { describe, expect, it } from "@jest/globals";
import { errorOf } from "../../src/parts/test-dialog/error-of.ts";
import { hostInWords } from "../../src/pages/connector-types/manifest.ts";
import { anchorOf, groupFailures, rowAt } from "../../src/pages/connector-types/failure-rows.ts";

const rows = [
  failure("401", "auth_rejected", "auth_rejected"),
  failure("4xx", "bad_request", "unexpected_status"),
  failure("3xx", "vendor_contract", "redirect"),
  failure(null, "unreachable", "dns"),
  failure(null, "vendor_contract", "html_body"),
];

describe("the errors of a type", () => {
  it("stand by how they are told", () => {
    const groups = groupFailures(rows).map(({ title, rows: grouped }) => [title, grouped.length]);

    expect(groups).toEqual([
      ["HTTP statuses", 3],
      ["No answer", 1],
      ["Answers that are not believed", 1],
    ]);
    expect(groupFailures([])).toEqual([]);
  });

  it.each([
    ["#error-401", "auth_rejected"],
    ["#error-418", "unexpected_status"],
    ["#error-4xx", "unexpected_status"],
    ["#error-redirect", "redirect"],
    ["#error-dns", "dns"],
    ["#error-599", undefined],
    ["#error-", undefined],
    ["#limits", undefined],
    ["", undefined],
  ])("are led to by %j: %s", (hash, reason) => {
    expect(rowAt(hash, rows)?.reason).toBe(reason);
  });

  it("have addresses that lead to themselves", () => {
    for (const row of rows) expect(rowAt(`#${anchorOf(row)}`, rows)).toBe(row);
  });
});

describe("a failed check is explained", () => {
  it.each([
    ["by its status", { code: "auth_rejected", http_status: 401, evidence: {} }, "401"],
    ["by its reason", { code: "unreachable", evidence: { reason: "dns" } }, "dns"],
    [
      "by its reason under a good status",
      { code: "vendor_contract", http_status: 200, evidence: { reason: "html_body" } },
      "html_body",
    ],
    ["not, without either", { code: "config_invalid", evidence: { reason: "x" } }, undefined],
  ])("%s", (_, check, error) => {
    expect(errorOf({ ...check, status: "fail" })).toBe(error);
    expect(errorOf({ ...check, status: "warn" })).toBeUndefined();
  });
});

describe("a host that a type talks to", () => {
  const config = { properties: { base_url: { title: "Base URL" }, region: {} } };

  it.each([
    ["api.example.com", "api.example.com"],
    ["config:base_url", 'the host of the setting "Base URL"'],
    ["config:region", 'the host of the setting "region"'],
    ["config:gone", 'the host of the setting "gone"'],
  ])("%s is told as %s", (host, words) => {
    expect(hostInWords(host, { config })).toBe(words);
  });
});

function failure(http_status: string | null, code: string, reason: string) {
  const words = { name: "", explanation: "", recommendation: "", advice: null };
  return { http_status, code, reason, ...words };
}
