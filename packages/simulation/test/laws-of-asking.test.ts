import { describe, expect, it, jest } from "@jest/globals";
import type { Dialect, Interval } from "@sluice/connector-sdk";
import type { PlacedRecord } from "@sluice/mailprotector-simulator";
import {
  busy,
  expectNothingLost,
  expectSilentLoss,
  placed,
  readWith,
  window,
} from "./law-worlds.ts";
import { withSortedPages } from "./naive-streams.ts";
import { asking, benchFor, hour, learn, readAll, start, tenth } from "./read-vendor.ts";
import type { Bench, World } from "./read-vendor.ts";

// A second alone; a busy machine takes its time.
jest.setTimeout(60_000);

// As in laws.test.ts: what is taken out is taken out by what the reading is handed.

describe("saturated answers prove only what a proved order says", () => {
  const world: World = {
    ...tenth,
    // A total would promise the rows that such an order passes over, and they would be missed.
    dialect: { ...tenth.dialect, order: "unordered", totals: "none" },
    records: busy,
  };

  it("keeps every record of a vendor that answers in no order", async () => {
    const { bench, read } = await readWith(world);
    expectNothingLost(bench, read);
  });

  it("taken out (an order is believed in, and each page is sorted until it looks so) loses silently", async () => {
    const bench = benchFor(world);
    const dialect: Dialect = { ...(await learn(bench)), order: "asc" };
    const wrapped = { ...bench, stream: withSortedPages(bench.stream) };
    expectSilentLoss(bench, await readAll(wrapped, { window, dialect }));
  });

  it("are refused while the pages show that the order is none", async () => {
    const { read } = await readWith(world, (learned) => ({ ...learned, order: "asc" }));
    expect(read.result.error).toMatchObject({ reason: "order_broken" });
  });
});

describe("the dialect is learned, not believed", () => {
  const at = start - 40 * hour;
  const world: World = {
    ...tenth,
    dialect: { ...tenth.dialect, bounds: "exclusive" },
    records: [...busy, [placed("on-the-bound", at)]],
  };
  const fromBound: Interval = { since: at, until: at + hour };

  it("keeps a record that lies exactly on a lower bound which excludes it", async () => {
    const { bench, read } = await readWith(world, undefined, fromBound);
    expectNothingLost(bench, read, fromBound);
  });

  it("taken out (bounds are believed to be as asked) loses silently", async () => {
    const { bench, read } = await readWith(
      world,
      (learned) => ({ ...learned, lowerExclusive: false }),
      fromBound,
    );
    expectSilentLoss(bench, read, fromBound);
  });
});

describe("an id is an id until one comes with two contents", () => {
  it("keeps every recipient's record, and taken out (whatever the pages say, the id decides) loses most", async () => {
    const bench = benchFor({
      ...tenth,
      dialect: { ...tenth.dialect, ids: "shared" },
      records: [newsletter(40)],
    });
    const dialect = await learn(bench);
    const { byLaw, byId } = await countDistinct(bench, dialect);
    expect(byLaw).toBe(40);
    expect(byId).toBeLessThan(40);
  });
});

/** One message to many: where ids are shared, these have one. */
function newsletter(recipients: number): PlacedRecord[] {
  return Array.from({ length: recipients }, (_, index) => {
    const { record, ...place } = placed(`n-${index}`, start - 30 * hour);
    const recipient = `r${index}@b.example`;
    return {
      ...place,
      record: { ...(record as object), recipient, postfix_queue_id: "29E3A61729" },
    };
  });
}

async function countDistinct(
  bench: Bench,
  dialect: Dialect,
): Promise<{ readonly byLaw: number; readonly byId: number }> {
  const ids = new Set<string>();
  const { texts } = await readAll(bench, { window, dialect });
  for (const text of texts) ids.add(asking(bench).stream.identity(JSON.parse(text)) ?? text);
  return { byLaw: texts.size, byId: ids.size };
}
