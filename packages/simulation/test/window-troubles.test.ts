import { describe, expect, it, jest } from "@jest/globals";
import type { Interval } from "@sluice/connector-sdk";
import { burst, generateTraffic } from "@sluice/mailprotector-simulator";
import type { Fault, MalformedKind, PlacedRecord } from "@sluice/mailprotector-simulator";
import {
  benchFor,
  covered,
  day,
  hour,
  isWhole,
  learn,
  learnAndRead,
  lostSilently,
  minute,
  readAll,
  readOf,
  start,
  tenth,
  truthIn,
} from "./read-vendor.ts";

// A second alone; a busy machine takes its time.
jest.setTimeout(60_000);

const window: Interval = { since: start - 2 * day, until: start - day };
const ordinary = generateTraffic({
  seed: 7,
  from: start - 3 * day,
  until: start,
  ratePerMinute: 1.2,
});
const busy = [ordinary, burst({ at: start - 36 * hour, count: 1_200, spanMs: 300_000, seed: 2 })];

describe("a cap that is lowered half-way through a reading", () => {
  const seven = [burst({ at: start - 40 * hour, count: 7_000, spanMs: hour, seed: 1 })];

  it.each([
    [2_437, "as-asked"],
    [437, "as-asked"],
    [2_437, "desc-only"],
    [437, "desc-only"],
    [437, "unordered"],
  ] as const)("to %i, with %s answers, is found out, and nothing is lost", async (to, order) => {
    const bench = benchFor({ dialect: { order }, records: seven });
    const dialect = await learn(bench);
    const capChange = { at: bench.clock.now() + 70, to };
    bench.vendor.configure({ dialect: { capChange } });
    const read = await readAll(bench, { window, dialect });
    expect(read.result.error).toBeUndefined();
    expect(isWhole(window, read)).toBe(true);
    expect(readOf(bench, window, read)).toBe(7_000);
    if (order !== "as-asked") expect(read.result.dialect.cap).toBe(to);
  });
});

describe("a key that sees less", () => {
  it("is not taken for silence: 200 and nothing never counts", async () => {
    const bench = benchFor({ ...tenth, records: busy });
    const dialect = await learn(bench);
    bench.vendor.narrowPermission({ domainIds: [] });
    const read = await readAll(bench, { window, dialect });
    expect(read.result.error).toMatchObject({ code: "vendor_contract", reason: "unusual_nothing" });
    expect(read.result.pieces).toEqual([]);
  });

  it.each(["as-asked", "unordered"] as const)(
    "from the middle of a reading on takes nothing along, with %s answers",
    async (order) => {
      const bench = benchFor({ ...tenth, dialect: { ...tenth.dialect, order }, records: busy });
      const dialect = await learn(bench);
      const onPage = (page: number): void => {
        if (page === 7) bench.vendor.narrowPermission({ domainIds: [] });
      };
      const read = await readAll(bench, { window, dialect, onPage });
      expect(read.result.error).toMatchObject({ code: "vendor_contract" });
      expect(lostSilently(bench, window, read)).toEqual([]);
    },
  );

  it("because it was revoked keeps what was proved before", async () => {
    const bench = benchFor({ ...tenth, records: busy });
    const dialect = await learn(bench);
    const onPage = (page: number): void => {
      if (page === 9) bench.vendor.revokeKey();
    };
    const read = await readAll(bench, { window, dialect, onPage });
    expect(read.result.error).toMatchObject({ code: "auth_rejected" });
    expect(covered(read)).toBeGreaterThan(0);
    expect(covered(read)).toBeLessThan(window.until - window.since);
    expect(lostSilently(bench, window, read)).toEqual([]);
  });
});

describe("answers that are no answers", () => {
  const kinds: readonly Fault["kind"][] = [
    "truncate",
    "html-page",
    "error-body",
    "wrong-json",
    "broken-json",
    "server-error",
    "reset",
    "narrowed-permission",
  ];

  it.each(kinds)("do not count as rows or as their absence: %s every 7th request", async (kind) => {
    const bench = benchFor({ ...tenth, records: busy });
    const dialect = await learn(bench);
    // A kind alone is a fault; what else it may carry has defaults.
    bench.vendor.configure({ faults: [{ kind, everyNth: 7 } as Fault] });
    const read = await readAll(bench, { window, dialect });
    expect(lostSilently(bench, window, read)).toEqual([]);
    expect(read.result.error !== undefined || isWhole(window, read)).toBe(true);
  });
});

describe("malformed rows", () => {
  const kinds: readonly MalformedKind[] = [
    "missing-received-at",
    "invalid-received-at",
    "not-an-object",
  ];

  it.each(kinds)(
    "count as rows, so that the others stay whole: one in fifty is %s",
    async (kind) => {
      const bench = benchFor({
        ...tenth,
        dialect: { ...tenth.dialect, malformed: { every: 50, kind } },
        records: busy,
      });
      const read = await learnAndRead(bench, window);
      expect(read.result.error).toBeUndefined();
      expect(isWhole(window, read)).toBe(true);
      expect(readOf(bench, window, read)).toBe(truthIn(bench, window).length);
    },
  );
});

