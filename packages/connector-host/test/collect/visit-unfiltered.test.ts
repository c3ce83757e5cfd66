import { describe, expect, it } from "@jest/globals";
import { initialDialect } from "@sluice/connector-sdk";
import type { Dialect, Stream, WindowQuery } from "@sluice/connector-sdk";
import { fakeClock } from "@sluice/connector-sdk/testing";
import { SourceState } from "../../src/collect/source-state.ts";
import { visitSource } from "../../src/collect/visit-source.ts";
import type { LedgerEntry } from "../../src/ledger/ledger-entry.ts";
import { inlineStore } from "../../src/store/inline-store.ts";
import { openSqliteStore } from "../../src/store/sqlite/open-sqlite-store.ts";
import type { Store } from "../../src/store/store.ts";
import { withDataDir } from "../store/data-dir.ts";
import { claimOf, day, draftOf, endOf, pieceOf, source } from "../store/pages.ts";
import { runOn, runtimeOf } from "./one-run.ts";

const minute = 60_000;
const now = day + 120 * minute;
const most = 200;

describe("a vendor whose time filter does not work", () => {
  it("is looked at again for records that came late", () =>
    withDataDir(async (dataDir) => {
      const vendor = { times: timesFrom(now - 60 * minute) };
      const { store, visitAt } = await stage(dataDir, vendor);
      await visitAt(now);
      vendor.times = [...timesFrom(now - 60 * minute, 80 * minute), now - 30 * minute + 7];
      const entries = await visitAt(now + 20 * minute);
      expect(entries).toContainEqual(expect.objectContaining({ kind: "revisit", rowsNew: 1 }));
      await store.close();
    }));

  it("leaves a gap, once, where nothing was read while its filter worked", () =>
    withDataDir(async (dataDir) => {
      const vendor = { times: timesFrom(day) };
      const { store, visitAt } = await stage(dataDir, vendor);
      const read = { since: day + 10 * minute, until: day + 20 * minute };
      await readWhole(store, read);
      await visitAt(now);
      expect(await store.getCoverage(source.id)).toMatchObject([
        { since: day, until: read.since, result: "gap", reason: "no_time_filter" },
        { ...read, proof: "total" },
        { since: read.until, result: "gap" },
        { until: now - 30_000, proof: "order" },
      ]);
      await store.close();
    }));
});

/** A record each half minute. */
function timesFrom(since: number, lastsMs = now - since): number[] {
  return Array.from({ length: lastsMs / 30_000 }, (_, at) => since + at * 30_000 + 11);
}

async function stage(dataDir: string, vendor: { times: number[] }) {
  const store = inlineStore(openSqliteStore({ dataDir }));
  await store.openSource(source, day);
  await store.setSourceOrigin(source.id, day);
  await store.learn(source.id, { dialect: known });
  const clock = fakeClock({ now });
  const state = new SourceState();
  let requests = 0;
  const stream = streamOf(vendor, () => void requests++);
  const visitAt = async (at: number): Promise<readonly LedgerEntry[]> => {
    const entries: LedgerEntry[] = [];
    clock.set(at);
    await visitSource(runtimeOf(stream), state, {
      ...runOn(store, clock),
      random: () => 0,
      isAsked: false,
      isStopping: () => requests > 500,
      observer: {
        ended: (_window, entry) => void entries.push(entry),
        failed: (error) => {
          throw error;
        },
        lost: () => undefined,
        dialectChanged: () => undefined,
      },
    });
    expect(requests).toBeLessThan(100);
    return entries;
  };
  return { store, visitAt };
}

async function readWhole(store: Store, window: { since: number; until: number }): Promise<void> {
  const lease = await store.claim(claimOf({ window, now: window.until }));
  if (lease === undefined) throw new Error("expected a lease");
  const coverage = [pieceOf({ ...window, run: lease.run, readAt: now, result: "complete" })];
  await store.endRun(endOf(lease, { draft: draftOf(lease), coverage, now: window.until }));
}

const traits: Stream["traits"] = {
  cap: most,
  pageSizes: [50],
  granuleMs: 1,
  orders: ["desc"],
  totals: "none",
  retentionMs: 14 * 86_400_000,
};

const known: Dialect = { ...initialDialect(traits), filter: "none", granuleMs: 1, learnedAt: now };

/** The newest records first, whatever was asked for. */
function streamOf(vendor: { times: number[] }, onAsk: () => void): Stream {
  return {
    id: source.stream,
    traits,
    async *read(_session, { firstPage, pageSize }: WindowQuery) {
      for (let page = firstPage; ; page++) {
        onAsk();
        const listed = vendor.times.toSorted((a, b) => b - a).slice(0, most);
        const times = listed.slice((page - 1) * pageSize, page * pageSize);
        yield { rows: times.map((at) => ({ at })), request: "GET /rows", status: 200 };
        if (times.length === 0) return;
      }
    },
    identity: (row) => String((row as { at: number }).at),
    time: (row) => (row as { at: number }).at,
    normalize: () => ({}),
  };
}
