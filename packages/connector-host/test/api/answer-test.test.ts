import { afterEach, beforeEach, describe, expect, it } from "@jest/globals";
import type { CheckResult } from "@sluice/connector-sdk";
import { HostProblem } from "../../src/api/host-services.ts";
import { fakeHost, type FakeHost } from "./fake-host.ts";

let host: FakeHost;
let headers: { readonly authorization: string };

beforeEach(async () => {
  host = await fakeHost();
  headers = await host.authorize();
});
afterEach(() => host.api.close());

const url = "/connect/api/v1/connectors/c1/test";

describe("a test", () => {
  it("answers 200 when a check fails, with its code and the HTTP status", async () => {
    host.checks = () => inTurn(check("base_url", "pass"), refused);

    const answer = await host.api.inject({ method: "POST", url, headers });

    expect(answer.statusCode).toBe(200);
    expect(answer.json()).toEqual({
      result: "fail",
      checks: [
        { id: "base_url", title: "base_url", status: "pass", evidence: {}, duration_ms: 3 },
        {
          id: "api_key",
          title: "API key",
          status: "fail",
          code: "auth_rejected",
          http_status: 401,
          message: "GET /boxes/7 was answered with 401 Unauthorized.",
          evidence: { seen: "401" },
          duration_ms: 5,
        },
      ],
    });
  });

  it.each([
    [["pass", "skip"], "pass"],
    [["pass", "warn"], "warn"],
    [["fail", "warn"], "fail"],
  ] as const)("of checks %j is %s", async (statuses, result) => {
    host.checks = () => inTurn(...statuses.map((status) => check("one", status)));

    const answer = await host.api.inject({ method: "POST", url, headers });

    expect(answer.json()).toMatchObject({ result });
  });

  it("streams each check as an event, and the result last", async () => {
    host.checks = () => inTurn(check("base_url", "pass"), refused);

    const answer = await host.api.inject({ method: "POST", url: `${url}?stream=1`, headers });

    expect(answer.headers["content-type"]).toContain("text/event-stream");
    const events = answer.body
      .trim()
      .split("\n\n")
      .map((event) => event.split("\n"));
    expect(events.map(([name]) => name)).toEqual(["event: check", "event: check", "event: result"]);
    const last = JSON.parse(String(events[2]?.[1]).replace("data: ", "")) as unknown;
    expect(last).toMatchObject({ result: "fail", checks: [{}, {}] });
  });

  it.each(["", "?stream=1"])("is refused with 409 while another runs (%s)", async (query) => {
    host.checks = () => fails(new HostProblem("test_running", 409, "A test is running already."));

    const answer = await host.api.inject({ method: "POST", url: url + query, headers });

    expect(answer.statusCode).toBe(409);
    expect(answer.json()).toMatchObject({
      code: "test_running",
      detail: "A test is running already.",
    });
  });

  it("before saving gets the configuration", async () => {
    const answer = await host.api.inject({
      method: "POST",
      url: "/connect/api/v1/connector-types/post/test",
      headers,
      payload: { conf: { box: "7" } },
    });

    expect(answer.json()).toMatchObject({ result: "pass" });
    expect(host.calls).toEqual([
      { name: "testUnsaved", with: { type: "post", conf: { box: "7" } } },
    ]);
  });

  it.each(["", "?stream=1"])("is cancelled when the client goes (%s)", async (query) => {
    const started = Promise.withResolvers<void>();
    const cancelled = Promise.withResolvers<void>();
    host.checks = async function* (signal) {
      yield check("base_url", "pass");
      started.resolve();
      signal.addEventListener("abort", () => cancelled.resolve());
      await cancelled.promise;
    };
    const origin = await host.listen();
    const client = new AbortController();

    const answer = fetch(origin + url + query, { method: "POST", headers, signal: client.signal });
    const body = answer.then((response) => response.text());
    await started.promise;
    client.abort();

    await expect(body).rejects.toThrow("abort");
    await cancelled.promise;
  });
});

const refused: CheckResult = {
  id: "api_key",
  title: "API key",
  status: "fail",
  code: "auth_rejected",
  httpStatus: 401,
  message: "GET /boxes/7 was answered with 401 Unauthorized.",
  evidence: { seen: "401" },
  durationMs: 5,
};

function check(id: string, status: CheckResult["status"]): CheckResult {
  return { id, title: id, status, evidence: {}, durationMs: 3 };
}

async function* inTurn(...checks: readonly CheckResult[]): AsyncGenerator<CheckResult> {
  yield* checks;
}

async function* fails(problem: HostProblem): AsyncGenerator<CheckResult> {
  yield await Promise.reject<CheckResult>(problem);
}