describe("records that move while they are read", () => {
  it.each([
    ["as-asked", "capped"],
    ["as-asked", "none"],
    ["desc-only", "capped"],
    ["unordered", "capped"],
    ["unordered", "true"],
  ] as const)("cost no other record, with %s answers and %s totals", async (order, totals) => {
    const bench = benchFor({
      ...tenth,
      dialect: { ...tenth.dialect, order, totals },
      records: busy,
    });
    const dialect = await learn(bench);
    const began = bench.clock.now();
    bench.vendor.addRecords("102", heldMail(60, began));
    const read = await readAll(bench, { window, dialect });
    expect(read.result.error).toBeUndefined();
    const lost = truthIn(bench, window)
      .filter(({ visibleAt }) => visibleAt <= began)
      .map(({ id }) => id);
    expect(
      lostSilently(bench, window, read).filter((one) => lost.some((id) => one.startsWith(id))),
    ).toEqual([]);
    expect(bench.requests.data).toBeLessThan(200);
  });

  it("may arrive late all the time, and what was there before is kept", async () => {
    const bench = benchFor({ ...tenth, records: busy });
    const dialect = await learn(bench);
    const began = bench.clock.now();
    bench.vendor.addRecords("102", lateMail(80, began));
    const read = await readAll(bench, { window, dialect });
    expect(read.result.error).toBeUndefined();
    const there = truthIn(bench, window).filter(({ visibleAt }) => visibleAt <= began);
    expect(readOf(bench, window, read)).toBeGreaterThanOrEqual(there.length);
    expect(bench.requests.data).toBeLessThan(200);
  });

  it("do not stop a source when it is the known record that was moved", async () => {
    const bench = benchFor({ ...tenth, records: [heldMail(200, start + 60_000)] });
    const dialect = await learn(bench);
    await bench.clock.runUntil(start + 90_000);
    const read = await readAll(bench, {
      window: { since: start - 6 * day, until: start - 5 * day },
      dialect,
    });
    expect(read.result.error).toBeUndefined();
    expect(read.result.pieces).toMatchObject([{ outcome: "whole", kept: 0 }]);
    expect(read.result.dialect.known?.time).not.toBe(dialect.known?.time);
  });
});

describe("the edge of the vendor's retention", () => {
  it("cuts from answers what lies below it, and above it nothing is missing", async () => {
    const retentionMs = 36 * hour;
    const bench = benchFor({ ...tenth, dialect: { ...tenth.dialect, retentionMs }, records: busy });
    const read = await learnAndRead(bench, window);
    // Where the edge lies is the host's to judge (law 5): it cuts the pieces there.
    const above = { since: bench.vendor.now() - retentionMs, until: window.until };
    expect(readOf(bench, above, read)).toBe(truthIn(bench, above).length);
    expect(readOf(bench, window, read)).toBeLessThan(truthIn(bench, window).length);
  });
});

/** Mail that is released one after another from `from` on, and moves to the time of its release or within the window. */
function heldMail(count: number, from: number): PlacedRecord[] {
  return Array.from({ length: count }, (_, index) => {
    const receivedAt = window.since + hour + index * 7 * minute + index;
    const at = from + 15 + index * 13;
    return {
      record: recordOf(`held-${index}`, receivedAt),
      receivedAt,
      released: { at, receivedAt: index % 2 === 0 ? at : receivedAt + 3 * hour },
    };
  });
}

/** Mail of the window that becomes visible one after another from `from` on. */
function lateMail(count: number, from: number): PlacedRecord[] {
  return Array.from({ length: count }, (_, index) => {
    const receivedAt = window.since + hour + index * 11 * minute + index;
    return {
      record: recordOf(`late-${index}`, receivedAt),
      receivedAt,
      visibleAt: from + 15 + index * 13,
    };
  });
}

function recordOf(id: string, receivedAt: number): PlacedRecord["record"] {
  return {
    id,
    sender: "a@b.example",
    received_at: new Date(receivedAt).toISOString().replace("Z", "+00:00"),
  };
}

describe("a question that overlaps what lies before it, since bounds were only assumed", () => {
  it("is checked by the bounds it was asked with, also once an answer shows better ones", async () => {
    const full = burst({ at: start - 36 * hour, count: 300, spanMs: minute / 2, seed: 2 });
    const bench = benchFor({ ...tenth, records: [ordinary, full] });
    const learned = await learn(bench);
    const cautious = { granuleMs: minute, lowerExclusive: true, upperInclusive: true };
    const dialect = { ...learned, ...cautious, boundsAreAssumed: true };
    // The minute before it is asked for as well, begins with a record, and fills more than a page.
    const behind = { since: start - 36 * hour + minute, until: start - 30 * hour };
    const read = await readAll(bench, { window: behind, dialect });

    expect(read.result.error).toBeUndefined();
    expect(isWhole(behind, read)).toBe(true);
    expect(lostSilently(bench, behind, read)).toEqual([]);
    expect(read.result.dialect.lowerExclusive).toBe(false);
  });
});
