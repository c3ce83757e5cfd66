import { expect } from "@jest/globals";
import { LeaseLost, type Lease, type Store } from "../../../src/store/store.ts";
import { claimOf, commitOf, day, draftOf, endOf, hour, pieceOf, row, source } from "../pages.ts";
import type { StoreCase } from "./store-case.ts";

export const runCases: readonly StoreCase[] = [
  {
    title: "refuses a window while a live lease overlaps it, and grants one beside it",
    run: async (store) => {
      await store.openSource(source, day);
      await claim(store, { window: { since: day, until: day + hour } });
      const overlapping = { window: { since: day, until: day + 1 } };
      expect(await store.claim(claimOf(overlapping))).toBeUndefined();
      const beside = await claim(store, { window: { since: day + hour, until: day + 2 * hour } });
      expect(beside).toMatchObject({ run: 2, fence: 2 });
    },
  },
  {
    title:
      "ends an expired run when its window is claimed again, and refuses what it still commits",
    run: async (store) => {
      await store.openSource(source, day);
      const late = await claim(store);
      const taken = await claim(store, { now: late.expiresAt });
      expect(taken.fence).toBeGreaterThan(late.fence);
      await expect(store.commitPage(commitOf(late, [row("a", day)]))).rejects.toThrow(LeaseLost);
      await expect(store.endRun(endOf(late))).rejects.toThrow(LeaseLost);
      const [entry] = await store.listLedger(source.id, { limit: 10 });
      expect(entry).toMatchObject({ run: late.run, verdict: "aborted" });
    },
  },
  {
    title: "renews a lease with every page",
    run: async (store) => {
      await store.openSource(source, day);
      const lease = await claim(store);
      await store.commitPage(commitOf(lease, [], { now: lease.expiresAt - 1, leaseMs: 60_000 }));
      expect(await store.claim(claimOf({ now: lease.expiresAt }))).toBeUndefined();
    },
  },
  {
    title: "answers a commit that is repeated as it did the first time, and changes nothing",
    run: async (store) => {
      await store.openSource(source, day);
      const lease = await claim(store);
      const commit = commitOf(lease, [row("a", day), row("b", day)]);
      const first = await store.commitPage(commit);
      expect(await store.commitPage(commit)).toEqual(first);
      expect(first).toMatchObject({ rowsNew: 2 });
      const end = endOf(lease);
      const entry = await store.endRun(end);
      expect(await store.endRun(end)).toEqual(entry);
      expect(await store.wasCommitted(commit.commitId)).toBe(true);
      expect(await store.wasCommitted("never")).toBe(false);
      expect(entry).toMatchObject({ rowsNew: 2, pages: 1 });
    },
  },
  {
    title: "remembers windows that one query could not read, those of most pieces first of all",
    run: async (store) => {
      await store.openSource(source, day);
      for (const [at, splits] of [0, 3, 1].entries()) {
        const window = { since: day + at * hour, until: day + (at + 1) * hour };
        const lease = await claim(store, { window });
        const draft = draftOf(lease);
        await store.endRun(endOf(lease, { draft, counters: { splits } }));
      }
      const again = await claim(store, { window: { since: day + hour, until: day + 2 * hour } });
      await store.endRun(endOf(again, { draft: draftOf(again), counters: { splits: 2 } }));
      const query = { intervalMs: hour, bucketMs: hour, mostSplits: 1 };
      const traffic = await store.traffic(source.id, {
        ...query,
        since: day,
        until: day + 3 * hour,
      });
      expect(traffic).toMatchObject({
        splits: [{ since: day + hour, until: day + 2 * hour, pieces: 4 }],
        splitWindows: 2,
      });
      const before = await store.traffic(source.id, { ...query, since: day, until: day + hour });
      expect(before.splitWindows).toBe(0);
    },
  },
  {
    title: "sums the counters of pages and end, and dates the entry by the records",
    run: async (store) => {
      await store.openSource(source, day);
      const lease = await claim(store);
      await store.commitPage(commitOf(lease, [row("a", day + 5), row("b", day + 9)]));
      await store.commitPage(
        commitOf(lease, [row("b", day + 9)], { counters: { pages: 1, rowsRead: 1, retries: 2 } }),
      );
      const entry = await store.endRun(endOf(lease, { counters: { probes: 3 } }));
      expect(entry).toMatchObject({
        seq: 1,
        run: lease.run,
        pages: 2,
        requests: 1,
        retries: 2,
        probes: 3,
        rowsRead: 3,
        rowsNew: 2,
        rowsDuplicate: 1,
        firstTime: day + 5,
        lastTime: day + 9,
        verdict: "whole",
      });
    },
  },
  {
    title: "gives the window back when a run ends",
    run: async (store) => {
      await store.openSource(source, day);
      const lease = await claim(store);
      await store.endRun(
        endOf(lease, { draft: draftOf(lease, { verdict: "failed" }), coverage: [] }),
      );
      expect(await store.claim(claimOf())).toMatchObject({ run: 2 });
      expect(await store.getCoverage(source.id)).toEqual([]);
    },
  },
  {
    title: "abandons expired runs and those of other owners; what they proved stays proved",
    run: async (store) => {
      await store.openSource(source, day);
      const proved = pieceOf({ until: day + hour, result: "provisional", kept: 1 });
      const mine = await claim(store, { window: { since: day + 2 * hour, until: day + 3 * hour } });
      const other = await claim(store, {
        owner: "host-0",
        window: { since: day, until: day + 2 * hour },
      });
      await store.commitPage(commitOf(other, [row("a", day)], { proved }));
      expect(await store.abandonRuns({ now: day })).toBe(0);
      expect(await store.abandonRuns({ now: day, exceptOwner: "host-1", source: "none" })).toBe(0);
      expect(await store.abandonRuns({ now: day, exceptOwner: "host-1" })).toBe(1);
      expect(await store.getCoverage(source.id)).toEqual([{ ...proved, run: other.run }]);
      expect(await store.listLedger(source.id, { limit: 9 })).toMatchObject([
        { verdict: "aborted", rowsNew: 1 },
      ]);
      expect(await store.abandonRuns({ now: mine.expiresAt })).toBe(1);
    },
  },
];

async function claim(store: Store, changes: Parameters<typeof claimOf>[0] = {}): Promise<Lease> {
  const lease = await store.claim(claimOf(changes));
  if (lease === undefined) throw new Error("expected a lease");
  return lease;
}
