import { describe, expect, it } from "@jest/globals";
import type { Fault, Faults } from "../../src/index.ts";
import { get, logs, noon, standingClock, vendorWith } from "../vendor-kit.ts";

/** Statuses of so many requests for logs. */
function statuses(faults: Faults, count: number, seed = 1): number[] {
  const vendor = vendorWith([], { faults, seed });
  return Array.from({ length: count }, () => logs(vendor).status);
}

const error: Fault = { kind: "server-error", status: 500 };

describe("when faults happen", () => {
  it("is each Nth request for logs", () => {
    expect(statuses([{ ...error, everyNth: 3 }], 6)).toEqual([200, 200, 500, 200, 200, 500]);
  });

  it("is a share of the requests, the same ones for one seed", () => {
    const drawn = statuses([{ ...error, share: 0.3 }], 300);
    const failed = drawn.filter((status) => status === 500).length;

    expect(failed).toBeGreaterThan(60);
    expect(failed).toBeLessThan(120);
    expect(statuses([{ ...error, share: 0.3 }], 300)).toEqual(drawn);
    expect(statuses([{ ...error, share: 0.3 }], 300, 2)).not.toEqual(drawn);
  });

  it("is so many times at most", () => {
    expect(statuses([{ ...error, times: 2 }], 4)).toEqual([500, 500, 200, 200]);
  });

  it("is never shifted by another fault; the first of two that are due happens", () => {
    const faults: Faults = [
      { ...error, everyNth: 2 },
      { kind: "server-error", status: 502, everyNth: 3 },
    ];

    expect(statuses(faults, 6)).toEqual([200, 500, 502, 500, 200, 500]);
  });

  it("counts only requests for logs, unless the scope is all", () => {
    const vendor = vendorWith([], { faults: [{ ...error, everyNth: 2 }] });
    const test = () => get(vendor, "/api/v1/domains/102").status;
    expect([test(), test(), logs(vendor).status, test(), logs(vendor).status]).toEqual([
      200, 200, 200, 200, 500,
    ]);

    vendor.configure({ faults: [{ ...error, everyNth: 2, scope: "all" }] });
    expect([test(), test(), logs(vendor).status, test()]).toEqual([200, 500, 200, 500]);
  });

  it("is within an interval of the injected clock", () => {
    const clock = standingClock();
    const faults = [{ ...error, between: { from: noon + 1 } }];
    const vendor = vendorWith([], { clock, faults, dialect: { clockOffsetMs: 3_600_000 } });
    expect(logs(vendor).status).toBe(200);

    clock.time += 1;
    expect(logs(vendor).status).toBe(500);
  });

  it("begins anew when the vendor is configured, and only then", () => {
    const vendor = vendorWith([], { faults: [{ ...error, everyNth: 2 }] });
    logs(vendor);
    vendor.configure({ dialect: { cap: 10 } });
    expect(logs(vendor).status).toBe(500);

    vendor.configure({ faults: [] });
    expect([logs(vendor).status, logs(vendor).status]).toEqual([200, 200]);
  });

  it("is never for a kind that does not exist", () => {
    const unknown = [{ kind: "earthquake" }] as unknown as Faults;

    expect(() => vendorWith([], { faults: unknown })).toThrow("earthquake");
  });
});
