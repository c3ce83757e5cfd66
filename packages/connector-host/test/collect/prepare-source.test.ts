import { describe, expect, it } from "@jest/globals";
import { initialDialect } from "@sluice/connector-sdk";
import type { Dialect, Stream, WindowQuery } from "@sluice/connector-sdk";
import { fakeClock, silentLogger } from "@sluice/connector-sdk/testing";
import { defaultCollectionPolicy } from "../../src/collect/collection-policy.ts";
import { prepareSource } from "../../src/collect/prepare-source.ts";
import type { SourceRuntime } from "../../src/collect/source-runtime.ts";
import { SourceState } from "../../src/collect/source-state.ts";
import type { VisitContext } from "../../src/collect/visit-context.ts";
import { inlineStore } from "../../src/store/inline-store.ts";
import { openSqliteStore } from "../../src/store/sqlite/open-sqlite-store.ts";
import { StoreFull } from "../../src/store/store.ts";
import type { Store } from "../../src/store/store.ts";
import { withDataDir } from "../store/data-dir.ts";
import { claimOf, day, draftOf, endOf, hour, pieceOf, source } from "../store/pages.ts";

const learnedAt = day + 10 * hour;
const now = day + 36 * hour;
const before = { since: day + 6 * hour, until: day + 7 * hour };
const since = { since: day + 11 * hour, until: day + 12 * hour };

describe("a vendor that answers otherwise than was learned", () => {
  it("is read again where it was read since", () =>
    withDataDir(async (dataDir) => {
      const store = await readBeforeAndSince(dataDir);
      const { state, changes } = await prepare(store);
      expect(changes).toEqual(["order was undefined, is asc"]);
      expect(await openTime(store)).toEqual([since]);
      expect(state.coverage).toMatchObject([before]);
      expect((await store.openSource(source, now)).dialect).toMatchObject({ order: "asc" });
      await store.close();
    }));

  it("is learned and compared again when the store could not keep what was learned", () =>
    withDataDir(async (dataDir) => {
      const store = await readBeforeAndSince(dataDir);
      const state = new SourceState();
      const fails = async (): Promise<never> => Promise.reject(new Error("the store fails"));
      const failed = await prepare({ ...store, learn: fails }, state);
      expect(failed.changes).toEqual([]);
      expect(await openTime(store)).toEqual([]);
      const { changes } = await prepare(store, state);
      expect(changes).toEqual(["order was undefined, is asc"]);
      expect(await openTime(store)).toEqual([since]);
      expect(state.dialect).toMatchObject({ order: "asc" });
      await store.close();
    }));

  it("is learned and compared again also when the state is loaded anew, since the disk had no room", () =>
    withDataDir(async (dataDir) => {
      const store = await readBeforeAndSince(dataDir);
      const state = new SourceState();
      const isFull = async (): Promise<never> => Promise.reject(new StoreFull("no room"));
      await expect(prepare({ ...store, learn: isFull }, state)).rejects.toThrow(StoreFull);
      state.isOpened = false;
      await prepare(store, state);
      expect(await openTime(store)).toEqual([since]);
      expect(state.dialect).toMatchObject({ order: "asc" });
      await store.close();
    }));

  it("is read again where it was read since, also when the clock was set back meanwhile", () =>
    withDataDir(async (dataDir) => {
      const store = await readBeforeAndSince(dataDir, { learnedAt: now + hour });
      const { state, changes } = await prepare(store);
      expect(changes).toEqual(["order was undefined, is asc"]);
      expect(await openTime(store)).toContainEqual(since);
      expect(state.dialect).toMatchObject({ learnedAt: now });
      await store.close();
    }));

  it("is read again wherever it was silent, when it was asked by a filter that it does not have", () =>
    withDataDir(async (dataDir) => {
      const asked = { variant: "of another vendor", filter: "unproved" } as const;
      const store = await readBeforeAndSince(dataDir, asked);
      const { changes } = await prepare(store);
      expect(changes).toEqual(["variant was of another vendor, is default"]);
      expect(await openTime(store)).toEqual([before, since]);
      await store.close();
    }));

  it("is left alone where it answers as before", () =>
    withDataDir(async (dataDir) => {
      const store = await readBeforeAndSince(dataDir, { order: "asc" });
      const { changes } = await prepare(store);
      expect(changes).toEqual([]);
      expect(await openTime(store)).toEqual([]);
      await store.close();
    }));
});

