import { describe, expect, it } from "@jest/globals";
import { ConnectorError, initialDialect } from "@sluice/connector-sdk";
import type { Dialect, Stream, WindowQuery } from "@sluice/connector-sdk";
import { fakeClock } from "@sluice/connector-sdk/testing";
import { defaultCollectionPolicy } from "../../src/collect/collection-policy.ts";
import { settleOwed } from "../../src/collect/settle-owed.ts";
import { SourceState } from "../../src/collect/source-state.ts";
import type { VisitContext } from "../../src/collect/visit-context.ts";
import { visitSource } from "../../src/collect/visit-source.ts";
import { inlineStore } from "../../src/store/inline-store.ts";
import { openSqliteStore } from "../../src/store/sqlite/open-sqlite-store.ts";
import { LeaseLost, StoreFull } from "../../src/store/store.ts";
import type { Store } from "../../src/store/store.ts";
import { withDataDir } from "../store/data-dir.ts";
import { claimOf, day, draftOf, endOf, pieceOf, source } from "../store/pages.ts";
import { runOn, runtimeOf } from "./one-run.ts";

const minute = 60_000;
/** Read before, by an answer that ended at what turns out to be the cap. */
const earlier = { since: day, until: day + 60 * minute };
const now = earlier.until + 11 * minute;
const capNow = 210;

/** How a visit goes on in these tests. */
interface World {
  readonly changed?: Partial<VisitContext>;
  readonly windowsInFlight?: number;
  readonly stream?: Stream;
}

describe("a run that finds a lower cap", () => {
  it("opens what an earlier answer of as many rows had ended", () =>
    withDataDir(async (dataDir) => {
      const store = await storeWith(dataDir, earlier);
      const { changes } = await visit(store, new SourceState());
      expect(changes).toEqual([expect.stringContaining("the vendor's cap is lower than believed")]);
      await expectKept(store);
      await store.close();
    }));

  it("opens it also when the store has no room for the run's end at first", () =>
    withDataDir(async (dataDir) => {
      const store = await storeWith(dataDir, earlier);
      const state = new SourceState();
      const full = failingOnce(store, new StoreFull("Nothing was written"));
      await expect(visit(full, state)).rejects.toThrow(StoreFull);
      state.isOpened = false;
      // Before anything is asked: what was learned is not learned twice.
      await visit(store, state, { changed: { isStopping: () => true } });
      await expectKept(store);
      await store.close();
    }));

  it("opens it also when its connector is edited as soon as there is room", () =>
    withDataDir(async (dataDir) => {
      const store = await storeWith(dataDir, earlier);
      const state = new SourceState();
      const full = failingOnce(store, new StoreFull("Nothing was written"));
      await expect(visit(full, state)).rejects.toThrow(StoreFull);
      const { clock } = runOn(store);
      await settleOwed({ source: runtimeOf(streamOf()), state, visit: { clock, store } });
      await expectKept(store);
      expect(await store.listLedger(source.id, { limit: 9 })).toMatchObject([
        { verdict: "whole" },
        { verdict: "aborted" },
      ]);
      await store.close();
    }));

  it("opens it also when another owner has taken the window meanwhile", () =>
    withDataDir(async (dataDir) => {
      const store = await storeWith(dataDir, earlier);
      await visit(failingOnce(store, new LeaseLost("taken")), new SourceState());
      await expectKept(store);
      await store.close();
    }));

  it("opens it also when the question that would prove more fails", () =>
    withDataDir(async (dataDir) => {
      const store = await storeWith(dataDir, earlier, { order: "asc" });
      let fails = 1;
      const failing = streamOf(async ({ purpose }) => {
        if (purpose === "probe" && fails-- > 0)
          throw new ConnectorError("vendor_unavailable", "503");
      });
      const { changes } = await visit(store, new SourceState(), { stream: failing });
      expect(fails).toBeLessThan(1);
      expect(changes).toEqual([expect.stringContaining("the vendor's cap is lower than believed")]);
      await expectKept(store);
      await store.close();
    }));

  it("opens it also when the host stops before that question is answered", () =>
    withDataDir(async (dataDir) => {
      const store = await storeWith(dataDir, earlier, { order: "asc" });
      const stop = new AbortController();
      const stopping = streamOf(async ({ purpose }) => {
        if (purpose === "probe") stop.abort(new Error("the host stops"));
      });
      const visiting = visit(store, new SourceState(), {
        changed: { signal: stop.signal },
        stream: stopping,
      });
      await expect(visiting).rejects.toThrow("the host stops");
      await expectKept(store);
      await store.close();
    }));

  it("opens it also when the store has no room for a page that came before", () =>
    withDataDir(async (dataDir) => {
      const store = await storeWith(dataDir, earlier, { order: "asc" });
      const state = new SourceState();
      const asked = Promise.withResolvers<void>();
      const patient = streamOf(async ({ purpose }) => {
        if (purpose === "probe") asked.resolve();
      });
      const full: Store = {
        ...store,
        commitPage: async (commit) => {
          if (commit.batch.count > 0) return store.commitPage(commit);
          await asked.promise;
          throw new StoreFull("no room");
        },
      };
      await expect(visit(full, state, { stream: patient })).rejects.toThrow(StoreFull);
      state.isOpened = false;
      await visit(store, state, { changed: { isStopping: () => true } });
      await expectKept(store);
      await store.close();
    }));

  it.each([
    ["has no room", () => new StoreFull("no room")],
    ["gave the window to another", () => new LeaseLost("taken")],
  ])(
    "is not believed without that by a host that dies, when the store %s and another run ends",
    (_what, makeError) =>
      withDataDir(async (dataDir) => {
        const store = await storeWith(dataDir, earlier);
        const refused = Promise.withResolvers<void>();
        const broken: Store = {
          ...failingOnce(store, makeError(), refused.resolve),
          learn: async () => Promise.reject(new StoreFull("no room")),
        };
        // Sparse before the last minutes, so that only those show the cap; and answered when that was refused.
        const denseFrom = now - 6 * minute;
        const patient = streamOf(async ({ since }) => {
          if (since < denseFrom) await refused.promise;
        }, denseFrom);
        const world = { stream: patient, windowsInFlight: 2 };
        await visit(broken, new SourceState(), world).catch(() => undefined);
        // What was refused went with the other run's end.
        await expectKept(store);
        await store.close();
      }),
  );
});

