import { describe, expect, it } from "@jest/globals";
import { get, logs, noon, standingClock, vendorWith } from "../vendor-kit.ts";

describe("a rate limit", () => {
  it("holds every request until Retry-After is over, and counts those that come too early", () => {
    const clock = standingClock();
    const vendor = vendorWith([], {
      clock,
      faults: [{ kind: "rate-limit", everyNth: 2, retryAfterSeconds: 7 }],
    });
    logs(vendor);
    const first = logs(vendor).answer;
    expect([first.status, first.headers["retry-after"]]).toEqual([429, "7"]);
    expect(vendor.requests.requestsBeforeRetryAfter).toBe(0);

    clock.time += 6_001;
    const early = get(vendor, "/api/v1/domains/102");
    expect([early.status, early.headers["retry-after"]]).toEqual([429, "1"]);
    expect(vendor.requests.requestsBeforeRetryAfter).toBe(1);

    clock.time = noon + 7_000;
    expect(logs(vendor).status).toBe(200);
    expect(vendor.requests.requestsBeforeRetryAfter).toBe(1);
  });

  it("may say its Retry-After as a date of the vendor's clock, and holds exactly until then", () => {
    const clock = standingClock(noon + 250);
    const vendor = vendorWith([], {
      clock,
      dialect: { clockOffsetMs: 60_000 },
      faults: [{ kind: "rate-limit", times: 1, retryAfterSeconds: 5, retryAfter: "http-date" }],
    });
    const told = Date.parse(logs(vendor).answer.headers["retry-after"] ?? "");
    expect(told).toBe(noon + 60_000 + 6_000);

    clock.time = told - 60_000 - 1;
    expect(logs(vendor).answer.headers["retry-after"]).toBe(new Date(told).toUTCString());
    clock.time = told - 60_000;
    expect(logs(vendor).status).toBe(200);
  });

  it("without Retry-After holds nobody", () => {
    const vendor = vendorWith([], {
      faults: [{ kind: "rate-limit", everyNth: 2, retryAfter: "none" }],
    });
    logs(vendor);
    expect(logs(vendor).answer.headers).not.toHaveProperty("retry-after");
    expect(logs(vendor).status).toBe(200);
    expect(vendor.requests.requestsBeforeRetryAfter).toBe(0);
  });

  it("with a budget lets so many requests through in any so many milliseconds", () => {
    const clock = standingClock();
    const vendor = vendorWith([], {
      clock,
      faults: [{ kind: "rate-limit", budget: { requests: 25, perMs: 5_000 }, scope: "all" }],
    });
    for (let i = 0; i < 25; i++, clock.time += 100) expect(logs(vendor).status).toBe(200);
    const refused = logs(vendor).answer;
    expect([refused.status, refused.headers["retry-after"]]).toEqual([429, "3"]);

    clock.time += 3_000;
    expect(logs(vendor).status).toBe(200);
    expect(vendor.requests.mostInFiveSeconds).toBe(26);
  });
});
