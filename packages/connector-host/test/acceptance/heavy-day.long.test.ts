import { describe, expect, it } from "@jest/globals";
import type { Dialect } from "@sluice/mailprotector-simulator";
import { collectHeavyDay, requestsOverFewest } from "./collect-heavy-day.ts";
import { badDay, sentTooEarly } from "./faults.ts";
import { setStage } from "./stage.ts";

const stage = setStage({ timeoutMs: 900_000 });
const pageSize = 1_000;

describe("100,000 records of one day with five minutes of up to four times the vendor's cap", () => {
  it.each<[string, Partial<Dialect>, number]>([
    ["answers in ascending order", {}, 1.1],
    ["always answers newest first", { order: "desc-only" }, 1.5],
    ["answers in no order", { order: "unordered" }, 1.5],
  ])(
    "are collected whole and with few requests from a vendor that %s",
    async (_, dialect, most) => {
      const collected = await collectHeavyDay(stage, { dialect });

      expect((await requestsOverFewest(collected, pageSize)).ratio).toBeLessThanOrEqual(most);
    },
  );

  it.each<[string, Partial<Dialect>]>([
    ["answers in ascending order", {}],
    ["always answers newest first", { order: "desc-only" }],
    ["answers in no order", { order: "unordered" }],
  ])("are collected whole from a vendor that %s and fails again and again", async (_, dialect) => {
    const { vendor } = await collectHeavyDay(stage, {
      faults: badDay,
      keepRequests: true,
      dialect: { ...dialect, maxPageSize: 500 },
    });

    expect(Object.keys(vendor.requests.byFault).toSorted()).toEqual([
      "rate-limit",
      "reset",
      "server-error",
      "truncate",
    ]);
    expect(sentTooEarly(vendor.requests)).toEqual([]);
    // Of four windows, three may have sent their question already when the fourth is told to wait.
    const told = vendor.requests.byFault["rate-limit"] ?? 0;
    expect(vendor.requests.requestsBeforeRetryAfter).toBeLessThanOrEqual(3 * told);
  });
});
