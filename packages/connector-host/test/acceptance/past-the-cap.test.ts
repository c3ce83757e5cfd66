import { describe, expect, it } from "@jest/globals";
import { burst, createVendor } from "@sluice/mailprotector-simulator";
import type { Dialect, LogRecord } from "@sluice/mailprotector-simulator";
import { collectHeavyDay, requestsOverFewest } from "./collect-heavy-day.ts";
import { addConnector, statusOf } from "./connectors.ts";
import { recently } from "./heavy-day.ts";
import {
  compareWithTruth,
  ledgerOf,
  metricOf,
  untilCovered,
  verifyLedger,
} from "./lake-reading.ts";
import { setStage } from "./stage.ts";

const stage = setStage();
const pageSize = 1_000;
const minute = 60_000;
const hour = 60 * minute;

describe("a day with five minutes that hold up to four times the vendor's cap", () => {
  it.each<{
    readonly total: number;
    readonly behaviour: string;
    readonly dialect: Partial<Dialect>;
    readonly most: number;
  }>([
    { total: 100_000, behaviour: "answers in ascending order", dialect: {}, most: 1.1 },
    {
      total: 50_000,
      behaviour: "always answers newest first",
      dialect: { order: "desc-only" },
      most: 1.5,
    },
    { total: 50_000, behaviour: "answers in no order", dialect: { order: "unordered" }, most: 1.5 },
  ])(
    "is collected whole and with few requests: $total records of a vendor that $behaviour",
    async ({ total, dialect, most }) => {
      const collected = await collectHeavyDay(stage, { dialect, total });

      expect((await requestsOverFewest(collected, pageSize)).ratio).toBeLessThanOrEqual(most);
    },
  );
});

describe("12,000 records in one millisecond that nothing but their ids tells apart", () => {
  it.each<[string, Partial<Dialect>, number]>([
    ["the vendor tells no true total", {}, 0],
    ["the vendor tells the true total", { totals: "true" }, 2_000],
  ])(
    "are kept as far as two directions reach, and the rest is a gap that everything names: %s",
    async (_, dialect, missing) => {
      const at = recently() + 12_345;
      const { vendor, url } = await stage.serveVendor({ dialect });
      vendor.addRecords(102, alike(at, 12_000));
      vendor.addRecords(102, burst({ at: at - hour, count: 300, spanMs: hour }));
      const { api } = await stage.startHost();

      const id = await addConnector(api, { url, advanced: { look_back_days: 1 } });
      const coverage = await untilCovered(api, id, { since: at - hour, until: at + minute });

      expect(await compareWithTruth(api, vendor.truth(102))).toEqual({
        stored: 10_300,
        missing: 2_000,
        twice: 0,
        unknown: 0,
      });
      expect(coverage.filter((one) => one.result === "gap")).toMatchObject([
        {
          since: iso(at),
          until: iso(at + 1),
          reason: "cap_at_granule",
          kept: 10_000,
          missing_at_least: missing,
        },
      ]);
      const entry = (await ledgerOf(api, id)).find((one) => one.verdict === "gap");
      expect(entry).toMatchObject({ reason: "cap_at_granule", missing_at_least: missing });
      expect(await verifyLedger(api, id)).toMatchObject({ ok: true, records: 10_300 });
      const status = await statusOf(api, id);
      expect(status).toMatchObject({ state: "degraded", code: 1_206 });
      expect(status.message).toContain(
        missing > 0
          ? `1 gap was recorded in the last day, at least ${missing} records`
          : "1 gap was recorded in the last day",
      );
      expect(
        await metricOf(api, "sluice_gaps_total", { instance: id, reason: "cap_at_granule" }),
      ).toBe(1);
      expect(await metricOf(api, "sluice_missing_records_total", { instance: id })).toBe(missing);
    },
  );
});

describe("9,000 records in one millisecond", () => {
  it("are whole, since both directions together bring as many as the vendor's true total says", async () => {
    const at = recently() + 12_345;
    const { vendor, url } = await stage.serveVendor({ dialect: { totals: "true" } });
    vendor.addRecords(102, burst({ at, count: 9_000 }));
    const { api } = await stage.startHost();

    const id = await addConnector(api, { url, advanced: { look_back_days: 1 } });
    const coverage = await untilCovered(api, id, { since: at - hour, until: at + minute });

    expect(await compareWithTruth(api, vendor.truth(102))).toEqual({
      stored: 9_000,
      missing: 0,
      twice: 0,
      unknown: 0,
    });
    expect(coverage.filter((one) => one.result === "gap")).toEqual([]);
    expect(await statusOf(api, id)).toMatchObject({ state: "ok" });
  });
});

/** Records of one time that no sort field and no filter tells apart. */
function alike(at: number, count: number): LogRecord[] {
  const [record] = [
    ...createVendor({
      clock: { now: () => at + 1 },
      apiKey: "unused",
      domains: [{ id: 102, records: burst({ at, count: 1 }) }],
    }).truth(102),
  ];
  const model = JSON.parse(record?.json ?? "null") as LogRecord;
  return Array.from({ length: count }, (_, serial) => {
    const id = `alike-${String(serial).padStart(6, "0")}`;
    return { ...model, id, uuid: id };
  });
}

function iso(time: number): string {
  return new Date(time).toISOString();
}
