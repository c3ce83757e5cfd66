import { describe, expect, it } from "@jest/globals";
import { collectHeavyDay } from "./collect-heavy-day.ts";
import { badDay, sentTooEarly } from "./faults.ts";
import { metricOf } from "./lake-reading.ts";
import { setStage } from "./stage.ts";

const stage = setStage();

describe("a vendor that fails again and again", () => {
  it("is collected whole, nothing twice, and never asked before its Retry-After has passed", async () => {
    // Small pages, so that every fault comes several times.
    const { vendor, api, id } = await collectHeavyDay(stage, {
      total: 50_000,
      faults: badDay,
      keepRequests: true,
      dialect: { maxPageSize: 200 },
    });

    const { byFault } = vendor.requests;
    expect(byFault["rate-limit"]).toBeGreaterThanOrEqual(4);
    expect(byFault["server-error"]).toBeGreaterThanOrEqual(3);
    expect(byFault["reset"]).toBeGreaterThanOrEqual(2);
    expect(byFault["truncate"]).toBeGreaterThanOrEqual(2);
    expect(sentTooEarly(vendor.requests)).toEqual([]);
    expect(
      await metricOf(api, "sluice_requests_total", { instance: id, outcome: "rate_limited" }),
    ).toBe(vendor.requests.byStatus["429"]);
  });
});
