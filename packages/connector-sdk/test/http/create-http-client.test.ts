import { afterEach, describe, expect, it } from "@jest/globals";
import { createBudget, createHttpClient } from "@sluice/connector-sdk";
import { fakeClock } from "@sluice/connector-sdk/testing";
import nock from "nock";
import { failureOf, scriptedAdapter, setUp } from "./http-setup.ts";

const origin = "https://mail.example";

afterEach(() => {
  nock.cleanAll();
});

describe("the HTTP client asks", () => {
  it("below its base URL, with its credentials, and gives the parsed body", async () => {
    nock(origin, { reqheaders: { authorization: "Bearer key-1234", accept: "application/json" } })
      .get("/api/v1/domains/102/logs")
      .query({ "received_at[geq]": "2026-01-01T00:00:00Z", page: "2" })
      .reply(200, [{ id: "a" }], { date: "Thu, 15 Jan 2026 12:00:05 GMT" });
    await using setup = setUp({ authHeaders: { Authorization: "Bearer key-1234" } });

    const answer = await setup.client.get({
      path: "/domains/102/logs",
      query: { "received_at[geq]": "2026-01-01T00:00:00Z", page: 2, sender: undefined },
    });

    expect(answer).toMatchObject({
      status: 200,
      json: [{ id: "a" }],
      request: "GET /api/v1/domains/102/logs?received_at%5Bgeq%5D=2026-01-01T00:00:00Z&page=2",
      vendorNow: Date.UTC(2026, 0, 15, 12, 0, 5),
      sizeBytes: 12,
    });
    expect(answer.headers["content-type"]).toBe("application/json");
  });

  it("nobody until it is asked, and refuses a base URL that is none", () => {
    const clock = fakeClock();
    const environment = {
      clock,
      budget: createBudget({ clock }),
      addressPolicy: { allowPrivateNetwork: false },
    };
    for (const baseUrl of [
      "mail.example",
      "ftp://mail.example",
      "https://u:p@mail.example",
      "https://mail.example/?a",
    ]) {
      expect(() => createHttpClient({ baseUrl }, environment)).toThrow(
        expect.objectContaining({ code: "config_invalid", reason: "base_url" }),
      );
    }
  });

  it("for rows, which it reads where it parses them, and only when they are asked for", async () => {
    const body = '[{"id":12345678901234567890},{"id":2}]';
    const seen: unknown[] = [];
    const rowReader = () => (row: unknown) => seen.push(row);
    const adapter = scriptedAdapter([{ body }, { body }, { body: '{"error":"none"}' }]);
    await using setup = setUp({}, { adapter, rowReader });

    const plain = await setup.client.get({ path: "/a" });
    expect(plain.rows).toBeUndefined();
    expect(JSON.stringify(plain.json)).toBe(body);
    expect(seen).toEqual([]);

    const { rows = [], json } = await setup.client.get({ path: "/a", rows: true });
    expect(json).toBeUndefined();
    expect(JSON.stringify([...rows])).toBe(body);
    expect(JSON.stringify(seen)).toBe(body);

    const other = await setup.client.get({ path: "/a", rows: true });
    expect(other).toMatchObject({ json: { error: "none" } });
    expect(other.rows).toBeUndefined();
  });

  it("for rows as an array where nobody reads them early", async () => {
    await using setup = setUp({}, { adapter: scriptedAdapter([{ body: '[{"id":1}]' }]) });
    const { rows } = await setup.client.get({ path: "/a", rows: true });
    expect(rows).toEqual([{ id: 1 }]);
  });

  it.each([
    ["truncated_body", '[{"id":1},{"id":'],
    ["invalid_json", '[{"id":1},,{"id":2}]'],
    ["html_body", "<html>no</html>"],
  ])("for rows, and says %s of a body that is no whole JSON", async (reason, body) => {
    const rowReader = () => () => undefined;
    await using setup = setUp(
      {},
      { adapter: scriptedAdapter([{ body }]), rowReader, retry: "none" },
    );
    const failure = await failureOf(setup.client.get({ path: "/a", rows: true }));
    expect(failure).toMatchObject({ code: "vendor_contract", reason });
  });

  it("with numbers kept that no double can hold", async () => {
    nock(origin).get("/api/v1/a").reply(200, '[{"id":12345678901234567890,"n":1}]');
    await using setup = setUp();

    const { json } = await setup.client.get({ path: "/a" });

    expect(JSON.stringify(json)).toBe('[{"id":12345678901234567890,"n":1}]');
  });
});

