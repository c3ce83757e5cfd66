import { describe, expect, it } from "@jest/globals";
import { burst, generateTraffic } from "../../src/index.ts";
import { randomStream } from "../../src/hash.ts";
import { allLogs, iso, logs, noon, record, standingClock, vendorWith } from "../vendor-kit.ts";

describe("late records", () => {
  it("stay unseen until their time has come, and then stand in their place", () => {
    const clock = standingClock();
    const vendor = vendorWith(
      [
        record("a", noon - 3),
        { record: record("late", noon - 2), visibleAt: noon + 5_000 },
        record("c", noon - 1),
      ],
      { clock },
    );
    expect(logs(vendor).ids).toEqual(["c", "a"]);
    expect(logs(vendor).pagination["total"]).toBe(2);

    clock.time = noon + 4_999;
    expect(logs(vendor).ids).toEqual(["c", "a"]);
    clock.time = noon + 5_000;
    expect(logs(vendor).ids).toEqual(["c", "late", "a"]);
  });

  it("are a share of the records by the dialect, the same ones for one seed", () => {
    const clock = standingClock();
    const make = () =>
      vendorWith(burst({ at: noon - 1_000, count: 1_000, spanMs: 1_000 }), {
        clock,
        dialect: { lateRecords: { share: 0.3, minMs: 10_000, maxMs: 60_000 } },
      });
    const vendor = make();
    const early = logs(vendor, { page_size: 1_000 });
    expect(early.rows.length).toBeGreaterThan(600);
    expect(early.rows.length).toBeLessThan(800);
    expect(logs(make(), { page_size: 1_000 }).ids).toEqual(early.ids);

    clock.time = noon + 60_000;
    expect(logs(vendor, { page_size: 1_000 }).rows).toHaveLength(1_000);
    for (const { receivedAt, visibleAt } of vendor.truth(102)) {
      expect(visibleAt === receivedAt || visibleAt >= receivedAt + 10_000).toBe(true);
    }
  });

  it("are unseen again when the clock is set back", () => {
    const clock = standingClock(noon + 10_000);
    const late = { record: record("late", noon - 2), visibleAt: noon + 5_000 };
    const vendor = vendorWith([late], { clock });
    expect(logs(vendor).ids).toEqual(["late"]);

    clock.time = noon;
    expect(logs(vendor).ids).toEqual([]);
  });
});

describe("held mail", () => {
  it("moves to another received_at under the same id when it is released", () => {
    const clock = standingClock();
    const released = { at: noon + 60_000, receivedAt: noon + 60_000 };
    const vendor = vendorWith([{ record: record("held", noon - 1, { subject: "?" }), released }], {
      clock,
    });
    expect(logs(vendor).times).toEqual([noon - 1]);

    clock.time = noon + 60_000;
    const after = logs(vendor);
    expect(after.ids).toEqual(["held"]);
    expect(after.times).toEqual([noon + 60_000]);
    expect(after.rows[0]?.subject).toBe("?");
    expect(logs(vendor, { "received_at[lt]": iso(noon) }).ids).toEqual([]);
    expect([...vendor.truth(102)].map(({ id, hiddenAt }) => [id, hiddenAt])).toEqual([
      ["held", noon + 60_000],
      ["held", null],
    ]);
  });

  it("is a share of the records by the dialect", () => {
    const clock = standingClock();
    const vendor = vendorWith(burst({ at: noon - 500, count: 500, spanMs: 500 }), {
      clock,
      dialect: { heldMail: { share: 0.2, afterMs: 3_600_000 } },
    });
    const before = logs(vendor, { page_size: 1_000 }).ids;

    clock.time = noon + 3_600_000;
    const after = logs(vendor, { page_size: 1_000 });
    expect([...after.ids].sort()).toEqual([...before].sort());
    const moved = after.times.filter((time) => time > noon).length;
    expect(moved).toBeGreaterThan(60);
    expect(moved).toBeLessThan(140);
  });
});