it("a vendor that keeps everything is asked for times that can be written, from 1970 on", () =>
  withDataDir(async (dataDir) => {
    const store = inlineStore(openSqliteStore({ dataDir }));
    const keepsAll = Number.MAX_SAFE_INTEGER;
    const policy = { ...defaultCollectionPolicy, retentionMs: keepsAll, lookBackMs: keepsAll };
    const { state } = await prepare(store, new SourceState(), policy);
    expect(state.dialect).toMatchObject({ filter: "works" });
    expect(new Date(state.origin).toISOString()).toBe("1970-01-01T00:01:00.000Z");
    await store.close();
  }));

/** One run ended before the dialect was learned, one after it. */
async function readBeforeAndSince(dataDir: string, learned: Partial<Dialect> = {}): Promise<Store> {
  const store = inlineStore(openSqliteStore({ dataDir }));
  await store.openSource(source, day);
  await store.setSourceOrigin(source.id, day);
  await readWhole(store, before, learnedAt - hour);
  await readWhole(store, since, learnedAt + 3 * hour);
  await store.learn(source.id, { dialect: { ...known, ...learned } });
  return store;
}

async function readWhole(store: Store, window: typeof before, endedAt: number): Promise<void> {
  const lease = await store.claim(claimOf({ window, now: endedAt - 1_000 }));
  if (lease === undefined) throw new Error("expected a lease");
  const coverage = [pieceOf({ ...window, run: lease.run, readAt: endedAt })];
  const draft = draftOf(lease, { proof: "total" });
  await store.endRun(endOf(lease, { draft, coverage, now: endedAt }));
}

/** What of the two windows the map does not name any more. */
async function openTime(store: Store): Promise<(typeof before)[]> {
  const map = await store.getCoverage(source.id);
  return [before, since].filter((window) => !map.some((one) => one.since === window.since));
}

async function prepare(
  store: Store,
  state = new SourceState(),
  policy = defaultCollectionPolicy,
): Promise<{ readonly state: SourceState; readonly changes: readonly string[] }> {
  const changes: string[] = [];
  const runtime = {
    key: source,
    stream,
    policy,
    log: silentLogger(),
    openSession: () => ({ session: undefined, close: () => undefined }),
  } as unknown as SourceRuntime;
  const visit = {
    store,
    clock: fakeClock({ now }),
    signal: new AbortController().signal,
    random: () => 0,
    observer: {
      failed: () => undefined,
      dialectChanged: (what: readonly string[]) => void changes.push(...what),
    },
  } as unknown as VisitContext;
  await prepareSource(runtime, state, visit);
  return { state, changes };
}

const traits: Stream["traits"] = {
  cap: 1_000,
  pageSizes: [100],
  granuleMs: 1,
  orders: ["asc", "desc"],
  totals: "none",
  retentionMs: defaultCollectionPolicy.retentionMs,
};

const known: Dialect = {
  ...initialDialect(traits),
  filter: "works",
  granuleMs: 1,
  honouredPageSize: 100,
  learnedAt,
};

/** Sorted as asked, every 97.231 s one row. */
const stream: Stream = {
  id: source.stream,
  traits,
  async *read(_session, query: WindowQuery) {
    // As most connectors write it.
    new Date(query.since).toISOString();
    const rows = Array.from({ length: 400 }, (_, at) => ({ at: day + 24 * hour + at * 97_231 }));
    const found = rows.filter(({ at }) => at >= query.since && at < query.until);
    const sorted = query.order === "asc" ? found : found.toReversed();
    for (let first = (query.firstPage - 1) * 100; ; first += 100) {
      const page = sorted.slice(first, first + query.pageSize);
      yield { rows: page, request: "GET /rows", status: 200 };
      if (page.length === 0) return;
    }
  },
  identity: (row) => String((row as { at: number }).at),
  time: (row) => (row as { at: number }).at,
  normalize: () => ({}),
};
