import { describe, expect, it } from "@jest/globals";
import { type CheckResult, errorFromStatus, type HttpRequest } from "@sluice/connector-sdk";
import type { FakeAnswer } from "@sluice/connector-sdk/testing";
import { checkDomainLogs } from "../src/check-domain-logs.ts";
import { fixture } from "./fixture.ts";
import { openSample, sampleContext, sampleNow } from "./sample.ts";

const logs = fixture("domain-logs/two-pages/page-1.json");
const refused = errorFromStatus({ request: "GET /logs", status: 422 });
const oldLogs = [{ id: "1", received_at: "2026-01-10T00:00:00.000+00:00" }];

describe("the check of domain logs", () => {
  it("asks as Collect does, and shows what was seen of the dialect", async () => {
    const headers = { "x-pagination": '{"total":20}' };

    const { result, calls } = await check([{ json: logs, headers, vendorNow: sampleNow + 1_500 }]);

    expect(result.status).toBe("pass");
    expect(result.evidence).toMatchObject({
      variant: "received_at/page_size",
      page_size_asked: 1_000,
      records_seen: 12,
      records_outside_window: 0,
      totals_header: '{"total":20}',
      total: 20,
      newest_record: "2026-01-15T11:57:27.118Z",
      clock_offset_ms: 1_500,
    });
    expect(calls[0]?.purpose).toBe("test");
  });

  it("tries a smaller page, then the next dialect, when the vendor refuses the request", async () => {
    const { result, calls } = await check([refused, refused, { json: logs }]);

    expect(result.status).toBe("pass");
    expect(result.evidence["variant"]).toBe("@timestamp/page_size");
    expect(calls.map(({ query }) => query?.["page_size"])).toEqual([1_000, 50, 50]);
  });

  it("warns that no time filter works when the vendor ignores them all", async () => {
    const { result, calls } = await check(() => ({ json: oldLogs }));

    expect(result).toMatchObject({ status: "warn", evidence: { variant: "newest-first" } });
    expect(calls).toHaveLength(8);
  });

  it("fails with the vendor's refusal when it refuses every dialect", async () => {
    const { result } = await check(() => refused);

    expect(result).toMatchObject({ status: "fail", code: "bad_request", httpStatus: 422 });
  });

  it("passes an interval without mail when there was mail before", async () => {
    const { result } = await check([{ json: [] }, { json: oldLogs }]);

    expect(result).toMatchObject({
      status: "pass",
      evidence: { records_seen: 0, newest_record: "2026-01-10T00:00:00.000Z" },
    });
  });

  it("warns when the vendor has no log at all: the key's role may not read them", async () => {
    const { result } = await check([{ json: [] }, { json: [] }]);

    expect(result.status).toBe("warn");
    expect(result.recommendation).toContain("role");
  });

  it("warns when the time filter hides a log that lies in the interval", async () => {
    const { result } = await check([{ json: [] }, { json: logs }]);

    expect(result.status).toBe("warn");
    expect(result.message).toContain("left out");
  });

  it("warns when the clocks differ by minutes", async () => {
    const { result } = await check([{ json: logs, vendorNow: sampleNow - 420_000 }]);

    expect(result.status).toBe("warn");
    expect(result.message).toContain("-420 seconds");
  });

  it("fails for a content type that it does not know", async () => {
    const { result } = await check([], "mail_bodies");

    expect(result).toMatchObject({ id: "content_type:mail_bodies", code: "config_invalid" });
  });
});

async function check(
  answers: readonly FakeAnswer[] | (() => FakeAnswer),
  contentType = "domain_logs",
): Promise<{ readonly result: CheckResult; readonly calls: readonly HttpRequest[] }> {
  const { api, http } = openSample(answers);
  const result = await checkDomainLogs(api, sampleContext(), contentType);
  return { result, calls: http.calls };
}
