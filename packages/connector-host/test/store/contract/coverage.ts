import { expect } from "@jest/globals";
import type { CoverageInterval } from "../../../src/coverage/coverage.ts";
import type { Store } from "../../../src/store/store.ts";
import { claimOf, day, draftOf, endOf, hour, pieceOf, source } from "../pages.ts";
import type { StoreCase } from "./store-case.ts";

export const coverageCases: readonly StoreCase[] = [
  {
    title: "replaces what the map says inside the intervals of a run's end, and nothing outside",
    run: async (store) => {
      await cover(store, [pieceOf({ until: day + 4 * hour, kept: 40 })]);
      await cover(store, [
        pieceOf({
          since: day + hour,
          until: day + 2 * hour,
          result: "gap",
          reason: "retention",
          kept: 0,
        }),
      ]);
      const map = await store.getCoverage(source.id);
      expect(map.map(spell)).toEqual(["0-1 complete 10", "1-2 gap 0", "2-4 complete 20"]);
    },
  },
  {
    title: "merges a complete interval with the one that it touches",
    run: async (store) => {
      await cover(store, [pieceOf({ until: day + hour, kept: 3, largestAnswer: 3 })]);
      await cover(store, [
        pieceOf({ since: day + hour, until: day + 2 * hour, kept: 4, largestAnswer: 9 }),
      ]);
      expect(await store.getCoverage(source.id)).toEqual([
        pieceOf({ until: day + 2 * hour, kept: 7, largestAnswer: 9, run: 1 }),
      ]);
    },
  },
  {
    title: "answers the pieces that overlap a range, whole",
    run: async (store) => {
      await cover(
        store,
        [0, 2, 4, 6].map((at) => provisional(at, at + 1)),
      );
      const range = { since: day + 2.5 * hour, until: day + 6 * hour };
      expect((await store.getCoverage(source.id, range)).map(spell)).toEqual([
        "2-3 provisional 10",
        "4-5 provisional 10",
      ]);
    },
  },
  {
    title: "excludes only what is open",
    run: async (store) => {
      await cover(store, [provisional(1, 2)]);
      await store.excludeOpen(source.id, { since: day, until: day + 3 * hour }, day);
      expect((await store.getCoverage(source.id)).map(spell)).toEqual([
        "0-1 excluded 0",
        "1-2 provisional 10",
        "2-3 excluded 0",
      ]);
    },
  },
  {
    title: "opens again whatever had an answer as large as the cap turned out to be",
    run: async (store) => {
      await cover(store, [
        { ...provisional(0, 1), largestAnswer: 500 },
        { ...provisional(1, 2), largestAnswer: 501 },
        { ...provisional(2, 3), largestAnswer: 499 },
        pieceOf({
          since: day + 3 * hour,
          until: day + 4 * hour,
          result: "gap",
          largestAnswer: 900,
        }),
      ]);
      const reopened = await store.reopen(source.id, {
        largestAnswer: 500,
        readSince: day + 1_000 * hour,
        answeredFrom: day,
      });
      expect(reopened).toEqual([{ since: day, until: day + 2 * hour }]);
      expect((await store.getCoverage(source.id)).map(spell)).toEqual([
        "2-3 provisional 10",
        "3-4 gap 10",
      ]);
    },
  },
  {
    title: "leaves alone what the vendor answers no more and no run has read since",
    run: async (store) => {
      await cover(store, [
        { ...provisional(0, 1), largestAnswer: 500 },
        { ...provisional(1, 3), largestAnswer: 500 },
      ]);
      const doubt = {
        largestAnswer: 500,
        readSince: day + 1_000 * hour,
        answeredFrom: day + 2 * hour,
      };
      expect(await store.reopen(source.id, doubt)).toEqual([
        { since: day + 2 * hour, until: day + 3 * hour },
      ]);
      expect((await store.getCoverage(source.id)).map(spell)).toEqual([
        "0-1 provisional 10",
        "1-2 provisional 5",
      ]);
    },
  },
  {
    title: "takes back the last look where it only compared counts, and no other",
    run: async (store) => {
      await store.openSource(source, day);
      await look(store, { since: day, until: day + hour }, 0);
      await look(store, { since: day + hour, until: day + 2 * hour }, 3);
      await look(store, { since: day + 2 * hour, until: day + 3 * hour }, 0);
      await store.lookAgain(source.id, { since: day - hour, until: day + 2 * hour });
      expect((await store.getCoverage(source.id)).map(spellLook)).toEqual([
        "0-1 provisional 2",
        "1-3 complete 3",
      ]);
    },
  },
  {
    title:
      "opens nothing again because of an entry that read nothing, e.g. one of days that were dropped",
    run: async (store) => {
      await store.openSource(source, day);
      const window = { since: day, until: day + hour };
      await readAt(store, window, day + 5 * hour);
      const lease = await store.claim(claimOf({ window, now: day + 7 * hour }));
      if (lease === undefined) throw new Error("expected a lease");
      const draft = draftOf(lease, { kind: "retention", verdict: "drop" });
      await store.endRun(endOf(lease, { draft, coverage: [], now: day + 8 * hour }));
      expect(await store.reopen(source.id, { readSince: day + 6 * hour })).toEqual([]);
    },
  },
  {
    title: "opens again whatever runs read since a time, and of a merged piece only their part",
    run: async (store) => {
      const early = { since: day, until: day + 3 * hour };
      const late = { since: day + 3 * hour, until: day + 4 * hour };
      await store.openSource(source, day);
      await readAt(store, early, day + 5 * hour);
      await readAt(store, late, day + 9 * hour);
      expect((await store.getCoverage(source.id)).map(spell)).toEqual(["0-4 complete 20"]);
      const reopened = await store.reopen(source.id, { readSince: day + 6 * hour });
      expect(reopened).toEqual([late]);
      expect((await store.getCoverage(source.id)).map(spell)).toEqual(["0-3 complete 15"]);
    },
  },
];

/** The third look at a window; one that only compared counts has no pages. */
async function look(
  store: Store,
  window: { readonly since: number; readonly until: number },
  pages: number,
): Promise<void> {
  const lease = await store.claim(claimOf({ window, kind: "revisit" }));
  if (lease === undefined) throw new Error("expected a lease");
  const coverage = [pieceOf({ ...window, run: lease.run, generation: 3 })];
  await store.endRun(endOf(lease, { coverage, counters: { pages } }));
}

function spellLook({ since, until, result, generation }: CoverageInterval): string {
  return `${(since - day) / hour}-${(until - day) / hour} ${result} ${generation}`;
}

async function readAt(
  store: Store,
  window: { readonly since: number; readonly until: number },
  now: number,
): Promise<void> {
  const lease = await store.claim(claimOf({ window, now: now - 1_000 }));
  if (lease === undefined) throw new Error("expected a lease");
  const coverage = [pieceOf({ ...window, run: lease.run, readAt: now })];
  await store.endRun(endOf(lease, { coverage, now }));
}

function provisional(from: number, to: number): CoverageInterval {
  return pieceOf({ since: day + from * hour, until: day + to * hour, result: "provisional" });
}

async function cover(store: Store, coverage: readonly CoverageInterval[]): Promise<void> {
  await store.openSource(source, day);
  const lease = await store.claim(claimOf());
  if (lease === undefined) throw new Error("expected a lease");
  await store.endRun(endOf(lease, { coverage }));
}

function spell({ since, until, result, kept }: CoverageInterval): string {
  return `${(since - day) / hour}-${(until - day) / hour} ${result} ${kept}`;
}
