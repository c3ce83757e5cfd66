import { describe, expect, it } from "@jest/globals";
import { readRecords } from "@sluice/mailprotector-simulator";
import { addConnector, statusOf } from "./connectors.ts";
import { coverageOf, readIndex, untilCovered, verifyLedger } from "./lake-reading.ts";
import type { Document } from "./lake-reading.ts";
import { mailFile } from "./mail-file.ts";
import { setStage } from "./stage.ts";

const stage = setStage();
const minute = 60_000;
const day = 24 * 60 * minute;

describe(`a domain that holds ${mailFile.name}, spread over two weeks`, () => {
  it("is in the lake whole: every vendor id once, every field of every record as it was served", async () => {
    const end = Date.now() - 10 * minute;
    const records = readRecords(mailFile.path, { until: end, spreadDays: 13.9 });
    const { vendor, url } = await stage.serveVendor({ domains: [{ id: 102, records }] });
    const { api } = await stage.startHost();

    const id = await addConnector(api, { url });
    await untilCovered(api, id, { since: end - 13.9 * day, until: end, withinMs: 60_000 });

    const truth = new Map([...vendor.truth(102)].map((one) => [one.id, one]));
    expect(truth.size).toBe(records.length);
    const seen = new Set<string>();
    for await (const { _id, _source } of readIndex(api)) {
      const served = truth.get(_source.mailprotector.id);
      expect(served).toBeDefined();
      expect(seen.has(_source.mailprotector.id)).toBe(false);
      seen.add(_source.mailprotector.id);
      expect(_source.mailprotector).toEqual(JSON.parse(served?.json ?? "null"));
      expectStamp(_source, served?.receivedAt ?? 0);
      expect(_id).toMatch(/^[0-9a-f]{32}$/);
    }
    expect(seen.size).toBe(records.length);

    const count = await api.get("/connect/api/data/syslog/_count");
    expect(count.body.count).toBe(records.length);
    expect(await verifyLedger(api, id)).toMatchObject({
      ok: true,
      problems: [],
      records: records.length,
    });
    const coverage = await coverageOf(api, id);
    expect(
      coverage.filter((one) => one.result !== "complete" && one.result !== "provisional"),
    ).toEqual([]);
    expect(coverage.reduce((sum, one) => sum + (one.kept ?? 0), 0)).toBe(records.length);
    expect(await statusOf(api, id)).toMatchObject({ state: "ok", code: 0 });
  });
});

function expectStamp(document: Document, receivedAt: number): void {
  expect(document).toMatchObject({
    timestamp: receivedAt,
    write_time: expect.any(Number),
    msg_class: "mailprotector_domain_logs",
    cust_id: "default",
    tenant_name: expect.any(String),
    msg_origin: {
      source: "mailprotector",
      category: "email",
      vendor: expect.any(String),
      processor: expect.any(Object),
    },
  });
}
