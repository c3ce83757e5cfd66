import { describe, expect, it } from "@jest/globals";
import { ConnectorError } from "../../src/errors.ts";
import { initialDialect } from "../../src/window/dialect.ts";
import { learnDialect } from "../../src/window/learn-dialect.ts";
import {
  answer,
  modelContext,
  modelStream,
  modelVendor,
  rowsAt,
  spread,
  start,
} from "./model-vendor.ts";
import type { ModelTraits, ModelVendor } from "./model-vendor.ts";
import { learnModel, provedDialect } from "./read-model.ts";

const hour = 3_600_000;
const within = { since: start - 13 * 24 * hour, until: start };
/** 400 rows, one every 97.231 s. */
const rows = spread(400, start - 11 * hour, 97_231);

describe("learnDialect", () => {
  it("proves filter, granule, bounds, order and page size of an ordinary vendor", async () => {
    const { dialect, changes } = await learnModel(modelVendor(rows));
    expect(dialect).toMatchObject({
      filter: "works",
      granuleMs: 1,
      lowerExclusive: false,
      upperInclusive: false,
      order: "asc",
      honouredPageSize: 100,
      totals: "capped",
    });
    expect(dialect.known?.time).toBeGreaterThan(start - hour * 11);
    expect(changes).toEqual([]);
  });

  it.each([
    ["true where they pass the cap", { totals: "true", cap: 200 }, "true"],
    ["capped where they stand at the cap", { totals: "capped", cap: 200 }, "capped"],
    ["none where there are none", { totals: "none" }, "none"],
    ["none where they count what the filter leaves out", { totals: "everything" }, "none"],
  ] as const)("takes totals to be %s", async (_title, traits, totals) => {
    const { dialect } = await learnModel(modelVendor(rows, traits), { cap: 200 });
    expect(dialect.totals).toBe(totals);
  });

  it("takes totals to be capped where they stop at a round number, as search engines count", async () => {
    const many = spread(700, start - 11 * hour, 47_231);
    const { dialect } = await learnModel(modelVendor(many, { totals: "true", countsTo: 500 }), {
      cap: 200,
    });
    expect(dialect.totals).toBe("capped");
  });

  it.each([
    ["shuffled", "mixed"],
    ["always newest first", "desc"],
    ["always oldest first", "asc"],
    ["sorted only within each page", "within-page"],
  ] as const)(
    "does not trust the order of a vendor whose answers are %s",
    async (_title, order) => {
      const { dialect } = await learnModel(modelVendor(rows, { order }));
      expect(dialect.order).toBeUndefined();
    },
  );

  it("does not trust the order of a vendor that takes the newest rows before it sorts them", async () => {
    const { dialect } = await learnModel(modelVendor(rows, { capsBeforeSorting: true, cap: 150 }), {
      cap: 150,
    });
    expect(dialect.order).toBeUndefined();
  });

  it("does not believe a millisecond by a record that is the last of its second", async () => {
    const vendor = modelVendor(rowsAt([start - hour + 999]), { granule: 1_000 });
    expect((await learnModel(vendor)).dialect.granuleMs).toBeGreaterThanOrEqual(1_000);
  });

  it("finds a minute where a burst, whose records cannot tell it from five, fills the whole sample", async () => {
    const midnight = Math.floor(start / (24 * hour)) * 24 * hour;
    const burst = Array.from({ length: 300 }, () => midnight + 11 * 60_000 + 23_240);
    const quiet = [midnight - 9 * hour + 150_500, midnight - 8 * hour];
    const vendor = modelVendor(rowsAt([...quiet, ...burst]), { granule: 60_000, order: "mixed" });
    expect((await learnModel(vendor)).dialect).toMatchObject({
      filter: "works",
      granuleMs: 60_000,
      known: { time: quiet[0] },
    });
  });

  it("looks for a record that lies on a bound when the bracketed one cannot tell", async () => {
    const times = [start - 7_301_234, start - 7_200_000 + 17_000];
    const exclusive = await learnModel(
      modelVendor(rowsAt(times), { granule: 1_000, lower: "excludes" }),
    );
    expect(exclusive.dialect).toMatchObject({ granuleMs: 1_000, lowerExclusive: true });
    expect(exclusive.dialect.boundsAreAssumed).toBeUndefined();
    const ordinary = await learnModel(modelVendor(rowsAt(times), { granule: 1_000 }));
    expect(ordinary.dialect).toMatchObject({
      granuleMs: 1_000,
      lowerExclusive: false,
      upperInclusive: false,
    });
  });

  it("tries another record when the first one is gone just then", async () => {
    const vendor = modelVendor(spread(20, start - hour, 61_231));
    // The newest-scored record is deleted right after the sample.
    vendor.onRequest = (request) => {
      if (request === 2) vendor.rows = vendor.rows.filter((row) => row.id !== firstCandidate);
    };
    const { dialect } = await learnModel(vendor);
    expect(dialect.filter).toBe("works");
  });

  it("knows a record also where no filter works, so that an empty answer can be doubted", async () => {
    const { dialect } = await learnModel(modelVendor(rows, { filter: "ignored" }));
    expect(dialect.filter).toBe("none");
    expect(dialect.known).toBeDefined();
  });

  it("proves nothing by an empty source, and forgets nothing either", async () => {
    const empty = modelVendor([]);
    expect((await learnModel(empty)).dialect).toMatchObject({
      filter: "unproved",
      granuleMs: 1_000,
    });
    const previous = provedDialect({ known: { id: "a", time: start - hour }, learnedAt: 5 });
    expect((await learnModel(empty, {}, { previous })).dialect).toEqual({
      ...previous,
      learnedAt: start,
    });
  });

  it("names what the vendor changed", async () => {
    const { dialect: before } = await learnModel(modelVendor(rows));
    const { changes } = await learnModel(
      modelVendor(rows, { order: "desc", granule: 1_000 }),
      {},
      { previous: before },
    );
    expect(changes).toEqual(["granuleMs was 1, is 1000", "order was asc, is undefined"]);
  });

  it("doubts the cap where the vendor tells of fewer records than were proved, and believes its halves", async () => {
    const many = rowsAt(
      Array.from({ length: 240 }, (_none, at) => start - (at + 1) * hour + 1_234),
    );
    const lowered = modelVendor(many, { cap: 61 });
    expect((await learnModel(lowered, {}, { provedRows: 240 })).dialect.cap).toBe(61);
    // Nothing was proved: it may be all there is.
    expect((await learnModel(lowered)).dialect.cap).toBe(provedDialect().cap);
    // Rows left: the halves hold no more than the whole.
    const left = modelVendor(many.slice(0, 70));
    expect((await learnModel(left, {}, { provedRows: 240 })).dialect.cap).toBe(provedDialect().cap);
  });

  it("does not call it a change when today's record can only tell less", async () => {
    const before = provedDialect({ known: { id: "a", time: start - hour + 1_234 } });
    const { dialect, changes } = await learnModel(
      modelVendor(rowsAt([start - hour, start - 2 * hour])),
      {},
      { previous: before },
    );
    expect(dialect.granuleMs).toBeGreaterThan(1);
    expect(
      changes.filter((change) => change.startsWith("granuleMs") || change.startsWith("upper")),
    ).toEqual([]);
  });
});

