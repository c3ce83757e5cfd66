import { afterEach, beforeEach, describe, expect, it } from "@jest/globals";
import { fakeHost, type FakeHost } from "./fake-host.ts";

let host: FakeHost;
let headers: { readonly authorization: string };

beforeEach(async () => {
  host = await fakeHost();
  headers = { ...(await host.authorize()) };
});
afterEach(() => host.api.close());

describe("a client that goes before its answer is complete", () => {
  it.each([
    ["a search", "/connect/api/data/syslog/_search", {}],
    ["a count", "/connect/api/data/syslog/_count", {}],
    [
      "an aggregation",
      "/connect/api/data/syslog/_search",
      { size: 0, aggs: { by: { terms: { field: "x" } } } },
    ],
    ["an export without a chunk yet", "/connect/api/v1/exports", {}],
    ["an export as CSV", "/connect/api/v1/exports", { format: "csv", fields: ["x"] }],
  ])("ends %s at the host, which does not count it as a failure", async (_, path, body) => {
    const started = Promise.withResolvers<void>();
    const ended = Promise.withResolvers<void>();
    host.read = async function* (signal) {
      started.resolve();
      await new Promise((resolve) => signal.addEventListener("abort", resolve));
      ended.resolve();
      yield await Promise.reject<string>(signal.reason);
    };

    await goAfter(started.promise, path, body);

    await ended.promise;
    await expectAnswers();
    expect(host.logged()).not.toMatch(/"level":"(error|warn)"/);
  });

  it("ends an export in the middle of its answer", async () => {
    const [started, ended] = [Promise.withResolvers<void>(), Promise.withResolvers<void>()];
    host.read = async function* (signal) {
      yield '{"x":1}\n';
      started.resolve();
      await new Promise((resolve) => signal.addEventListener("abort", resolve));
      ended.resolve();
    };

    await goAfter(started.promise, "/connect/api/v1/exports", {});

    await ended.promise;
    await expectAnswers();
    expect(host.logged()).not.toMatch(/"level":"(error|warn)"/);
  });
});

/** Asks over a real socket, and hangs up once the host is at it. */
async function goAfter(started: Promise<void>, path: string, body: object): Promise<void> {
  const client = new AbortController();
  const answer = fetch((await host.listen()) + path, {
    method: "POST",
    headers: { ...headers, "content-type": "application/json" },
    body: JSON.stringify(body),
    signal: client.signal,
  }).then((response) => response.text());
  await started;
  client.abort();
  await expect(answer).rejects.toThrow("abort");
}

/** The host goes on, and has done by then what it does about the one that went. */
async function expectAnswers(): Promise<void> {
  const { statusCode } = await host.api.inject({ method: "GET", url: "/healthz" });
  expect(statusCode).toBe(200);
}
