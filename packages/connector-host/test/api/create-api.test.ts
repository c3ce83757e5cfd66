import { afterEach, beforeEach, describe, expect, it } from "@jest/globals";
import { connect } from "node:net";
import { text } from "node:stream/consumers";
import { fakeHost, type FakeHost } from "./fake-host.ts";

let host: FakeHost;
let headers: { readonly authorization: string };

beforeEach(async () => {
  host = await fakeHost();
  headers = await host.authorize();
});
afterEach(() => host.api.close());

interface Operation {
  readonly summary?: string;
  readonly responses: Readonly<Record<string, { readonly content?: object }>>;
}

describe("the API document", () => {
  it("describes every route with a summary, a success and problem documents", async () => {
    const { openapi, paths } = (await get("/openapi.json")).json<{
      openapi: string;
      paths: Record<string, Record<string, Operation>>;
    }>();

    expect(openapi).toBe("3.1.0");
    for (const [path, operations] of Object.entries(paths)) {
      for (const [method, { summary, responses }] of Object.entries(operations)) {
        const where = `${method} ${path}`;
        expect([where, summary]).toEqual([where, expect.any(String)]);
        const statuses = Object.keys(responses);
        expect([where, statuses]).toEqual([where, expect.arrayContaining(["4XX", "5XX"])]);
        expect([where, statuses.some((status) => status.startsWith("2"))]).toEqual([where, true]);
        expect(Object.keys(responses["4XX"]?.content ?? {})).toEqual(["application/problem+json"]);
      }
    }
  });

  it("names the parameters of a search", async () => {
    const { paths } = (await get("/openapi.json")).json<{
      paths: Record<string, { get: { parameters: { name: string; schema: object }[] } }>;
    }>();

    const { parameters = [] } = paths["/connect/api/data/{index}/_search"]?.get ?? {};
    expect(parameters.map(({ name }) => name)).toEqual(
      expect.arrayContaining(["index", "q", "size", "sort"]),
    );
    for (const { schema } of parameters) expect(schema).toEqual(expect.any(Object));
  });

  it("leaves out no route", async () => {
    const routes = new Set<string>();
    const fresh = await fakeHost();
    fresh.api.addHook("onRoute", ({ url }) => void routes.add(url.replaceAll(/:(\w+)/g, "{$1}")));

    const answer = await fresh.api.inject({ method: "GET", url: "/openapi.json" });
    await fresh.api.close();

    const { paths } = answer.json<{ paths: object }>();
    expect(Object.keys(paths).toSorted()).toEqual([...routes].toSorted());
    expect(routes.size).toBeGreaterThan(30);
  });
});

