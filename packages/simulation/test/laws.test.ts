import { describe, expect, it, jest } from "@jest/globals";
import type { Dialect, Interval, Stream } from "@sluice/connector-sdk";
import { burst } from "@sluice/mailprotector-simulator";
import type { PlacedRecord } from "@sluice/mailprotector-simulator";
import {
  busy,
  expectNothingLost,
  expectSilentLoss,
  placed,
  readWith,
  undoubted,
  window,
} from "./law-worlds.ts";
import { withFirstPageFromMemory, withoutForeignRows } from "./naive-streams.ts";
import { benchFor, day, hour, learn, minute, readAll, start, tenth } from "./read-vendor.ts";
import type { Bench, ReadAll, World } from "./read-vendor.ts";

// A second alone; a busy machine takes its time.
jest.setTimeout(60_000);

// Each law has a world that breaks it when the law is taken out. A law is taken out by a dialect that believes what
// nobody proved, or by a stream that hides what the law looks at; the code under test is the same both times. Laws
// overlap on purpose: the doubt of counts (law 2) finds most of what laws 1 and 3 would let through, but it looks at no
// count below 50. Each law is alone where answers are smaller than that.

describe("law 1: a reading ended by evidence", () => {
  const world: World = {
    ...tenth,
    dialect: { ...tenth.dialect, maxPageSize: 30, totals: "none" },
    records: busy,
  };

  it("keeps every record of a vendor that gives smaller pages than it is asked for", async () => {
    const { bench, read } = await readWith(world);
    expectNothingLost(bench, read);
  });

  it("taken out (a page is believed to be as large as asked) loses silently", async () => {
    const { bench, read } = await readWith(world, (learned) => ({
      ...learned,
      honouredPageSize: learned.pageSize,
    }));
    expectSilentLoss(bench, read);
  });
});

describe("law 2: a reading stayed below the cap", () => {
  const low: World = {
    dialect: { cap: 40, maxPageSize: 20 },
    traits: { cap: 40, pageSizes: [20, 10] },
    records: [burst({ at: start - 36 * hour, count: 300, spanMs: 300_000, seed: 2 })],
  };

  it("keeps every record although no question reaches more than 40", async () => {
    const { bench, read } = await readWith(low);
    expectNothingLost(bench, read);
  });

  it("taken out (no cap is believed in) loses silently", async () => {
    const { bench, read } = await readWith(low, (learned) => ({
      ...learned,
      order: undefined,
      cap: Number.POSITIVE_INFINITY,
    }));
    expectSilentLoss(bench, read);
  });

  const lowered: World = {
    ...tenth,
    dialect: { ...tenth.dialect, cap: 137, order: "desc-only" },
    records: busy,
  };

  it("keeps every record under a cap that nobody told us about", async () => {
    const { bench, read } = await readWith(lowered);
    expectNothingLost(bench, read);
    expect(read.result.dialect.cap).toBe(137);
  });

  it("taken out (its count was cleared of the doubt before) loses silently", async () => {
    const { bench, read } = await readWith(lowered, (learned, now) => ({
      ...learned,
      ...undoubted(137, now),
    }));
    expectSilentLoss(bench, read);
  });
});

describe("law 3: a reading did not move", () => {
  const world: World = {
    ...tenth,
    dialect: { ...tenth.dialect, maxPageSize: 20, order: "desc-only", totals: "none" },
    records: [],
  };
  const short: Interval = { since: start - 2 * day, until: start - 2 * day + hour };

  it("keeps every record while one leaves the first page and the others move up", async () => {
    const { bench, read } = await readMoving((stream) => stream);
    expectNothingLost(bench, read, short);
  });

  it("taken out (the first page, asked again, seems as it was) loses silently", async () => {
    const { bench, read } = await readMoving(withFirstPageFromMemory);
    expectSilentLoss(bench, read, short);
  });

  async function readMoving(
    wrap: (stream: Stream) => Stream,
  ): Promise<{ readonly bench: Bench; readonly read: ReadAll }> {
    const still = Array.from({ length: 45 }, (_, index) =>
      placed(`still-${index}`, short.since + index * minute),
    );
    const bench = benchFor({ ...world, records: [still] });
    const dialect = await learn(bench);
    // The newest one is released between the first page and the second.
    const receivedAt = short.until - 1;
    const at = bench.clock.now() + 25;
    bench.vendor.addRecords("102", [
      { ...placed("held", receivedAt), released: { at, receivedAt: start } },
    ]);
    const wrapped = { ...bench, stream: wrap(bench.stream) };
    return { bench, read: await readAll(wrapped, { window: short, dialect }) };
  }
});

