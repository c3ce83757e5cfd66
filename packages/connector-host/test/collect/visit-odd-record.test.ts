import { expect, it } from "@jest/globals";
import type { Stream, WindowQuery } from "@sluice/connector-sdk";
import { fakeClock } from "@sluice/connector-sdk/testing";
import { defaultCollectionPolicy } from "../../src/collect/collection-policy.ts";
import { SourceState } from "../../src/collect/source-state.ts";
import { visitSource } from "../../src/collect/visit-source.ts";
import { openParts } from "../../src/coverage/coverage-map.ts";
import { inlineStore } from "../../src/store/inline-store.ts";
import { openSqliteStore } from "../../src/store/sqlite/open-sqlite-store.ts";
import { withDataDir } from "../store/data-dir.ts";
import { day, source } from "../store/pages.ts";
import { runtimeOf, visitOn } from "./one-run.ts";

const minute = 60_000;
const now = day + 300 * minute;

it("one record that tells another time than the filter goes by keeps no time open around it", () =>
  withDataDir(async (dataDir) => {
    const store = inlineStore(openSqliteStore({ dataDir }));
    await store.openSource(source, day);
    await store.setSourceOrigin(source.id, day);
    const clock = fakeClock({ now });
    const state = new SourceState();
    let visits = 0;
    for (let at = now; at < now + 4 * minute; visits++) {
      clock.set(at);
      const comeBackAt = await visitSource(runtimeOf(stream), state, visitOn(store, clock));
      at = Math.max(comeBackAt, at + 250);
    }
    const map = await store.getCoverage(source.id);
    expect(openParts(map, { since: day, until: now - minute })).toEqual([]);
    expect(await store.countRecords(source.id)).toMatchObject({ records: rows.length });
    expect(visits).toBeLessThan(100);
    await store.close();
  }));

/** One every half minute; the one that was released much later tells only when. */
const rows = Array.from({ length: 590 }, (_, index) => {
  const place = day + index * 30_000 + 7;
  return { place, at: index === 100 ? place + 180 * minute : place };
});

const stream: Stream = {
  id: source.stream,
  traits: {
    cap: 1_000,
    pageSizes: [50],
    granuleMs: 1,
    orders: ["asc", "desc"],
    totals: "capped",
    retentionMs: defaultCollectionPolicy.retentionMs,
  },
  async *read(_session, { since, until, order, firstPage, pageSize }: WindowQuery) {
    const found = rows.filter(({ place }) => place >= since && place < until);
    const sorted = order === "asc" ? found : found.toReversed();
    for (let page = firstPage; ; page++) {
      const shown = sorted.slice((page - 1) * pageSize, page * pageSize);
      yield { rows: shown, total: found.length, request: "GET /rows", status: 200 };
      if (shown.length === 0) return;
    }
  },
  identity: (row) => String((row as { place: number }).place),
  time: (row) => (row as { at: number }).at,
  normalize: () => ({}),
};