describe("a redirect", () => {
  it("is followed within the origin, under the same budget", async () => {
    nock(origin).get("/api/v1/a").reply(302, "", { location: "/api/v1/b?x=1" });
    nock(origin).get("/api/v1/b").query({ x: "1" }).reply(200, "[]");
    await using setup = setUp();

    const answer = await setup.client.get({ path: "/a" });

    expect(answer.request).toBe("GET /api/v1/b?x=1");
    expect(setup.environment.budget.usage().totals.data).toBe(2);
    expect(setup.events.map(({ status }) => status)).toEqual([302, 200]);
  });

  it.each([
    "https://evil.example/collect?token=t",
    "http://mail.example/api/v1/a",
    "//evil.example/x",
  ])("to another origin is refused and never asked: %s", async (location) => {
    nock(origin).get("/api/v1/a").reply(302, "", { location });
    const other = nock(new URL(location, origin).origin).get(/.*/).reply(200, "[]");
    await using setup = setUp();

    const failure = await failureOf(setup.client.get({ path: "/a" }));

    expect(failure).toMatchObject({ code: "vendor_contract", reason: "redirect", httpStatus: 302 });
    expect(failure.message).not.toContain("token");
    expect(other.isDone()).toBe(false);
  });

  it("that goes in circles ends after three hops", async () => {
    nock(origin).get("/api/v1/a").times(9).reply(307, "", { location: "/api/v1/a" });
    await using setup = setUp();

    const failure = await failureOf(setup.client.get({ path: "/a" }));

    expect(failure).toMatchObject({ code: "vendor_contract", reason: "redirect" });
    expect(setup.events).toHaveLength(4);
  });
});

describe("a refusal", () => {
  it("names the request, the status and what the vendor said, without query and secrets", async () => {
    nock(origin)
      .get("/api/v1/domains/102")
      .query(true)
      .reply(401, { message: "Token key-1234 is not\nvalid" });
    await using setup = setUp({ authHeaders: { Authorization: "Bearer key-1234" } });

    const failure = await failureOf(
      setup.client.get({ path: "/domains/102", query: { recipient: "ann@mail.example" } }),
    );

    expect(failure.message).toBe(
      'GET https://mail.example/api/v1/domains/102 answered 401 Unauthorized: "Token [redacted] is not valid"',
    );
    expect(failure).toMatchObject({ code: "auth_rejected", httpStatus: 401 });
    expect(setup.events).toEqual([
      {
        purpose: "data",
        status: 401,
        code: "auth_rejected",
        durationMs: 0,
        attempt: 1,
        waitedMs: 0,
      },
    ]);
  });

  it("is not repeated", async () => {
    nock(origin).get("/api/v1/a").times(2).reply(404, "<html>no such page</html>");
    await using setup = setUp();

    await expect(setup.client.get({ path: "/a" })).rejects.toMatchObject({ code: "not_found" });

    expect(setup.events).toHaveLength(1);
  });
});

describe("secrets", () => {
  it("occur in no error, however deep, and in no event", async () => {
    const leak = Object.assign(new Error("socket to key-1234 failed"), {
      code: "ECONNREFUSED",
      config: { headers: { Authorization: "Bearer key-1234" } },
    });
    const adapter = scriptedAdapter([leak, { status: 400, body: '{"error":"bad key-1234"}' }]);
    await using setup = setUp(
      { authHeaders: { Authorization: "Bearer key-1234" } },
      { adapter, retry: "none" },
    );

    const failures = [
      await failureOf(setup.client.get({ path: "/a" })),
      await failureOf(setup.client.get({ path: "/a", query: { api_key: "key-1234" } })),
    ];

    for (const failure of failures) {
      const cause = failure.cause as Error | undefined;
      const all = JSON.stringify([
        failure,
        failure.message,
        failure.stack,
        cause,
        cause?.message,
        cause?.stack,
      ]);
      expect(all).not.toContain("key-1234");
    }
    expect(JSON.stringify(setup.events)).not.toContain("key-1234");
  });

  it("in the query are masked in the text for the ledger", async () => {
    const adapter = scriptedAdapter([{}]);
    await using setup = setUp(
      {},
      { adapter, redact: (text) => text.replaceAll("key-1234", "[redacted]") },
    );

    const answer = await setup.client.get({ path: "/a", query: { key: "key-1234" } });

    expect(answer.request).toBe("GET /api/v1/a?key=[redacted]");
    expect(adapter.urls).toEqual(["https://mail.example/api/v1/a?key=key-1234"]);
  });
});
