import { expect } from "@jest/globals";
import type { CoverageInterval } from "../../../src/coverage/coverage.ts";
import type { Doubt, Lease, Store } from "../../../src/store/store.ts";
import { claimOf, commitOf, day, draftOf, endOf, hour, pieceOf, row, source } from "../pages.ts";
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
      await doubt(store, {
        largestAnswer: 500,
        readSince: day + 1_000 * hour,
        answeredFrom: day,
      });
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
      await doubt(store, {
        largestAnswer: 500,
        readSince: day + 1_000 * hour,
        answeredFrom: day + 2 * hour,
      });
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
      const reach = { since: day - hour, until: day + 2 * hour };
      await store.learn(source.id, { rowsMovedIn: reach });
      expect((await store.getCoverage(source.id)).map(spellLook)).toEqual([
        "0-1 provisional 2",
        "1-3 complete 3",
      ]);
    },
  },
  {
    title:
      "opens nothing again because of an entry that proved nothing, e.g. of a failure, or of days that were dropped",
    run: async (store) => {
      await store.openSource(source, day);
      const window = { since: day, until: day + hour };
      await readAt(store, window, day + 5 * hour);
      const lease = await store.claim(claimOf({ window, now: day + 7 * hour }));
      if (lease === undefined) throw new Error("expected a lease");
      const draft = draftOf(lease, { kind: "retention", verdict: "drop" });
      await store.endRun(endOf(lease, { draft, coverage: [], now: day + 8 * hour }));
      const failed = await store.claim(claimOf({ window, now: day + 8 * hour }));
      if (failed === undefined) throw new Error("expected a lease");
      const failure = draftOf(failed, { verdict: "failed", code: "vendor_unavailable" });
      await store.endRun(endOf(failed, { draft: failure, coverage: [], now: day + 9 * hour }));
      await doubt(store, { readSince: day + 6 * hour });
      expect((await store.getCoverage(source.id)).map(spell)).toEqual(["0-1 complete 10"]);
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
      await doubt(store, { readSince: day + 6 * hour });
      expect((await store.getCoverage(source.id)).map(spell)).toEqual(["0-3 complete 15"]);
    },
  },
  {
    title: "believes no run that began before a lower cap showed where its answers reached that",
    run: async (store) => {
      await store.openSource(source, day);
      const ends = await claimHour(store, 0);
      const dies = await claimHour(store, 1);
      const goesOn = await claimHour(store, 2);
      const stays = await claimHour(store, 3);
      await store.commitPage(commitOf(dies, [], { proved: wholeHour(1, 500) }));
      await store.commitPage(commitOf(goesOn, [], { proved: wholeHour(2, 499) }));
      await store.commitPage(commitOf(stays, [], { proved: wholeHour(3, 499) }));
      await doubt(store, { largestAnswer: 500, readSince: day });
      await doubt(store, { largestAnswer: 900, readSince: day });
      await store.endRun(endOf(ends, { coverage: [wholeHour(0, 500)] }));
      await store.commitPage(commitOf(goesOn, [], { proved: wholeHour(2, 500) }));
      await store.abandonRuns({ now: day, exceptOwner: "another" });
      expect((await store.getCoverage(source.id)).map(spell)).toEqual(["3-4 complete 10"]);
    },
  },
  {
    title:
      "keeps of a run that nobody ends what its last page proved, which may be nothing any more",
    run: async (store) => {
      await store.openSource(source, day);
      const lease = await claimHour(store, 0);
      await store.commitPage(commitOf(lease, [], { proved: wholeHour(0, 3) }));
      await store.commitPage(commitOf(lease, []));
      await store.abandonRuns({ now: day, exceptOwner: "another" });
      expect(await store.getCoverage(source.id)).toEqual([]);
    },
  },
  {
    title: "believes a run that began after it, and one whose end proves a gap",
    run: async (store) => {
      await store.openSource(source, day);
      const before = await claimHour(store, 0);
      await doubt(store, { largestAnswer: 500, readSince: day });
      const after = await claimHour(store, 1);
      const gap = { ...wholeHour(0, 500), result: "gap" as const };
      await store.endRun(endOf(before, { coverage: [gap] }));
      await store.endRun(endOf(after, { coverage: [wholeHour(1, 500)] }));
      const map = await store.getCoverage(source.id);
      expect(map.map(spell)).toEqual(["0-1 gap 10", "1-2 complete 10"]);
    },
  },
  {
    title: "keeps what a run taught with the run's end",
    run: async (store) => {
      await cover(store, [{ ...provisional(0, 1), largestAnswer: 700 }]);
      const lease = await claimHour(store, 1);
      await store.endRun(
        endOf(lease, {
          coverage: [wholeHour(1, 699)],
          lesson: { dialect: { cap: 700 }, doubts: [{ largestAnswer: 700, readSince: 0 }] },
        }),
      );
      const { dialect, coverage } = await store.openSource(source, day);
      expect(dialect).toEqual({ cap: 700 });
      expect(coverage.map(spell)).toEqual(["1-2 complete 10"]);
    },
  },
  {
    title: "takes back looks that only compared counts when a page shows that rows move",
    run: async (store) => {
      await store.openSource(source, day);
      await look(store, { since: day, until: day + hour }, 0);
      const lease = await claimHour(store, 1);
      await store.commitPage(commitOf(lease, [row("a", day + hour, "one")]));
      expect((await store.openSource(source, day)).rowsMove).toBe(false);
      await store.commitPage(commitOf(lease, [row("a", day + hour, "other")]));
      expect((await store.openSource(source, day)).rowsMove).toBe(true);
      expect((await store.getCoverage(source.id)).map(spellLook)).toEqual(["0-1 provisional 2"]);
    },
  },
  {
    title: "believes no look that only compares counts any more, and each that reads",
    run: async (store) => {
      await cover(store, [provisional(0, 1), provisional(1, 2)]);
      await store.learn(source.id, { rowsMovedIn: { since: day, until: day + hour } });
      await look(store, { since: day, until: day + hour }, 0);
      await look(store, { since: day + hour, until: day + 2 * hour }, 1);
      expect((await store.getCoverage(source.id)).map(spellLook)).toEqual([
        "0-1 provisional 0",
        "1-2 complete 3",
      ]);
    },
  },
];

async function doubt(store: Store, about: Doubt): Promise<void> {
  await store.learn(source.id, { doubts: [about] });
}

async function claimHour(store: Store, at: number): Promise<Lease> {
  const window = { since: day + at * hour, until: day + (at + 1) * hour };
  const lease = await store.claim(claimOf({ window }));
  if (lease === undefined) throw new Error("expected a lease");
  return lease;
}

function wholeHour(at: number, largestAnswer: number): CoverageInterval {
  return pieceOf({ since: day + at * hour, until: day + (at + 1) * hour, largestAnswer });
}

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
  await store.endRun(endOf(lease, { draft: draftOf(lease, { proof: "total" }), coverage, now }));
}

function provisional(from: number, to: number): CoverageInterval {
  return pieceOf({ since: day + from * hour, until: day + to * hour, result: "provisional" });
}

async function cover(store: Store, coverage: readonly CoverageInterval[]): Promise<void> {
  await store.openSource(source, day);
  const lease = await store.claim(claimOf());
  if (lease === undefined) throw new Error("expected a lease");
  await store.endRun(endOf(lease, { draft: draftOf(lease, { proof: "total" }), coverage }));
}

function spell({ since, until, result, kept }: CoverageInterval): string {
  return `${(since - day) / hour}-${(until - day) / hour} ${result} ${kept}`;
}