describe("learnDialect asks in other words", () => {
  it("until a variant's filter works", async () => {
    const { stream, session } = choosy((variant) =>
      variant === "second" ? {} : { filter: "ignored" },
    );
    const { dialect } = await learnDialect({ stream, session, ctx: modelContext(), within });
    expect(dialect).toMatchObject({ variant: "second", filter: "works" });
  });

  it("when a variant's filter matches nothing, as where the vendor has no such field", async () => {
    const { stream, session } = choosy((variant) =>
      variant === "second" ? {} : { filter: "unmatched" },
    );
    const { dialect } = await learnDialect({ stream, session, ctx: modelContext(), within });
    expect(dialect).toMatchObject({ variant: "second", filter: "works" });
  });

  it("not for good because there was a bad moment: one that was silent is asked again where there are rows", async () => {
    let isBadMoment = true;
    const { stream, session } = choosy((variant) => {
      if (variant === "second") return { filter: "ignored" };
      const filter = isBadMoment ? "unmatched" : "works";
      isBadMoment = false;
      return { filter };
    });
    const { dialect } = await learnDialect({ stream, session, ctx: modelContext(), within });
    expect(dialect).toMatchObject({ variant: "first", filter: "works" });
  });

  it("and believes none of them where the only rows are too new to be asked for", async () => {
    const { stream, session } = choosy((variant) =>
      variant === "second" ? { filter: "ignored" } : {},
    );
    const older = { since: within.since, until: start - 12 * hour };
    const { dialect } = await learnDialect({
      stream,
      session,
      ctx: modelContext(),
      within: older,
    });
    expect(dialect).toMatchObject({ variant: "first", filter: "unproved" });
  });

  it("and says so when another one than was believed, unproved, turns out to work", async () => {
    const { stream, session } = choosy((variant) =>
      variant === "second" ? {} : { filter: "unmatched" },
    );
    const previous = initialDialect(stream.traits, stream.variants);
    const learned = await learnDialect({ stream, session, ctx: modelContext(), within, previous });
    expect(learned.changes).toEqual(["variant was first, is second"]);
  });

  it("when a variant is refused, and does not fail for it", async () => {
    const { stream, session } = choosy((variant) => (variant === "first" ? refused() : {}));
    const { dialect } = await learnDialect({ stream, session, ctx: modelContext(), within });
    expect(dialect).toMatchObject({ variant: "second", filter: "works" });
  });

  it("when a variant is refused only for short intervals", async () => {
    const { stream, session } = choosy((variant, length) =>
      variant === "first" && length < hour ? refused() : {},
    );
    const { dialect } = await learnDialect({ stream, session, ctx: modelContext(), within });
    expect(dialect.variant).toBe("second");
  });

  it("in vain when all are refused, and passes the refusal on", async () => {
    const { stream, session } = choosy(() => refused());
    await expect(
      learnDialect({ stream, session, ctx: modelContext(), within }),
    ).rejects.toMatchObject({ code: "bad_request" });
  });

  it("not after a failure that has nothing to do with the words", async () => {
    const { stream, session } = choosy(() => {
      throw new ConnectorError("vendor_unavailable", "503");
    });
    await expect(
      learnDialect({ stream, session, ctx: modelContext(), within }),
    ).rejects.toMatchObject({ code: "vendor_unavailable" });
  });

  it("and says so when a connector gives no answer at all", async () => {
    const stream = { ...modelStream(), async *read() {} };
    await expect(
      learnDialect({ stream, session: modelVendor([]), ctx: modelContext(), within }),
    ).rejects.toBeInstanceOf(ConnectorError);
  });
});

/** The id of the record that learning brackets first among `spread(20, …)`: seen, not computed. */
const firstCandidate = "row-18";

function refused(): never {
  throw new ConnectorError("bad_request", "400 Bad Request");
}

/** A stream of two variants, each of which may meet a vendor of its own, or a refusal. */
function choosy(traitsOf: (variant: string, lengthMs: number) => ModelTraits): {
  readonly stream: ReturnType<typeof modelStream>;
  readonly session: ModelVendor;
} {
  const session = modelVendor(rows);
  const stream = {
    ...modelStream(),
    variants: ["first", "second"],
    async *read(vendor: ModelVendor, query: Parameters<typeof answer>[1]) {
      await Promise.resolve();
      vendor.traits = traitsOf(query.variant, query.until - query.since);
      for (let page = query.firstPage; ; page++) {
        const next = answer(vendor, query, page);
        yield next;
        if (next.rows.length === 0) return;
      }
    },
  };
  return { stream, session };
}