describe("the API", () => {
  it("answers problem documents for unknown paths", async () => {
    const answer = await get("/connect/api/v1/nothing");

    expect(answer.statusCode).toBe(404);
    expect(answer.headers["content-type"]).toContain("application/problem+json");
    expect(answer.json()).toEqual({
      type: "urn:sluice:problem:not_found",
      title: "Not Found",
      status: 404,
      detail: "There is no GET /connect/api/v1/nothing.",
      code: "not_found",
    });
  });

  it.each([
    ["NONSENSE\r\n\r\n", 400],
    [`GET /healthz?${"x".repeat(20_000)} HTTP/1.1\r\nHost: host\r\n\r\n`, 431],
  ])("answers problem documents for what is no readable request: %#", async (request, status) => {
    const socket = connect(Number(new URL(await host.listen()).port), "127.0.0.1");
    socket.write(request);

    const [head = "", body = ""] = (await text(socket)).split("\r\n\r\n");
    expect(head).toContain(`HTTP/1.1 ${status} `);
    expect(head).toContain("content-type: application/problem+json");
    expect(JSON.parse(body)).toMatchObject({ status, code: "request_invalid" });
  });

  it("tells the log, and not the client, what nobody foresaw", async () => {
    host.checks = () => {
      throw new TypeError("secret inside");
    };

    const answer = await host.api.inject({
      method: "POST",
      url: "/connect/api/v1/connectors/c1/test",
      headers,
    });

    expect(answer.statusCode).toBe(500);
    expect(answer.json()).toMatchObject({ code: "internal" });
    expect(answer.body).not.toContain("secret inside");
    expect(host.logged()).toContain("secret inside");
    expect(host.logged()).toContain(String(answer.headers["x-request-id"]));
  });

  it("is ready when the host says so, and healthy all the same", async () => {
    host.isReady = false;

    expect((await get("/readyz")).statusCode).toBe(503);
    expect((await get("/healthz")).json()).toEqual({ status: "ok" });
  });

  it("shows metrics as Prometheus reads them", async () => {
    const answer = await get("/metrics");

    expect(answer.headers["content-type"]).toContain("text/plain; version=0.0.4");
    expect(answer.body).toContain("sluice_up 1");
  });

  it("shows types, tenants, hosts, volume and the origin of a record", async () => {
    const v1 = "/connect/api/v1";
    await host.api.inject({
      method: "POST",
      url: `${v1}/connectors`,
      headers,
      payload: { name: "One", type: "post", cust_id: "acme", conf: {} },
    });
    const times = "start_time=1780000000000&end_time=2026-06-02T00:00:00Z";

    const types = (await get(`${v1}/connector-types`)).json<object>();
    expect(types).toMatchObject({
      total: 1,
      connector_types: [
        { id: "post", is_collect: true, manifest: { contract: 1 }, config: { type: "object" } },
      ],
    });
    expect((await get(`${v1}/connector-types/none`)).statusCode).toBe(404);
    expect((await get(`${v1}/tenants`)).json()).toEqual({
      total: 1,
      tenants: [{ cust_id: "default", name: "default" }],
    });
    expect((await get(`${v1}/hosts`)).json()).toMatchObject({ hosts: [{ id: "dp", type: "dp" }] });
    expect((await get(`${v1}/ingestion-stats/connector?${times}&cust_id=acme`)).json()).toEqual({
      total: 1,
      data: [{ entry_identifier: "One", total_ingestion: 300, connector_id: "c1", records: 2 }],
    });
    const ever = "start_time=0&end_time=1790000000000";
    expect((await get(`${v1}/ingestion-stats/connector?${ever}`)).statusCode).toBe(200);
    const record = { index: "syslog", timestamp: "2026-06-01T12:00:00.005Z", source: "s1", run: 1 };
    expect((await get(`${v1}/explain?record=r1`)).json()).toEqual({
      record: { id: "r1", ...record },
      entry: expect.objectContaining({
        seq: 1,
        since: "2026-06-01T12:00:00.000Z",
        rows_read: 0,
        connector_version: "1.2.3",
      }),
    });
    expect((await get(`${v1}/explain?record=unended`)).json()).toEqual({
      record: { id: "unended", ...record },
    });
    expect((await get(`${v1}/explain?index=aella-syslog-1&record=unended`)).json()).toEqual({
      record: { id: "unended", ...record },
    });
    expect((await get(`${v1}/explain?index=none&record=r1`)).json()).toMatchObject({
      code: "index_unknown",
    });
  });

  it("creates a tenant under its id", async () => {
    const answer = await host.api.inject({
      method: "POST",
      url: "/connect/api/v1/tenants",
      headers,
      payload: { cust_id: "acme" },
    });

    expect(answer.statusCode).toBe(201);
    expect(answer.json()).toEqual({ cust_id: "acme", name: "acme" });
  });

  it("closes although an answer never ends", async () => {
    const cancelled = Promise.withResolvers<void>();
    host.checks = async function* (signal) {
      signal.addEventListener("abort", () => cancelled.resolve());
      yield { id: "one", title: "One", status: "pass", evidence: {}, durationMs: 1 };
      await cancelled.promise;
    };
    const origin = await host.listen();
    const url = `${origin}/connect/api/v1/connectors/c1/test?stream=1`;
    const answer = await fetch(url, { method: "POST", headers });

    await host.api.close();

    await expect(answer.text()).rejects.toThrow("terminated");
    await cancelled.promise;
  });

  it("forbids browsers to frame it or to guess types", async () => {
    const { headers: sent } = await get("/healthz");

    expect(sent["x-content-type-options"]).toBe("nosniff");
    expect(sent["content-security-policy"]).toContain("frame-ancestors 'none'");
    expect(sent["strict-transport-security"]).toBeUndefined();
  });
});

function get(url: string) {
  return host.api.inject({ method: "GET", url, headers });
}
