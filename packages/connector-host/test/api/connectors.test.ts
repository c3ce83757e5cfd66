import { afterEach, beforeEach, describe, expect, it } from "@jest/globals";
import { fakeHost, type FakeHost } from "./fake-host.ts";

let host: FakeHost;
let headers: { readonly authorization: string };

beforeEach(async () => {
  host = await fakeHost();
  headers = await host.authorize();
});
afterEach(() => host.api.close());

const letters = {
  name: "Letters",
  type: "post",
  conf: { base_url: "https://post.test", api_key: "hush-hush", box: "7" },
};

describe("POST connectors", () => {
  it("answers 201 with the bare object of the list", async () => {
    const body = {
      ...letters,
      cust_id: "acme",
      category: "email",
      is_collect: true,
      is_respond: false,
      run_on: "dp",
      filter_list: [],
      advanced_setting: {},
    };

    const created = await ask("POST", "connectors", body);

    expect(created.statusCode).toBe(201);
    expect(created.json()).toEqual({
      _id: "c1",
      cust_id: "acme",
      tenant_name: "acme",
      name: "Letters",
      type: "post",
      category: "email",
      version: "1.2.3",
      active: true,
      is_collect: true,
      is_respond: false,
      run_on: "dp",
      interval: 5,
      content_type: ["letters"],
      configuration: '{"base_url":"https://post.test","box":"7"}',
      filter_list: [],
      advanced_setting: {},
      created_at: Date.UTC(2026, 5, 1, 12),
      modified_at: Date.UTC(2026, 5, 1, 12),
      last_activity: null,
      last_data_received: null,
      coverage: {
        since: Date.UTC(2026, 5, 1, 12) - 100,
        complete_ms: 60,
        provisional_ms: 30,
        open_ms: 6,
        gap_ms: 4,
        excluded_ms: 0,
      },
      status: {
        code: 0,
        message: "Waiting.",
        status_time: Date.UTC(2026, 5, 1, 12),
        state: "pending",
      },
    });
    expect((await ask("GET", "connectors/c1")).json()).toEqual(created.json());
    expect((await ask("GET", "connectors")).json()).toEqual({
      total: 1,
      connectors: [created.json()],
    });
    expect(created.body).not.toContain("hush-hush");
  });

  it("uses the default tenant, collects and runs on the data processor unless told otherwise", async () => {
    await ask("POST", "connectors", letters);

    expect(host.calls).toEqual([
      {
        name: "create",
        with: { ...letters, custId: "default", isCollect: true, isRespond: false, runOn: "dp" },
      },
    ]);
  });

  it("names everything that is wrong with the body at once", async () => {
    const answer = await ask("POST", "connectors", { type: 5, is_collect: "yes", nmae: "x" });

    expect(answer.statusCode).toBe(400);
    const problem = answer.json<{ code: string; problems: { path: string }[] }>();
    expect(problem.code).toBe("request_invalid");
    expect(problem.problems.map(({ path }) => path).toSorted()).toEqual([
      "/conf",
      "/is_collect",
      "/name",
      "/nmae",
      "/type",
    ]);
  });
});

describe("GET connectors", () => {
  beforeEach(async () => {
    for (const name of ["Beta", "alpha", "Gamma"]) {
      await ask("POST", "connectors", { ...letters, name, cust_id: name === "Gamma" ? "b" : "a" });
    }
  });

  it.each([
    ["", ["alpha", "Beta", "Gamma"], 3],
    ["?sort=-name", ["Gamma", "Beta", "alpha"], 3],
    ["?sort=name:desc&limit=1", ["Gamma"], 3],
    ["?cust_id=a", ["alpha", "Beta"], 2],
    ["?cust_id=a&offset=1&limit=5", ["Beta"], 2],
    ["?q=ALPH", ["alpha"], 1],
  ])("%s gives %j of %i", async (query, names, total) => {
    const answer = await ask("GET", `connectors${query}`);

    const list = answer.json<{ total: number; connectors: { name: string }[] }>();
    expect(list.connectors.map(({ name }) => name)).toEqual(names);
    expect(list.total).toBe(total);
  });

  it("refuses to sort by what it does not know", async () => {
    expect((await ask("GET", "connectors?sort=colour")).statusCode).toBe(400);
  });
});

