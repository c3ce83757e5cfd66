import { describe, expect, it } from "@jest/globals";
import { ConnectorError, initialDialect } from "@sluice/connector-sdk";
import type { Dialect, Stream, WindowQuery } from "@sluice/connector-sdk";
import { fakeClock } from "@sluice/connector-sdk/testing";
import { defaultCollectionPolicy } from "../../src/collect/collection-policy.ts";
import type { RunContext, RunRequest } from "../../src/collect/run-context.ts";
import { runRevisit } from "../../src/collect/run-revisit.ts";
import type { CoverageInterval } from "../../src/coverage/coverage.ts";
import { inlineStore } from "../../src/store/inline-store.ts";
import { openSqliteStore } from "../../src/store/sqlite/open-sqlite-store.ts";
import { StoreFull } from "../../src/store/store.ts";
import type { Store } from "../../src/store/store.ts";
import { withDataDir } from "../store/data-dir.ts";
import { claimOf, day, endOf, pieceOf, source } from "../store/pages.ts";
import { runOn, runtimeOf } from "./one-run.ts";

const window = { since: day, until: day + 10_000 };
const rowsThere = 10;
const piece = pieceOf({ ...window, result: "provisional", kept: rowsThere, largestAnswer: 10 });

describe("a look again at what was read", () => {
  it("is had by one count that is what was kept", () =>
    withDataDir(async (dataDir) => {
      const store = await openStore(dataDir);
      const asked: string[] = [];
      const outcome = await runRevisit(requestOn(answering(asked)), runSoon(store));
      expect(outcome).toMatchObject({ kind: "ended", entry: { verdict: "whole", pages: 0 } });
      expect(asked).toEqual(["probe"]);
      expect(await store.getCoverage(source.id)).toMatchObject([{ generation: 1 }]);
      await store.close();
    }));

  it("reads when the count could not be had, and counts that request too", () =>
    withDataDir(async (dataDir) => {
      const store = await openStore(dataDir);
      const asked: string[] = [];
      const stream = answering(asked, (purpose) => {
        if (purpose === "probe") throw new ConnectorError("vendor_unavailable", "503");
      });
      const outcome = await runRevisit(requestOn(stream), runSoon(store));
      expect(asked).toEqual(["probe", "data"]);
      expect(outcome).toMatchObject({ kind: "ended", entry: { verdict: "whole", pages: 1 } });
      await store.close();
    }));

  it("reads what is left of a piece that was cut: nobody counted the rows of that part", () =>
    withDataDir(async (dataDir) => {
      const store = await openStore(dataDir);
      await put(store, piece);
      // All ten rows lie here; the five there are now in the rest of the piece are late.
      await put(store, { ...piece, until: day + 5_000 });
      const rest = (await store.getCoverage(source.id)).filter((one) => one.since > day);
      expect(rest).toMatchObject([{ since: day + 5_000, until: window.until }]);
      const asked: string[] = [];
      const request = requestOn(answering(asked), rest);
      const outcome = await runRevisit(request, runSoon(store));
      expect(asked).toContain("data");
      expect(outcome).toMatchObject({ entry: { verdict: "whole", rowsRead: 5 } });
      expect((await store.getCoverage(source.id)).at(-1)).toMatchObject({ kept: 5, generation: 1 });
      await store.close();
    }));

  it("reads what never came to rest: one row that left and one that was missed make an equal count", () =>
    withDataDir(async (dataDir) => {
      const store = await openStore(dataDir);
      const asked: string[] = [];
      const moving = { ...piece, proof: "none" as const };
      await runRevisit(requestOn(answering(asked), [moving]), runSoon(store));
      expect(asked).toContain("data");
      expect(await store.getCoverage(source.id)).toMatchObject([{ proof: "total" }]);
      await store.close();
    }));

  it("calls no rows lost because they are fewer than such a part was thought to hold", () =>
    withDataDir(async (dataDir) => {
      const store = await openStore(dataDir);
      await put(store, { ...piece, kept: 30 });
      await put(store, { ...piece, until: day + 5_000 });
      const rest = (await store.getCoverage(source.id)).filter((one) => one.since > day);
      const outcome = await runRevisit(requestOn(answering([]), rest), runSoon(store));
      expect(outcome).toMatchObject({ entry: { verdict: "whole", rowsRead: 5 } });
      expect(outcome).not.toHaveProperty("entry.code");
      await store.close();
    }));

  it("holds its window while it counts: nobody reads there, and a stop frees it", () =>
    withDataDir(async (dataDir) => {
      const store = await openStore(dataDir);
      const stop = new AbortController();
      let isHeld = false;
      const stream = answering([], async () => {
        isHeld = (await store.claim(claimOf({ window, now: day }))) === undefined;
        stop.abort(new Error("the host stops"));
        throw stop.signal.reason;
      });
      const run = { ...runSoon(store), signal: stop.signal };
      await expect(runRevisit(requestOn(stream), run)).rejects.toThrow("the host stops");
      expect(isHeld).toBe(true);
      expect(await store.claim(claimOf({ window, now: day }))).toBeDefined();
      expect(await store.listLedger(source.id, { limit: 1 })).toMatchObject([
        { verdict: "aborted", kind: "revisit" },
      ]);
      await store.close();
    }));

  it("is ended later when the store has no room for its end", () =>
    withDataDir(async (dataDir) => {
      const store = await openStore(dataDir);
      const ends: (() => Promise<void>)[] = [];
      const isFull = async (): Promise<never> => Promise.reject(new StoreFull("no room"));
      const run = { ...runSoon({ ...store, endRun: isFull }), onUnended: pushTo(ends) };
      await expect(runRevisit(requestOn(answering([])), run)).rejects.toThrow(StoreFull);
      expect(ends).toHaveLength(1);
      await store.close();
    }));
});