/** The lower cap is known, and nothing stands in the map that rests on the higher one. */
async function expectKept(store: Store): Promise<void> {
  const { dialect, coverage } = await store.openSource(source, now);
  expect(dialect).toMatchObject({ cap: capNow });
  expect(coverage.filter((one) => one.largestAnswer >= capNow)).toEqual([]);
}

async function storeWith(
  dataDir: string,
  window: typeof earlier,
  learned: Partial<Dialect> = {},
): Promise<Store> {
  const store = inlineStore(openSqliteStore({ dataDir }));
  await store.openSource(source, day);
  await store.setSourceOrigin(source.id, window.since);
  const lease = await store.claim(claimOf({ window, now: window.until }));
  if (lease === undefined) throw new Error("expected a lease");
  const whole = pieceOf({ ...window, largestAnswer: capNow, run: lease.run, readAt: window.until });
  const draft = draftOf(lease, { proof: "short_page" });
  await store.endRun(endOf(lease, { draft, coverage: [whole], now: window.until }));
  await store.learn(source.id, { dialect: { ...known, ...learned } });
  return store;
}

/** A store whose first end of a run that has something to teach fails. */
function failingOnce(store: Store, error: Error, onFailure: () => void = () => undefined): Store {
  let failsNow = true;
  return {
    ...store,
    endRun: async (end) => {
      if (!failsNow || end.lesson?.doubts === undefined) return store.endRun(end);
      failsNow = false;
      onFailure();
      throw error;
    },
  };
}

async function visit(
  store: Store,
  state: SourceState,
  // One window at a time: the others read under the lower cap, and do not find it again.
  { changed = {}, windowsInFlight = 1, stream = streamOf() }: World = {},
): Promise<{ readonly changes: readonly string[] }> {
  const changes: string[] = [];
  const policy = { ...defaultCollectionPolicy, windowsInFlight };
  const runtime = { ...runtimeOf(stream), policy };
  await visitSource(runtime, state, {
    ...runOn(store, fakeClock({ now })),
    random: () => 0,
    isAsked: false,
    isStopping: () => false,
    observer: {
      ended: () => undefined,
      failed: () => undefined,
      lost: () => undefined,
      dialectChanged: (what) => void changes.push(...what),
    },
    ...changed,
  });
  return { changes };
}

const traits: Stream["traits"] = {
  cap: 1_000,
  pageSizes: [100],
  granuleMs: 1,
  orders: ["asc"],
  totals: "capped",
  retentionMs: defaultCollectionPolicy.retentionMs,
};

const known: Dialect = {
  ...initialDialect(traits),
  filter: "works",
  granuleMs: 1,
  honouredPageSize: 100,
  learnedAt: now - minute,
};

/** A row a second (before `denseFrom` two a minute), the true total, and not more than `capNow` of them for one question. */
function streamOf(
  onAsk: (query: WindowQuery) => Promise<void> = async () => undefined,
  denseFrom = 0,
): Stream {
  return {
    id: source.stream,
    traits,
    async *read(_session, query: WindowQuery) {
      await onAsk(query);
      const { since, until, firstPage, pageSize } = query;
      const step = since >= denseFrom ? 1_000 : 30_000;
      const first = Math.ceil(since / step);
      const total = Math.max(Math.ceil(until / step) - first, 0);
      for (let at = (firstPage - 1) * pageSize; ; at += pageSize) {
        const length = Math.max(Math.min(pageSize, Math.min(total, capNow) - at), 0);
        const rows = Array.from({ length }, (_, next) => ({ at: (first + at + next) * step }));
        yield { rows, total, request: "GET /rows", status: 200 };
        if (length === 0) return;
      }
    },
    identity: (row) => String((row as { at: number }).at),
    time: (row) => (row as { at: number }).at,
    normalize: () => ({}),
  };
}
