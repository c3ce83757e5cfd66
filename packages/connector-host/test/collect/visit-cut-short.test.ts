import { expect, it } from "@jest/globals";
import { initialDialect } from "@sluice/connector-sdk";
import type { Dialect, Stream } from "@sluice/connector-sdk";
import { fakeClock } from "@sluice/connector-sdk/testing";
import { setImmediate } from "node:timers/promises";
import { defaultCollectionPolicy } from "../../src/collect/collection-policy.ts";
import { SourceState } from "../../src/collect/source-state.ts";
import { visitSource } from "../../src/collect/visit-source.ts";
import { inlineStore } from "../../src/store/inline-store.ts";
import { openSqliteStore } from "../../src/store/sqlite/open-sqlite-store.ts";
import { StoreFull } from "../../src/store/store.ts";
import type { Store } from "../../src/store/store.ts";
import { withDataDir } from "../store/data-dir.ts";
import { day, source } from "../store/pages.ts";
import { runtimeOf, visitOn } from "./one-run.ts";

const dayMs = 86_400_000;
const now = day + 14 * dayMs;

it("a visit that the store has no room for ends only when nothing of it is read any more", () =>
  withDataDir(async (dataDir) => {
    const store = inlineStore(openSqliteStore({ dataDir }));
    await store.openSource(source, day);
    await store.setSourceOrigin(source.id, day + 60_000);
    await store.learn(source.id, { dialect: known });
    const clock = fakeClock({ now });
    let reading = 0;
    const stream = streamOf(async ({ since }) => {
      reading++;
      // While the newest is read, what is open falls out of the vendor's retention.
      if (since > now - dayMs) clock.set(now + 2 * dayMs);
      else for (let turn = 0; turn < 100; turn++) await setImmediate();
      reading--;
    });
    const full: Store = {
      ...store,
      claim: async (claim) => {
        if (clock.now() > now) throw new StoreFull("no room");
        return store.claim(claim);
      },
    };
    const policy = { ...defaultCollectionPolicy, windowsInFlight: 2 };
    const visiting = visitSource(
      { ...runtimeOf(stream), policy },
      new SourceState(),
      visitOn(full, clock),
    );
    await expect(visiting).rejects.toThrow(StoreFull);
    expect(reading).toBe(0);
    await store.close();
  }));

const traits: Stream["traits"] = {
  cap: 1_000,
  pageSizes: [100],
  granuleMs: 1,
  orders: ["asc"],
  totals: "true",
  retentionMs: 14 * dayMs,
};

const known: Dialect = {
  ...initialDialect(traits),
  filter: "works",
  granuleMs: 1,
  order: "asc",
  learnedAt: now,
};

/** Without any record. */
function streamOf(onAsk: (query: { readonly since: number }) => Promise<void>): Stream {
  return {
    id: source.stream,
    traits,
    async *read(_session, query) {
      await onAsk(query);
      yield { rows: [], total: 0, request: "GET /rows", status: 200 };
    },
    identity: () => undefined,
    time: () => undefined,
    normalize: () => ({}),
  };
}