function pushTo(ends: (() => Promise<void>)[]): RunContext["onUnended"] {
  return (end) => void ends.push(end);
}

async function openStore(dataDir: string): Promise<Store> {
  const store = inlineStore(openSqliteStore({ dataDir }));
  await store.openSource(source, day);
  return store;
}

async function put(store: Store, one: CoverageInterval): Promise<void> {
  const lease = await store.claim(claimOf({ window: one }));
  if (lease === undefined) throw new Error("expected a lease");
  await store.endRun(endOf(lease, { coverage: [{ ...one, run: lease.run }] }));
}

/** After the time of the first look. */
function runSoon(store: Store): RunContext {
  return runOn(store, fakeClock({ now: day + 20 * 60_000 }));
}

function requestOn(stream: Stream, pieces: readonly CoverageInterval[] = [piece]): RunRequest {
  const { since = window.since } = pieces[0] ?? {};
  return {
    source: runtimeOf(stream),
    window: { since, until: window.until, kind: "revisit", pieces },
    dialect,
    before: pieces,
    attempt: 1,
  };
}

const traits: Stream["traits"] = {
  cap: 1_000,
  pageSizes: [100],
  granuleMs: 1,
  orders: ["asc"],
  totals: "true",
  retentionMs: defaultCollectionPolicy.retentionMs,
};

const dialect: Dialect = {
  ...initialDialect(traits),
  filter: "works",
  granuleMs: 1,
  order: "asc",
  totals: "true",
  honouredPageSize: 100,
};

/** A row a second, with the true total. */
function answering(
  asked: string[],
  onAsk: (purpose: string) => void | Promise<void> = () => undefined,
): Stream {
  return {
    id: source.stream,
    traits,
    async *read(_session, { since, until, purpose }: WindowQuery) {
      asked.push(purpose);
      await onAsk(purpose);
      const rows = Array.from({ length: (until - since) / 1_000 }, (_, at) => ({
        at: since + at * 1_000,
      }));
      yield { rows, total: rows.length, request: "GET /rows", status: 200 };
    },
    identity: (row) => String((row as { at: number }).at),
    time: (row) => (row as { at: number }).at,
    normalize: () => ({}),
  };
}