describe("records that lie ahead", () => {
  it("appear when the vendor's clock reaches them, not when ours does", () => {
    const clock = standingClock();
    const vendor = vendorWith([record("soon", noon + 1_000)], {
      clock,
      dialect: { clockOffsetMs: -500 },
    });

    clock.time = noon + 1_499;
    expect(logs(vendor).ids).toEqual([]);
    clock.time = noon + 1_500;
    expect(logs(vendor).ids).toEqual(["soon"]);
  });

  it("make live traffic that is the same however often it is asked for", () => {
    const live = { seed: 5, ratePerMinute: 30 };
    const often = standingClock();
    const seldom = standingClock();
    const options = { domains: [{ id: 102, live }] };
    const watched = vendorWith(undefined, { clock: often, ...options });
    const left = vendorWith(undefined, { clock: seldom, ...options });
    expect(logs(watched).ids).toEqual([]);

    for (; often.time < noon + 1_800_000; often.time += 7_000) logs(watched);
    often.time = noon + 1_800_000;
    seldom.time = noon + 1_800_000;
    const truth = [...watched.truth(102)];
    expect(truth.length).toBeGreaterThan(500);
    expect(truth).toEqual([...left.truth(102)]);
    const traffic = generateTraffic({ ...live, from: noon, until: noon + 1_800_001 });
    expect(truth.map(({ id }) => id)).toEqual([...traffic].map(({ id }) => id));
  });

  it("make other live traffic in each domain", () => {
    const clock = standingClock();
    const domains = [102, 103].map((id) => ({ id, live: { ratePerMinute: 30 } }));
    const vendor = vendorWith(undefined, { clock, domains });
    clock.time += 600_000;
    const ids = domains.map(({ id }) => [...vendor.truth(id)].map((entry) => entry.id));

    expect(ids[0]?.length).toBeGreaterThan(100);
    expect(new Set(ids.flat()).size).toBe(ids.flat().length);
  });

  it("never leave a live record that is late out of the truth", () => {
    const clock = standingClock();
    const vendor = vendorWith(undefined, {
      clock,
      dialect: { lateRecords: { share: 0.5, minMs: 1_000, maxMs: 90_000 } },
      domains: [{ id: 102, live: { ratePerMinute: 60 } }],
    });
    for (; clock.time < noon + 600_000; clock.time += 13_000) logs(vendor);
    const truth = [...vendor.truth(102, { until: noon + 300_000 })];

    clock.time = noon + 900_000;
    const ids = allLogs(vendor, {
      page_size: 1_000,
      sort_direction: "asc",
      "received_at[lt]": iso(noon + 300_000),
    }).flatMap((page) => page.ids);
    expect(ids).toEqual(truth.map(({ id }) => id));
  });
});

describe("added records", () => {
  it("take their place in time whenever they come", () => {
    const vendor = vendorWith([record("b", noon - 5)]);
    vendor.addRecords(102, burst({ at: noon - 3, count: 2 }));
    vendor.addRecords("102", [record("d", noon - 1), record("a", noon - 9)]);
    vendor.addRecords(102, [record("c", noon - 5)]);

    const ids = logs(vendor, { sort_direction: "asc" }).ids;
    expect([...ids.slice(0, 3), ids.at(-1)]).toEqual(["a", "b", "c", "d"]);
    expect(ids).toHaveLength(6);
  });

  it("need a time, or a place", () => {
    const vendor = vendorWith([]);

    expect(() => vendor.addRecords(102, [{ id: "timeless" }])).toThrow(/received_at/);
    vendor.addRecords(102, [{ record: { id: "timeless" }, receivedAt: noon - 1 }]);
    expect(logs(vendor).rows).toEqual([{ id: "timeless" }]);
  });

  it("need a domain that exists", () => {
    expect(() => vendorWith([]).addRecords(7, [])).toThrow("no domain 7");
  });
});

describe("the rows of any window at any time", () => {
  it("are those that a plain filter of the truth gives", () => {
    const random = randomStream(42);
    const draw = (below: number) => Math.floor(random() * below);
    for (let round = 0; round < 60; round++) {
      const clock = standingClock();
      const records = Array.from({ length: draw(60) }, (_, index) => ({
        record: record(`r${index}`, noon + draw(40)),
        ...(draw(3) === 0 ? { visibleAt: noon + draw(90) } : {}),
        ...(draw(4) === 0
          ? { released: { at: noon + 20 + draw(60), receivedAt: noon + draw(80) } }
          : {}),
      }));
      const vendor = vendorWith(records, { clock });
      clock.time = noon + draw(100);
      const since = noon + draw(50);
      const until = since + draw(50);
      const window = { "received_at[geq]": iso(since), "received_at[lt]": iso(until) };
      const read = allLogs(vendor, { ...window, page_size: 1 + draw(20), sort_direction: "asc" });

      const expected = [...vendor.truth(102)].filter(
        ({ receivedAt, visibleAt, hiddenAt }) =>
          receivedAt >= since &&
          receivedAt < until &&
          visibleAt <= clock.time &&
          (hiddenAt === null || clock.time < hiddenAt),
      );
      expect(read.flatMap(({ ids }) => ids)).toEqual(expected.map(({ id }) => id));
    }
  });
});
