import { describe, expect, it } from "@jest/globals";
import { burst } from "@sluice/mailprotector-simulator";
import type { Fault } from "@sluice/mailprotector-simulator";
import { addConnector, connectorBody } from "./connectors.ts";
import { recently } from "./heavy-day.ts";
import { compareWithTruth, untilCovered, verifyLedger } from "./lake-reading.ts";
import { setStage } from "./stage.ts";
import { until } from "./until.ts";

const stage = setStage();
const hour = 3_600_000;

describe("a host that is told to stop while it collects", () => {
  it.each<[NodeJS.Signals, string, readonly Fault[]]>([
    ["SIGTERM", "pages come", []],
    ["SIGINT", "pages come", []],
    ["SIGTERM", "a page hangs", [{ kind: "hang", everyNth: 20 }]],
  ])(
    "drains and exits with 0 within 15 seconds, and what it had is sound: %s while %s",
    async (signal, _, faults) => {
      const at = recently() - hour;
      const { vendor, url } = await stage.serveVendor({
        domains: [{ id: 102, records: burst({ at, count: 8_000, spanMs: hour }) }],
        dialect: { maxPageSize: 100 },
        faults,
      });
      const dataDir = stage.dataDir();
      const host = await stage.startHostProcess({ dataDir });
      const budget = { requests: 100, per_ms: 1_000 };
      const id = await addConnector(host.api, { url, advanced: { look_back_days: 1, budget } });
      await until(
        "thirty pages were asked for, or one hangs",
        () => vendor.requests.data > 30 || vendor.requests.byFault["hang"] === 1,
      );

      const toldAt = Date.now();
      host.signal(signal);
      const ended = await host.ended;

      expect(ended).toEqual({ code: 0, signal: null });
      expect(Date.now() - toldAt).toBeLessThan(15_000);
      vendor.configure({ faults: [] });
      const again = await stage.startHost({ dataDir });
      await untilCovered(again.api, id, { since: at, until: at + hour, withinMs: 60_000 });
      expect(await compareWithTruth(again.api, vendor.truth(102))).toEqual({
        stored: 8_000,
        missing: 0,
        twice: 0,
        unknown: 0,
      });
      expect(await verifyLedger(again.api, id)).toMatchObject({ ok: true, records: 8_000 });
    },
  );
});

describe("the API", () => {
  it.each([
    ["GET", "connectors"],
    ["GET", "connectors/unknown"],
    ["POST", "connectors"],
    ["PUT", "connectors/unknown"],
    ["DELETE", "connectors/unknown"],
    ["POST", "connectors/unknown/test"],
    ["GET", "no-such-path"],
    ["GET", "/connect/api/data/no-such-index/_search"],
  ])("answers 401 before anything else without a token: %s %s", async (method, path) => {
    const { api } = await stage.startHost();

    const answer = await api.ask(method, path, {
      anonymous: true,
      ...(method === "GET" ? {} : { body: { colour: 7 } }),
    });

    expect(answer.status).toBe(401);
    expect(answer.headers.get("content-type")).toContain("application/problem+json");
    expect(answer.headers.get("www-authenticate")).toContain("Bearer");
  });

  it("adds a connector with 201 and the bare object that GET answers too, and collects at once", async () => {
    const at = recently() - hour;
    const { url } = await stage.serveVendor({
      domains: [{ id: 102, records: burst({ at, count: 400, spanMs: hour }) }],
    });
    const { api } = await stage.startHost();

    const added = await api.post("connectors", connectorBody({ url, custId: "acme" }));

    expect(added.status).toBe(201);
    const id = added.body._id as string;
    expect(added.body).toMatchObject({
      cust_id: "acme",
      tenant_name: "acme",
      active: true,
      is_collect: true,
      run_on: "dp",
      interval: 5,
      content_type: ["domain_logs"],
    });
    expect(JSON.parse(added.body.configuration as string)).toMatchObject({
      base_url: url,
      domain_id: "102",
    });
    expect(added.body.configuration).not.toContain("api_key");
    const shown = await api.get(`connectors/${id}`);
    expect(Object.keys(shown.body).toSorted()).toEqual(Object.keys(added.body).toSorted());
    const listed = await api.get("connectors?cust_id=acme");
    expect(listed.body).toMatchObject({ total: 1, connectors: [{ _id: id }] });
    const coverage = await untilCovered(api, id, { since: at, until: at + hour });

    for (const { since, until: end } of coverage) {
      expect(new Date(since).toISOString()).toBe(since);
      expect(new Date(end).toISOString()).toBe(end);
    }
    const [hit] = (await api.get("/connect/api/data/syslog/_search")).body.hits.hits;
    expect(hit._source).toMatchObject({
      cust_id: "acme",
      tenant_name: "acme",
      msg_origin: { processor: { id } },
    });
  });

  it("searches and counts by GET and POST, and without a body everything matches", async () => {
    const at = recently() - hour;
    const { url } = await stage.serveVendor({
      domains: [{ id: 102, records: burst({ at, count: 400, spanMs: hour }) }],
    });
    const { api } = await stage.startHost();
    const id = await addConnector(api, { url, advanced: { look_back_days: 1 } });
    await untilCovered(api, id, { since: at, until: at + hour });
    const range = {
      query: { range: { timestamp: { gte: at, lt: new Date(at + hour / 2).toISOString() } } },
    };

    for (const method of ["GET", "POST"]) {
      const search = await api.ask(method, "/connect/api/data/syslog/_search");
      expect(search.body.hits).toMatchObject({ total: { value: 400, relation: "eq" } });
      expect((await api.ask(method, "/connect/api/data/syslog/_count")).body.count).toBe(400);
    }
    expect((await api.post("/connect/api/data/syslog/_count", range)).body.count).toBe(200);
    const unknown = await api.post("/connect/api/data/syslog/_search", { query: { fuzzy: {} } });
    expect(unknown).toMatchObject({ status: 400, body: { code: "search_invalid" } });
  });

  it("names a gap's reason and what was kept of it", async () => {
    const { vendor, url } = await stage.serveVendor({ dialect: { timeFilter: "none" } });
    const at = recently() - hour;
    vendor.addRecords(102, burst({ at, count: 6_000, spanMs: hour }));
    const { api } = await stage.startHost();
    const id = await addConnector(api, { url, advanced: { look_back_days: 1 } });

    const gaps = await until("a gap is recorded", async () => {
      const intervals = (await api.get(`connectors/${id}/coverage`)).body.intervals as {
        result: string;
        reason?: string;
        kept?: number;
      }[];
      const found = intervals.filter((one) => one.result === "gap");
      return found.length > 0 && found;
    });

    for (const gap of gaps) {
      expect(gap.reason).toMatch(/^[a-z_]+$/);
      expect(gap.kept).toBeGreaterThanOrEqual(0);
    }
  });
});
