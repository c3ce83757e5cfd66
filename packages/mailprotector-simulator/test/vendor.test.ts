import { describe, expect, it } from "@jest/globals";
import { createVendor, defaultDialect, type Dialect } from "../src/index.ts";
import { get, iso, logs, minutely, noon, standingClock, vendorWith } from "./vendor-kit.ts";

describe("the truth", () => {
  it("holds every record with its times and exact text, whatever faults and dialect hide", () => {
    const vendor = vendorWith(minutely(3), {
      dialect: { retentionMs: 60_000, cap: 1 },
      faults: [{ kind: "narrowed-permission" }],
    });
    const truth = [...vendor.truth(102)];

    expect(truth.map(({ id }) => id)).toEqual(["r0", "r1", "r2"]);
    expect(truth[2]).toEqual({
      id: "r2",
      receivedAt: noon - 60_000,
      visibleAt: noon - 60_000,
      hiddenAt: null,
      json: JSON.stringify({ id: "r2", received_at: iso(noon - 60_000) }),
    });
  });

  it("can be had for an interval", () => {
    const range = { since: noon - 180_000, until: noon - 60_000 };
    const truth = vendorWith(minutely(5)).truth("102", range);

    expect(truth).toHaveLength(2);
    expect([...truth].map(({ id }) => id)).toEqual(["r2", "r3"]);
  });

  it("of an unknown domain is an error", () => {
    expect(() => vendorWith([]).truth(1)).toThrow("no domain 1");
  });
});

describe("the request log", () => {
  it("counts by path and status, and rows", () => {
    const vendor = vendorWith(minutely(3), { faults: [{ kind: "reset", everyNth: 2 }] });
    logs(vendor, { page_size: 2 });
    get(vendor, "/api/v1/domains/102/logs");
    get(vendor, "/api/v1/domains/102");
    get(vendor, "/api/v1/domains/102", "wrong");

    expect(vendor.requests).toMatchObject({
      total: 4,
      data: 2,
      rows: 2,
      byStatus: { "200": 2, "0": 1, "401": 1 },
      byPath: { "GET /api/v1/domains/102/logs": 2, "GET /api/v1/domains/102": 2 },
      byFault: { reset: 1 },
      mostInFiveSeconds: 4,
      list: [],
    });
  });

  it("lists each request with its time when asked to", () => {
    const clock = standingClock();
    const vendor = vendorWith(minutely(1), { clock, keepRequests: true });
    logs(vendor, { page: 1 });
    clock.time += 5_000;
    logs(vendor, { page: 2 });

    expect(vendor.requests.list).toEqual([
      { at: noon, method: "GET", path: "/api/v1/domains/102/logs?page=1", status: 200, rows: 1 },
      {
        at: noon + 5_000,
        method: "GET",
        path: "/api/v1/domains/102/logs?page=2",
        status: 200,
        rows: 0,
      },
    ]);
    expect(vendor.requests.mostInFiveSeconds).toBe(1);
  });
});

describe("a vendor", () => {
  it("answers the same to the same requests at the same times", () => {
    const run = () => {
      const clock = standingClock();
      const vendor = createVendor({
        clock,
        apiKey: "key",
        domains: [{ id: 102, live: { ratePerMinute: 40 } }],
        dialect: { tieOrder: "unstable", lateRecords: { share: 0.2, minMs: 0, maxMs: 30_000 } },
        faults: [
          { kind: "server-error", share: 0.2 },
          { kind: "rate-limit", everyNth: 9 },
        ],
      });
      return Array.from({ length: 40 }, () => {
        clock.time += 9_500;
        const answer = get(vendor, "/api/v1/domains/102/logs?page_size=100");
        return { ...answer, body: String(answer.body) };
      });
    };

    expect(run()).toEqual(run());
  });

  it("shows the dialect in force, with what is not changed as documented", () => {
    const vendor = vendorWith([], { dialect: { cap: 7 } });
    vendor.configure({ dialect: { totals: "none" } });

    expect(vendor.dialect).toEqual({ ...defaultDialect, cap: 7, totals: "none" });
  });

  it.each([
    [{ colour: "red" }, /no dialect trait "colour"/],
    [{ order: "up" }, /dialect.order is one of as-asked, desc-only, asc-only, unordered/],
    [{ maxPageSize: 0 }, /dialect.maxPageSize is a whole number/],
    [{ cap: 0 }, /dialect.cap is a whole number/],
  ])("refuses the dialect %j", (change, reason) => {
    const vendor = vendorWith([]);

    expect(() => vendor.configure({ dialect: change as unknown as Partial<Dialect> })).toThrow(
      reason,
    );
    expect(vendor.dialect).toEqual(defaultDialect);
  });
});
