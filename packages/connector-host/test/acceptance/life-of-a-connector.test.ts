import { describe, expect, it } from "@jest/globals";
import { burst } from "@sluice/mailprotector-simulator";
import { fastClock } from "./clocks.ts";
import { addConnector, connectorBody, statusOf } from "./connectors.ts";
import { recently } from "./heavy-day.ts";
import {
  compareWithTruth,
  countIds,
  coverageOf,
  ledgerOf,
  untilCovered,
  verifyLedger,
} from "./lake-reading.ts";
import { setStage } from "./stage.ts";
import { until } from "./until.ts";

const stage = setStage();
const minute = 60_000;
const hour = 60 * minute;

describe("a connector whose Domain ID is changed", () => {
  it("collects another source from then on; the old records stay, and going back reads nothing again", async () => {
    const at = recently() - hour;
    const { vendor, url } = await stage.serveVendor({
      domains: [
        { id: 102, records: burst({ at, count: 700, spanMs: hour, seed: 1 }) },
        { id: 103, records: burst({ at, count: 400, spanMs: hour, seed: 2 }) },
      ],
    });
    const { api } = await stage.startHost();
    const id = await addConnector(api, { url });
    await untilCovered(api, id, { since: at, until: at + hour });
    const before = await ledgerOf(api, id);

    const edited = await api.ask("PUT", `connectors/${id}`, {
      body: { conf: { domain_id: "103" } },
    });
    expect(edited.status).toBe(200);
    await untilCovered(api, id, { since: at, until: at + hour });

    const after = await ledgerOf(api, id);
    expect(after[0]).toMatchObject({ seq: 1 });
    expect(after[0]?.source).not.toBe(before[0]?.source);
    expect(await verifyLedger(api, id)).toMatchObject({ ok: true, records: 400 });
    expect((await countIds(api)).size).toBe(1_100);

    const rows = vendor.requests.rows;
    await api.ask("PUT", `connectors/${id}`, { body: { conf: { domain_id: "102" } } });
    expect((await ledgerOf(api, id))[0]?.source).toBe(before[0]?.source);
    await untilCovered(api, id, { since: at, until: at + hour });
    expect(await verifyLedger(api, id)).toMatchObject({ ok: true, records: 700 });
    expect(vendor.requests.rows - rows).toBeLessThan(700);
  });
});

describe("a connector that is deleted and added again", () => {
  it("goes on where it was, at once: same ledger, nothing read again, nothing twice", async () => {
    const at = recently() - hour;
    const { vendor, url } = await stage.serveVendor({
      domains: [{ id: 102, records: burst({ at, count: 3_000, spanMs: hour }) }],
    });
    const { api } = await stage.startHost();
    const first = await addConnector(api, { url, advanced: { look_back_days: 1 } });
    await untilCovered(api, first, { since: at - 20 * hour, until: at + hour });
    const before = await ledgerOf(api, first);
    const { data } = vendor.requests;

    expect((await api.ask("DELETE", `connectors/${first}`)).status).toBe(204);
    expect((await api.get(`connectors/${first}`)).status).toBe(404);
    const again = await api.post("connectors", connectorBody({ url }));
    expect(again.status).toBe(201);
    const second = again.body._id as string;
    await until(
      "the second one is healthy",
      async () => (await statusOf(api, second)).state === "ok",
    );

    expect(second).not.toBe(first);
    expect((await ledgerOf(api, second)).slice(0, before.length)).toEqual(before);
    expect(vendor.requests.data - data).toBeLessThanOrEqual(1);
    expect(await compareWithTruth(api, vendor.truth(102))).toEqual({
      stored: 3_000,
      missing: 0,
      twice: 0,
      unknown: 0,
    });
  });

  it("is stopped when DELETE answers, also in the middle of its collection, and can be added at once", async () => {
    const at = recently() - hour;
    const { vendor, url } = await stage.serveVendor({
      domains: [{ id: 102, records: burst({ at, count: 8_000, spanMs: hour }) }],
      dialect: { maxPageSize: 100 },
    });
    const { api } = await stage.startHost();
    const slowly = { budget: { requests: 100, per_ms: 1_000 } };
    const first = await addConnector(api, { url, advanced: slowly });
    await until("a thousand rows were answered", () => vendor.requests.rows > 1_000);

    await api.ask("DELETE", `connectors/${first}`);
    const { total } = vendor.requests;
    const second = await addConnector(api, { url });
    expect(vendor.requests.rows).toBeLessThan(8_000);
    await untilCovered(api, second, { since: at, until: at + hour, withinMs: 60_000 });

    expect(total).toBeGreaterThan(0);
    expect(await compareWithTruth(api, vendor.truth(102))).toEqual({
      stored: 8_000,
      missing: 0,
      twice: 0,
      unknown: 0,
    });
    expect(await verifyLedger(api, second)).toMatchObject({ ok: true, records: 8_000 });
  });
});

describe("a connector that is switched off for a while", () => {
  it("leaves that time out and says so; what came before and after is collected", async () => {
    const clock = fastClock(60);
    const started = clock.now();
    const { vendor, url } = await stage.serveVendor({
      clock,
      domains: [{ id: 102, live: { ratePerMinute: 120, curve: "flat", from: started - hour } }],
    });
    const { api } = await stage.startHost({ clock });
    const id = await addConnector(api, {
      url,
      conf: { interval: 1 },
      advanced: { look_back_days: 1, live_lag_seconds: 5 },
    });
    await untilCovered(api, id, { since: started - hour, until: started + 2 * minute });

    const off = await api.post(`connectors/${id}/deactivate`);
    const offAt = clock.now();
    expect(off.body).toMatchObject({ active: false, status: { state: "inactive", code: 0 } });
    const { total } = vendor.requests;
    await until("ten minutes have passed", () => clock.now() > offAt + 10 * minute);
    expect(vendor.requests.total).toBe(total);
    const onAt = clock.now();
    expect((await api.post(`connectors/${id}/activate`)).body).toMatchObject({ active: true });
    await untilCovered(api, id, { since: started - hour, until: onAt + 3 * minute });

    const coverage = await coverageOf(api, id);
    const excluded = coverage.filter((one) => one.result === "excluded");
    expect(excluded).toHaveLength(1);
    const [pause] = excluded;
    expect(Math.abs(Date.parse(pause?.since ?? "") - offAt)).toBeLessThan(minute);
    expect(Math.abs(Date.parse(pause?.until ?? "") - onAt)).toBeLessThan(minute);
    expect(coverage.filter((one) => one.result === "gap")).toEqual([]);
    const parts = [
      { since: started - hour, until: Date.parse(pause?.since ?? "") },
      { since: Date.parse(pause?.until ?? ""), until: onAt + 3 * minute },
    ];
    for (const part of parts) {
      const truth = vendor.truth(102, part);
      expect(truth.length).toBeGreaterThan(0);
      expect(await compareWithTruth(api, truth)).toMatchObject({ missing: 0, twice: 0 });
    }
  });
});