describe("law 4: a reading answered what was asked", () => {
  const world: World = {
    ...tenth,
    dialect: { ...tenth.dialect, filterGranuleMs: 60_000 },
    records: busy,
  };
  const odd: Interval = { since: start - 36 * hour + 61_000, until: start - 36 * hour + 151_000 };
  const fine = (learned: Dialect): Dialect => ({
    ...learned,
    granuleMs: 1,
    lowerExclusive: false,
    upperInclusive: false,
  });

  it("refuses rows from outside the window, which show that the filter rounds", async () => {
    const { read } = await readWith(world, fine, odd);
    expect(read.result.error).toMatchObject({ reason: "filter_not_understood" });
    expect(read.result.pieces).toEqual([]);
  });

  it("taken out (somebody drops those rows before they are seen) loses silently", async () => {
    const bench = benchFor(world);
    const dialect = fine(await learn(bench));
    const wrapped = { ...bench, stream: withoutForeignRows(bench.stream) };
    expectSilentLoss(bench, await readAll(wrapped, { window: odd, dialect }), odd);
  });
});

describe("law 5: a reading lies where the vendor can answer", () => {
  // This one is the planner's: a reading cannot know which window is too new. What it is handed decides. The clocks and
  // the edge of retention have worlds of their own in law-of-time.test.ts.
  const late: PlacedRecord[] = Array.from({ length: 20 }, (_, index) => {
    const receivedAt = start - 25_000 + index * 1_000;
    return { ...placed(`late-${index}`, receivedAt), visibleAt: receivedAt + 20_000 };
  });

  it("keeps every record that becomes visible within the lag that windows leave", async () => {
    const { bench, read, asked } = await readUntil(30_000);
    await bench.clock.runUntil(start + minute);
    expectNothingLost(bench, read, asked);
  });

  it("taken out (the window reaches up to now) loses silently", async () => {
    const { bench, read, asked } = await readUntil(0);
    await bench.clock.runUntil(start + minute);
    expectSilentLoss(bench, read, asked);
  });

  async function readUntil(
    lagMs: number,
  ): Promise<{ readonly bench: Bench; readonly read: ReadAll; readonly asked: Interval }> {
    const bench = benchFor({ ...tenth, records: [...busy, late] });
    const dialect = await learn(bench);
    const asked = { since: start - 5 * minute, until: bench.vendor.now() - lagMs };
    return { bench, read: await readAll(bench, { window: asked, dialect }), asked };
  }
});

describe("law 6: an unusual nothing is doubted", () => {
  it("does not count 200 and nothing of a key that lost its sight", async () => {
    const { read } = await readBlind((dialect) => dialect);
    expect(read.result.error).toMatchObject({ reason: "unusual_nothing" });
    expect(read.result.pieces).toEqual([]);
  });

  it("taken out (no record is known to ask for) loses silently", async () => {
    const { bench, read } = await readBlind((dialect) => ({ ...dialect, known: undefined }));
    expectSilentLoss(bench, read);
  });

  async function readBlind(
    change: (dialect: Dialect) => Dialect,
  ): Promise<{ readonly bench: Bench; readonly read: ReadAll }> {
    const bench = benchFor({ ...tenth, records: busy });
    const dialect = change(await learn(bench));
    bench.vendor.narrowPermission({ domainIds: [] });
    return { bench, read: await readAll(bench, { window, dialect }) };
  }
});
