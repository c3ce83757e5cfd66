import { describe, expect, it } from "@jest/globals";
import { initialDialect } from "@sluice/connector-sdk";
import type { Dialect, Stream, WindowQuery } from "@sluice/connector-sdk";
import { edgeMarginMs } from "../../src/collect/collection-policy.ts";
import type { RunContext, RunRequest } from "../../src/collect/run-context.ts";
import { runWindow } from "../../src/collect/run-window.ts";
import { inlineStore } from "../../src/store/inline-store.ts";
import { openSqliteStore } from "../../src/store/sqlite/open-sqlite-store.ts";
import { StoreFull } from "../../src/store/store.ts";
import type { Store } from "../../src/store/store.ts";
import { withDataDir } from "../store/data-dir.ts";
import { day, source } from "../store/pages.ts";
import { runOn, runtimeOf } from "./one-run.ts";

const pageSize = 10;
const window = { since: day, until: day + 1_000, kind: "backfill" as const };

describe("a run whose page the store has no room for", () => {
  it("keeps what its stored pages proved, and never what the refused one would have", () =>
    withDataDir(async (dataDir) => {
      const store = inlineStore(openSqliteStore({ dataDir }));
      await store.openSource(source, day);
      const ends: (() => Promise<void>)[] = [];
      const run = runWith(fullAfter(store, 3), ends);

      await expect(runWindow(request(), run)).rejects.toThrow(StoreFull);

      expect(await store.claim({ ...claim, now: run.clock.now() })).toBeUndefined();
      expect(ends).toHaveLength(1);
      await ends[0]?.();
      const [entry] = await store.listLedger(source.id, { limit: 1 });
      expect(entry).toMatchObject({ verdict: "aborted", pages: 3 });
      expect(entry?.message).toMatch(/no room/);
      // The vendor's cap ended the first question at its second page; the rest of the window stays open.
      const [proved, ...more] = await store.getCoverage(source.id);
      expect(proved).toMatchObject({ since: day, result: "provisional" });
      expect(proved?.until).toBeLessThan(day + 2 * pageSize);
      expect(more).toEqual([]);
      expect(await store.claim({ ...claim, now: run.clock.now() })).toBeDefined();
      await store.close();
    }));
});

describe("a run that dies after some pages", () => {
  it("leaves open what the vendor's own clock says it could not answer any more", () =>
    withDataDir(async (dataDir) => {
      const store = inlineStore(openSqliteStore({ dataDir }));
      await store.openSource(source, day);
      const edge = day + pageSize;
      const vendorNow = edge - edgeMarginMs + traits.retentionMs;
      const run = runWith(fullAfter(store, 3), []);

      await expect(runWindow(request({ vendorNow }), run)).rejects.toThrow(StoreFull);
      await store.abandonRuns({ now: run.clock.now(), exceptOwner: "another" });

      const [proved, ...more] = await store.getCoverage(source.id);
      expect(proved).toMatchObject({ since: edge, readAt: vendorNow });
      expect(more).toEqual([]);
      await store.close();
    }));

  it("leaves the same open when it is stopped and ends by itself", () =>
    withDataDir(async (dataDir) => {
      const store = inlineStore(openSqliteStore({ dataDir }));
      await store.openSource(source, day);
      const edge = day + pageSize;
      const vendorNow = edge - edgeMarginMs + traits.retentionMs;
      const ends: (() => Promise<void>)[] = [];

      const reading = runWindow(request({ vendorNow }), runWith(fullAfter(store, 3), ends));
      await expect(reading).rejects.toThrow(StoreFull);
      await ends[0]?.();

      const coverage = await store.getCoverage(source.id);
      expect(coverage.filter((one) => one.result !== "gap")).toMatchObject([{ since: edge }]);
      expect(coverage.filter((one) => one.result === "gap")).toMatchObject([
        { since: day, until: edge, reason: "retention" },
      ]);
      await store.close();
    }));
});

const claim = {
  source: source.id,
  window,
  kind: window.kind,
  owner: "another",
  leaseMs: 60_000,
  attempt: 1,
};

/** A store in which so many pages find room. */
function fullAfter(store: Store, pages: number): Store {
  let left = pages;
  return {
    ...store,
    commitPage: async (commit) => {
      if (left-- === 0) throw new StoreFull("Nothing was written");
      return store.commitPage(commit);
    },
  };
}

function runWith(store: Store, ends: (() => Promise<void>)[]): RunContext {
  return { ...runOn(store), onUnended: (end) => void ends.push(end) };
}

function request(answers: { readonly vendorNow?: number } = {}): RunRequest {
  const source = runtimeOf(steadyStream(answers));
  return { source, window, dialect: ordered, before: [], attempt: 1 };
}

const traits: Stream["traits"] = {
  cap: 2 * pageSize,
  pageSizes: [pageSize],
  granuleMs: 1,
  orders: ["asc"],
  totals: "none",
  retentionMs: 14 * 86_400_000,
};

/** One row each millisecond. */
function steadyStream(answers: { readonly vendorNow?: number }): Stream {
  return {
    id: source.stream,
    traits,
    async *read(_session, { since, until, firstPage }: WindowQuery) {
      for (let first = since + (firstPage - 1) * pageSize; first < until; first += pageSize) {
        const rows = Array.from({ length: pageSize }, (_, at) => ({ at: first + at }));
        const shown = rows.filter(({ at }) => at < until);
        yield { rows: shown, request: "GET /rows", status: 200, ...answers };
      }
    },
    identity: (row) => String((row as { at: number }).at),
    time: (row) => (row as { at: number }).at,
    normalize: () => ({}),
  };
}

const ordered: Dialect = {
  ...initialDialect(traits),
  filter: "works",
  granuleMs: 1,
  order: "asc",
  honouredPageSize: pageSize,
};