describe("one connector", () => {
  beforeEach(() => ask("POST", "connectors", letters));

  it("is edited by the parts that are sent", async () => {
    await ask("PUT", "connectors/c1", { name: "New", conf: { box: "8" } });

    expect(host.calls.at(-1)).toEqual({
      name: "update",
      with: { name: "New", conf: { box: "8" } },
    });
  });

  it("is switched off and says so", async () => {
    const answer = await ask("POST", "connectors/c1/deactivate");

    expect(answer.json()).toMatchObject({ _id: "c1", active: false });
  });

  it("is gone after it was removed", async () => {
    expect((await ask("DELETE", "connectors/c1")).statusCode).toBe(204);

    const answer = await ask("GET", "connectors/c1");
    expect(answer.statusCode).toBe(404);
    expect(answer.json()).toMatchObject({
      code: "connector_unknown",
      status: 404,
      title: "Not Found",
    });
  });

  it("is collected now when asked", async () => {
    expect((await ask("POST", "connectors/c1/collect")).statusCode).toBe(202);
  });

  it("shows runs, ledger, lag, budget, dialect and status history", async () => {
    const answers = await Promise.all(
      ["runs", "ledger", "lag", "budget", "dialect", "status-history"].map(async (name) =>
        (await ask("GET", `connectors/c1/${name}`)).json<Record<string, unknown>>(),
      ),
    );

    expect(answers[0]).toMatchObject({ runs: [{ seq: 1, since: "2026-06-01T12:00:00.000Z" }] });
    expect(JSON.stringify(answers[0])).not.toContain("hash");
    expect(answers[1]).toMatchObject({ entries: [{ hash: "ff", digest_stored: "bb" }] });
    expect(answers[2]).toEqual({
      buckets: [
        { up_to_ms: 1_000, count: 4 },
        { up_to_ms: null, count: 1 },
      ],
    });
    expect(answers[3]).toMatchObject({
      requests: 25,
      per_ms: 5_000,
      blocked_until: null,
      waited_ms: 120,
    });
    expect(answers[4]).toEqual({ letters: { variant: "received_at" } });
    expect(answers[5]).toMatchObject({ history: [{ state: "pending", code: 0 }] });
  });

  it("shows records over time, and the windows that one query could not read", async () => {
    const answer = await ask("GET", "connectors/c1/traffic?since=2026-06-01T12:00:00Z");

    expect(answer.json()).toEqual({
      since: "2026-06-01T12:00:00.000Z",
      until: "2026-06-01T13:00:00.000Z",
      interval_ms: 300_000,
      bucket_ms: 600_000,
      streams: [
        {
          stream: "letters",
          cap: 5_000,
          cap_from: "connector",
          records: 6_012,
          buckets: [
            { since: "2026-06-01T12:00:00.000Z", records: 12, most: 9 },
            { since: "2026-06-01T12:10:00.000Z", records: 6_000, most: 6_000 },
          ],
          splits: [
            { since: "2026-06-01T12:10:00.000Z", until: "2026-06-01T12:15:00.000Z", pieces: 2 },
          ],
          split_windows: 1,
        },
      ],
    });
    const asked = { since: Date.UTC(2026, 5, 1, 12), buckets: 300 };
    expect(host.calls.at(-1)).toEqual({ name: "traffic", with: asked });
    expect((await ask("GET", "connectors/c1/traffic?buckets=1001")).statusCode).toBe(400);
    expect((await ask("GET", "connectors/none/traffic")).statusCode).toBe(404);
  });

  it("shows rows in quarantine as they came, and at most a thousand at once", async () => {
    const { total, rows } = (await ask("GET", "connectors/c1/quarantine?after=9&limit=5")).json<{
      total: number;
      rows: unknown;
    }>();

    expect(total).toBe(5);
    expect(rows).toEqual([
      {
        seq: 3,
        stream: "letters",
        run: 7,
        code: "record_invalid",
        reason: "the row has no valid time",
        quarantined_at: Date.UTC(2026, 5, 1, 12),
        raw: '{ "id": 1 }',
      },
    ]);
    expect(host.calls.at(-1)).toEqual({ name: "quarantine", with: { after: 9, limit: 5 } });
    expect((await ask("GET", "connectors/c1/quarantine?limit=1001")).statusCode).toBe(400);
    expect((await ask("GET", "connectors/none/quarantine")).statusCode).toBe(404);
  });

  it.each(["runs", "ledger"])("shows %s of one stream, in an order, with a trait", async (name) => {
    const query = "stream=letters&order=asc&having=split&after=3&limit=5";
    expect((await ask("GET", `connectors/c1/${name}?${query}`)).statusCode).toBe(200);

    expect(host.calls.at(-1)).toEqual({
      name,
      with: { stream: "letters", order: "asc", having: "split", after: 3, limit: 5 },
    });
    expect((await ask("GET", `connectors/c1/${name}?order=up`)).statusCode).toBe(400);
    expect((await ask("GET", `connectors/c1/${name}?having=luck`)).statusCode).toBe(400);
  });

  it("verifies its ledger", async () => {
    const answer = await ask("POST", "connectors/c1/ledger/verify");

    expect(answer.json()).toEqual({
      ok: true,
      entries: 1,
      records: 2,
      problems: [],
      head_hash: "ff",
    });
  });
});

function ask(method: "GET" | "POST" | "PUT" | "DELETE", path: string, payload?: object) {
  const url = `/connect/api/v1/${path}`;
  return host.api.inject({ method, url, headers, ...(payload === undefined ? {} : { payload }) });
}
