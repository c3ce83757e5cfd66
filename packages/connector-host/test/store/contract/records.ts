import { hash } from "node:crypto";
import { expect } from "@jest/globals";
import type { Lease, Store } from "../../../src/store/store.ts";
import type { PageOutcome } from "../../../src/lake/page-batch.ts";
import { batchOf, claimOf, commitOf, day, hour, row, source, type TestRow } from "../pages.ts";
import type { StoreCase } from "./store-case.ts";

export const recordCases: readonly StoreCase[] = [
  {
    title: "stores each record once, whatever page brings it again",
    run: async (store) => {
      const commit = await committer(store);
      expect(await commit([row("a", day), row("b", day + hour)])).toMatchObject({ rowsNew: 2 });
      const again = await commit([row("b", day + hour), row("c", day - hour), row("a", day)]);
      expect(again).toEqual({
        rowsNew: 1,
        rowsDuplicate: 2,
        rowsRevised: 0,
        rowsQuarantined: 0,
        bytesStored: batchOf([row("c", day - hour)]).documents.length,
      });
      expect(await store.countRecords(source.id)).toEqual({
        records: 3,
        quarantined: 0,
        revisions: 0,
      });
    },
  },
  {
    title: "stores a record once that comes twice in one page",
    run: async (store) => {
      const commit = await committer(store);
      const outcome = await commit([row("a", day), row("a", day)]);
      expect(outcome).toMatchObject({ rowsNew: 1, rowsDuplicate: 1 });
    },
  },
  {
    title: "takes a content whose keys come in another order for the same",
    run: async (store) => {
      const commit = await committer(store);
      await commit([{ id: "a", time: day, value: 1, text: '{"x":1,"y":[{"a":1,"b":2}]}' }]);
      const outcome = await commit([
        { id: "a", time: day, value: 1, text: '{"y":[{"b":2,"a":1}], "x":1}' },
      ]);
      expect(outcome).toMatchObject({ rowsNew: 0, rowsDuplicate: 1, rowsRevised: 0 });
    },
  },
  {
    title: "tells integers apart that a number cannot",
    run: async (store) => {
      const commit = await committer(store);
      await commit([{ id: "a", time: day, value: 1, text: '{"x":9007199254740993}' }]);
      const outcome = await commit([
        { id: "a", time: day, value: 1, text: '{"x":9007199254740992}' },
      ]);
      expect(outcome).toMatchObject({ rowsRevised: 1 });
    },
  },
  {
    title: "keeps the old content as a revision, and knows both from then on",
    run: async (store) => {
      const commit = await committer(store);
      await commit([row("a", day, "old")]);
      expect(await commit([row("a", day, "new")])).toMatchObject({ rowsNew: 0, rowsRevised: 1 });
      expect(await commit([row("a", day, "old"), row("a", day, "new")])).toMatchObject({
        rowsDuplicate: 2,
      });
      expect(await store.countRecords(source.id)).toMatchObject({ records: 1, revisions: 1 });
      expect(await store.verifyLedger(source.id)).toMatchObject({ ok: true, records: 1 });
    },
  },
  {
    title: "follows a record whose event time moved to another day",
    run: async (store) => {
      const commit = await committer(store);
      await commit([row("held", day)]);
      const released = row("held", day + 30 * hour);
      expect(await commit([released])).toMatchObject({ rowsNew: 0, rowsRevised: 1 });
      expect(await commit([released, row("held", day)])).toMatchObject({ rowsDuplicate: 2 });
      expect(await store.countRecords(source.id)).toMatchObject({ records: 1, revisions: 1 });
      expect(await store.verifyLedger(source.id)).toMatchObject({ ok: true, records: 1 });
    },
  },
  {
    title: "makes a second content under one id a record of its own once identity is by content",
    run: async (store) => {
      const commit = await committer(store);
      await commit([row("a", day, 1)]);
      await commit([row("a", day + 1, 2)]);
      await store.useContentIdentity(source.id, day + hour);
      expect((await store.openSource(source, day)).identityMode).toBe("content");
      expect(await store.countRecords(source.id)).toMatchObject({ records: 2, revisions: 0 });
      expect(await commit([row("a", day, 1), row("a", day + 1, 2)])).toMatchObject({
        rowsDuplicate: 2,
      });
      expect(await commit([row("a", day + 2, 3), row("a", day + 2, 3)])).toMatchObject({
        rowsNew: 1,
        rowsDuplicate: 1,
      });
      expect(await store.countRecords(source.id)).toMatchObject({ records: 3, revisions: 0 });
      expect(await store.verifyLedger(source.id)).toMatchObject({ ok: true, records: 3 });
    },
  },
  {
    title: "keeps a row that is no record with its raw bytes, once",
    run: async (store) => {
      const commit = await committer(store);
      const bad = { hash: "f".repeat(64), raw: '{"id":', reason: "not JSON" };
      expect(await commit([row("a", day)], [bad])).toMatchObject({
        rowsNew: 1,
        rowsQuarantined: 1,
      });
      await commit([], [bad]);
      expect(await store.countRecords(source.id)).toMatchObject({ records: 1, quarantined: 1 });
      expect(await store.verifyLedger(source.id)).toMatchObject({ ok: true });
    },
  },
  {
    title: "lists rows in quarantine newest first, page by page, those of a source alone",
    run: async (store) => {
      const commit = await committer(store);
      const bad = ["first", "second", "third"].map(badRow);
      await commit([], bad.slice(0, 2));
      await commit([], bad);
      const [newest, ...older] = await store.listQuarantine(source.id, { limit: 2 });
      expect(newest).toEqual({
        seq: expect.any(Number),
        run: 1,
        raw: "third",
        reason: "not JSON",
        quarantinedAt: expect.any(Number),
      });
      expect(older).toMatchObject([{ raw: "second" }]);
      const after = older[0]?.seq ?? 0;
      expect(await store.listQuarantine(source.id, { after, limit: 2 })).toMatchObject([
        { raw: "first" },
      ]);
      expect(await store.listQuarantine("never opened", { limit: 2 })).toEqual([]);
    },
  },
  {
    title: "ends a page of rows in quarantine before it is too large to be answered",
    run: async (store) => {
      const commit = await committer(store);
      const large = ["a", "b", "c"].map((letter) => badRow(letter.repeat(3 * 2 ** 20)));
      await commit([], large);
      const first = await store.listQuarantine(source.id, { limit: 10 });
      expect(first.map(({ raw }) => raw[0])).toEqual(["c"]);
      const after = first[0]?.seq ?? 0;
      expect(await store.listQuarantine(source.id, { after, limit: 10 })).toHaveLength(1);
    },
  },
  {
    title: "counts the lag of new records by bucket",
    run: async (store) => {
      const commit = await committer(store);
      const lagsMs = Float64Array.of(900, 45_000, 1e12);
      const rows = [row("a", day), row("b", day), row("c", day)];
      await commit(rows, [], lagsMs);
      await commit(rows, [], lagsMs);
      const histogram = await store.lagHistogram(source.id);
      expect(histogram.filter(({ count }) => count > 0)).toEqual([
        { upToMs: 1000, count: 1 },
        { upToMs: 60_000, count: 1 },
        { upToMs: null, count: 1 },
      ]);
    },
  },
  {
    title:
      "counts new records by their own time, each once, and finds the fullest interval of a bucket",
    run: async (store) => {
      const commit = await committer(store);
      const minute = 60_000;
      const rows = [0, 1, 2, 7, 61].map((at) => row(`r${at}`, day + at * minute + 500));
      await commit(rows);
      await commit([...rows, row("late", day + 8 * minute)]);
      const range = { since: day, until: day + 2 * hour, mostSplits: 10 };
      const traffic = await store.traffic(source.id, {
        ...range,
        intervalMs: 5 * minute,
        bucketMs: hour,
      });
      expect(traffic).toEqual({
        buckets: [
          { at: day, records: 5, most: 3 },
          { at: day + hour, records: 1, most: 1 },
        ],
        splits: [],
        splitWindows: 0,
      });
    },
  },
  {
    title: "refuses a page whose columns do not fit together",
    run: async (store) => {
      const lease = await openLease(store);
      const batch = { ...batchOf([row("a", day)]), contentOffsets: new Uint32Array(0) };
      await expect(store.commitPage(commitOf(lease, [], { batch }))).rejects.toThrow(
        /contentOffsets/,
      );
    },
  },
];

function badRow(raw: string) {
  return { hash: hash("sha256", raw, "hex"), raw, reason: "not JSON" };
}

type Committer = (
  rows: readonly TestRow[],
  quarantined?: Parameters<typeof batchOf>[1],
  lagsMs?: Float64Array,
) => Promise<PageOutcome>;

async function committer(store: Store): Promise<Committer> {
  const lease = await openLease(store);
  return (rows, quarantined = [], lagsMs) => {
    const batch = { ...batchOf(rows, quarantined), ...(lagsMs && { lagsMs }) };
    return store.commitPage(commitOf(lease, rows, { batch }));
  };
}

async function openLease(store: Store): Promise<Lease> {
  await store.openSource(source, day);
  const lease = await store.claim(claimOf());
  if (lease === undefined) throw new Error("expected a lease");
  return lease;
}
