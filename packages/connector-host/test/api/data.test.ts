import { Client } from "@opensearch-project/opensearch";
import { afterEach, beforeEach, describe, expect, it } from "@jest/globals";
import { fakeHost, type FakeHost } from "./fake-host.ts";

let host: FakeHost;
let headers: { readonly authorization: string };

beforeEach(async () => {
  host = await fakeHost();
  headers = await host.authorize();
});
afterEach(() => host.api.close());

describe("search", () => {
  it("passes the body to the lake and its answer to the client", async () => {
    const body = { query: { term: { subject: "x" } } };

    const answer = await ask("POST", "syslog/_search", body);

    expect(answer.json()).toMatchObject({ hits: { hits: [{ _id: "r1" }] } });
    expect(host.calls).toEqual([{ name: "search", with: { index: "syslog", body } }]);
  });

  it.each([
    ["GET", "syslog/_search", {}],
    ["POST", "syslog/_search", {}],
    ["GET", "syslog/_count", {}],
    ["POST", "syslog/_count", {}],
    ["GET", "aella-syslog-*/_search", {}],
    ["GET", "stellar-index-v1-syslog-2026-000001/_search", {}],
  ] as const)("%s %s without a body asks for everything", async (method, path, body) => {
    expect((await ask(method, path)).statusCode).toBe(200);

    expect(host.calls[0]?.with).toEqual({ index: "syslog", body });
  });

  it("reads the body of a GET", async () => {
    await ask("GET", "syslog/_search", { size: 3 });

    expect(host.calls[0]?.with).toEqual({ index: "syslog", body: { size: 3 } });
  });

  it("reads the query parameters of search clients, which win over the body", async () => {
    await ask("POST", "syslog/_search?q=invoice&size=5&sort=timestamp:desc&pretty", { size: 9 });

    expect(host.calls[0]?.with).toEqual({
      index: "syslog",
      body: {
        query: { query_string: { query: "invoice" } },
        size: 5,
        sort: [{ timestamp: "desc" }],
      },
    });
  });

  it("says which part it does not understand", async () => {
    const inBody = await ask("POST", "syslog/_search", { fuzzy: 1 });
    const inQuery = await ask("GET", "syslog/_search?scroll=1m");

    expect(inBody.statusCode).toBe(400);
    expect(inBody.json()).toMatchObject({ code: "search_invalid", problems: [{ path: "fuzzy" }] });
    expect(inQuery.json()).toMatchObject({
      code: "search_invalid",
      problems: [{ path: "scroll" }],
    });
    expect(inBody.json()).toMatchObject({ detail: "fuzzy: not supported" });
    expect(inQuery.json()).toMatchObject({ detail: "scroll: is not a known query parameter" });
  });

  it.each(["__proto__", "constructor", "hasOwnProperty", "valueOf"])(
    "knows no query parameter %s",
    async (name) => {
      const answer = await ask("GET", `syslog/_search?${name}=1`);

      expect(answer.statusCode).toBe(400);
      expect(answer.json()).toMatchObject({ code: "search_invalid", problems: [{ path: name }] });
    },
  );

  it("leaves to the lake what it cannot read of a parameter, and changes none of it", async () => {
    await ask("GET", "syslog/_search?sort=size:asc:x,time&track_total_hits=maybe");

    expect(host.calls[0]?.with).toEqual({
      index: "syslog",
      body: { sort: [{ size: "asc:x" }, "time"], track_total_hits: "maybe" },
    });
  });

  it("leaves a body that is no object to the lake, beside parameters too", async () => {
    await ask("POST", "syslog/_search?size=1", [1, 2]);

    expect(host.calls[0]?.with).toEqual({ index: "syslog", body: [1, 2] });
  });

  it("does not know an index that nothing fills", async () => {
    const answer = await ask("GET", "traffic/_search");

    expect(answer.statusCode).toBe(404);
    expect(answer.json()).toMatchObject({ code: "index_unknown" });
  });

  it("takes what OpenSearch clients call JSON, and no other type", async () => {
    const send = (type: string) =>
      host.api.inject({
        method: "POST",
        url: "/connect/api/data/syslog/_search",
        headers: { ...headers, "content-type": type },
        payload: "{}",
      });

    expect((await send("application/vnd.opensearch+json; compatible-with=2")).statusCode).toBe(200);
    expect((await send("application/xml")).statusCode).toBe(415);
  });

  it("says where a body stops being JSON, and refuses one that is too large", async () => {
    const send = (payload: string) =>
      host.api.inject({
        method: "POST",
        url: "/connect/api/data/syslog/_search",
        headers: { ...headers, "content-type": "application/json" },
        payload,
      });

    expect((await send("{")).json()).toMatchObject({ status: 400, code: "request_invalid" });
    expect((await send(`"${"x".repeat(3 * 1024 * 1024)}"`)).statusCode).toBe(413);
  });

  it("serves the official OpenSearch client over a real port", async () => {
    const node = `${await host.listen()}/connect/api/data`;
    const client = new Client({ node, headers });

    const info = await client.info();
    const found = await client.search({ index: "syslog", body: { query: { match_all: {} } } });
    const counted = await client.count({ index: "syslog" });
    const refused = await client
      .search({ index: "syslog", body: { fuzzy: {} } as never })
      .catch((error: unknown) => error as { statusCode: number });
    await client.close();

    expect(info.body.version.distribution).toBe("opensearch");
    expect(found.body.hits.hits[0]?._id).toBe("r1");
    expect(counted.body.count).toBe(1);
    expect(refused).toMatchObject({ statusCode: 400 });
  });
});

describe("an export", () => {
  it("streams NDJSON as it comes", async () => {
    const query = { match_all: {} };

    const answer = await ask("POST", "../v1/exports", { query });

    expect(answer.headers["content-type"]).toBe("application/x-ndjson");
    expect(answer.body.split("\n")).toHaveLength(3);
    expect(host.calls[0]?.with).toEqual({ index: "syslog", body: { query } });
  });

  it("writes CSV of the asked fields, in which no value runs as a formula", async () => {
    const fields = ["subject", "from.address", "n"];

    const answer = await ask("POST", "../v1/exports", { format: "csv", fields });

    expect(answer.body).toBe(
      'subject,from.address,n\r\n\'=1+1,a@b.test,\r\n"plain, with ""quotes""",,2\r\n',
    );
  });

  it("names the formats that there are", async () => {
    const answer = await ask("POST", "../v1/exports", { format: "xml" });

    expect(answer.json()).toMatchObject({ detail: "/format must be one of ndjson, csv." });
  });

  it("guesses no columns", async () => {
    const answer = await ask("POST", "../v1/exports", { format: "csv" });

    expect(answer.json()).toMatchObject({ status: 400, problems: [{ path: "/fields" }] });
  });
});

function ask(method: "GET" | "POST", path: string, payload?: object) {
  const url = new URL(path, "http://host/connect/api/data/");
  return host.api.inject({
    method,
    url: url.pathname + url.search,
    headers,
    ...(payload === undefined ? {} : { payload }),
  });
}
