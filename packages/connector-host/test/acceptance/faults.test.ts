import { describe, expect, it } from "@jest/globals";
import { collectHeavyDay } from "./collect-heavy-day.ts";
import { badDay, sentTooEarly } from "./faults.ts";
import { metricOf } from "./lake-reading.ts";
import { setStage } from "./stage.ts";

const stage = setStage();

describe("a vendor that fails again and again", () => {
  it("is never asked before its Retry-After has passed, where nothing else was on its way", async () => {
    const { vendor } = await collectHeavyDay(stage, {
      total: 50_000,
      windowsInFlight: 1,
      faults: badDay,
      dialect: { maxPageSize: 500 },
    });

    expect(vendor.requests.byFault["rate-limit"]).toBeGreaterThanOrEqual(2);
    expect(vendor.requests.requestsBeforeRetryAfter).toBe(0);
  });

  it("is collected whole, nothing twice, and never asked once a Retry-After is known and not over", async () => {
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
    // Of four windows, three may have sent their question already when the fourth is told to wait.
    const told = byFault["rate-limit"] ?? 0;
    expect(vendor.requests.requestsBeforeRetryAfter).toBeLessThanOrEqual(3 * told);
    expect(
      await metricOf(api, "sluice_requests_total", { instance: id, outcome: "rate_limited" }),
    ).toBe(vendor.requests.byStatus["429"]);
  });
});
