import { expect, it } from "@jest/globals";
import type { Stream, WindowQuery } from "@sluice/connector-sdk";
import { fakeClock } from "@sluice/connector-sdk/testing";
import { defaultCollectionPolicy } from "../../src/collect/collection-policy.ts";
import { SourceState } from "../../src/collect/source-state.ts";
import { visitSource } from "../../src/collect/visit-source.ts";
import { inlineStore } from "../../src/store/inline-store.ts";
import { openSqliteStore } from "../../src/store/sqlite/open-sqlite-store.ts";
import { withDataDir } from "../store/data-dir.ts";
import { day, source } from "../store/pages.ts";
import { runtimeOf, visitOn } from "./one-run.ts";

const minute = 60_000;
const now = day + 60 * minute;

it("a vendor none of whose rows has a readable time is asked again with more and more patience", () =>
  withDataDir(async (dataDir) => {
    const store = inlineStore(openSqliteStore({ dataDir }));
    await store.openSource(source, day);
    await store.setSourceOrigin(source.id, day);
    const clock = fakeClock({ now });
    const state = new SourceState();
    const visit = visitOn(store, clock);
    const fail = (error: Error): never => {
      throw error;
    };
    let visits = 0;
    for (let at = now; at < now + 5 * minute && visits < 1_000; visits++) {
      clock.set(at);
      const comeBackAt = await visitSource(runtimeOf(stream), state, {
        ...visit,
        observer: { ...visit.observer, failed: fail },
      });
      at = Math.max(comeBackAt, at + 250);
    }
    expect(visits).toBeLessThan(20);
    const rowsLie = { since: day + 10 * minute, until: day + 31 * minute };
    expect(await store.getCoverage(source.id, rowsLie)).toEqual([]);
    expect(await store.countRecords(source.id)).toMatchObject({ records: 0, quarantined: 3 });
    await store.close();
  }));

const stream: Stream = {
  id: source.stream,
  traits: {
    cap: 1_000,
    pageSizes: [100],
    granuleMs: 1,
    orders: ["desc"],
    totals: "true",
    retentionMs: defaultCollectionPolicy.retentionMs,
  },
  async *read(_session, { since, until }: WindowQuery) {
    const rows = [10, 20, 30].filter(
      (at) => day + at * minute >= since && day + at * minute < until,
    );
    yield { rows: rows.map((id) => ({ id })), total: rows.length, request: "GET", status: 200 };
  },
  identity: (row) => String((row as { id: number }).id),
  time: () => undefined,
  normalize: () => ({}),
};
