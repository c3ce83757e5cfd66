import { expect } from "@jest/globals";
import type { BackfillJob, Instance, StatusEntry } from "../../../src/store/entities.ts";
import { day, hour, source } from "../pages.ts";
import type { StoreCase } from "./store-case.ts";

export const configurationCases: readonly StoreCase[] = [
  {
    title: "lists tenants by name and renames one that is put again",
    run: async (store) => {
      await store.putTenant({ custId: "b", name: "Beta" });
      await store.putTenant({ custId: "a", name: "Alpha" });
      await store.putTenant({ custId: "b", name: "Aaron" });
      expect(await store.listTenants()).toEqual([
        { custId: "b", name: "Aaron" },
        { custId: "a", name: "Alpha" },
      ]);
    },
  },
  {
    title: "answers a tenant by its id, and undefined for one that never was",
    run: async (store) => {
      await store.putTenant({ custId: "a", name: "Alpha" });
      await store.putTenant({ custId: "b", name: "Beta" });
      expect(await store.getTenant("b")).toEqual({ custId: "b", name: "Beta" });
      expect(await store.getTenant("c")).toBeUndefined();
    },
  },
  {
    title: "keeps an instance as it was put, until it is deleted",
    run: async (store) => {
      await store.putInstance(instanceOf("one", 1));
      await store.putInstance({ ...instanceOf("two", 2), active: false, inactiveSince: 5 });
      await store.putInstance({ ...instanceOf("one", 1), name: "renamed" });
      expect((await store.listInstances()).map(({ id, name }) => [id, name])).toEqual([
        ["one", "renamed"],
        ["two", "two"],
      ]);
      expect(await store.getInstance("two")).toEqual({
        ...instanceOf("two", 2),
        active: false,
        inactiveSince: 5,
      });
      await store.deleteInstance("one");
      expect(await store.getInstance("one")).toBeUndefined();
    },
  },
  {
    title: "answers a setting that was put last, and undefined for one that never was",
    run: async (store) => {
      await store.putSetting("key", "1");
      await store.putSetting("key", "2");
      expect(await store.getSetting("key")).toBe("2");
      expect(await store.getSetting("other")).toBeUndefined();
    },
  },
  {
    title: "moves the last status when nothing but the time changed, and appends otherwise",
    run: async (store) => {
      await store.putStatus(statusOf("ok", 1));
      await store.putStatus({ ...statusOf("ok", 2), lastSeen: 2 });
      await store.putStatus(statusOf("degraded", 3));
      await store.putStatus(statusOf("ok", 4));
      const history = await store.statusHistory("one", 10);
      expect(history.map(({ state, since, lastSeen }) => [state, since, lastSeen])).toEqual([
        ["ok", 4, 4],
        ["degraded", 3, 3],
        ["ok", 1, 2],
      ]);
      expect(await store.statusHistory("one", 1)).toHaveLength(1);
    },
  },
  {
    title: "tells the last status of many instances at once, in the order asked for",
    run: async (store) => {
      await store.putStatus({ ...statusOf("ok", 1), instance: "one" });
      await store.putStatus({ ...statusOf("failed", 2), instance: "one" });
      await store.putStatus({ ...statusOf("idle", 3), instance: "two" });
      const last = await store.lastStatuses(["two", "three", "one"]);
      expect(last.map((entry) => entry?.state)).toEqual(["idle", undefined, "failed"]);
      expect(await store.lastStatuses([])).toEqual([]);
    },
  },
  {
    title: "lists an instance's backfills in order of their creation, as they were put last",
    run: async (store) => {
      await store.putBackfill(backfillOf("late", 2));
      await store.putBackfill(backfillOf("early", 1));
      await store.putBackfill({ ...backfillOf("late", 2), state: "done", endedAt: 9 });
      const jobs = await store.listBackfills("one");
      expect(jobs.map(({ id, state }) => [id, state])).toEqual([
        ["early", "running"],
        ["late", "done"],
      ]);
      expect(await store.listBackfills("two")).toEqual([]);
    },
  },
  {
    title: "opens a source empty, and keeps its dialect and the first origin",
    run: async (store) => {
      expect(await store.openSource(source, day)).toEqual({
        key: source,
        coverage: [],
        dialect: undefined,
        rowsMove: false,
        identityMode: "vendor_id",
        origin: undefined,
      });
      await store.learn(source.id, { dialect: { cap: 500 } });
      await store.setSourceOrigin(source.id, day);
      await store.setSourceOrigin(source.id, day + hour);
      expect(await store.openSource(source, day + 1)).toMatchObject({
        dialect: { cap: 500 },
        origin: day,
      });
    },
  },
];

function instanceOf(id: string, createdAt: number): Instance {
  return {
    id,
    custId: "default",
    name: id,
    category: "email",
    type: "mailprotector",
    version: "1.0.0",
    active: true,
    isCollect: true,
    isRespond: false,
    runOn: "dp",
    config: { domain: "mpdemo.net" },
    sealedSecrets: "sealed",
    filterList: [],
    advancedSetting: {},
    createdAt,
    modifiedAt: createdAt,
  };
}

function statusOf(state: StatusEntry["state"], at: number): StatusEntry {
  return { instance: "one", state, code: 0, message: state, since: at, lastSeen: at };
}

function backfillOf(id: string, createdAt: number): BackfillJob {
  const window = { since: day, until: day + hour };
  return {
    id,
    instance: "one",
    state: "running",
    remaining: [window],
    rowsNew: 0,
    requests: 0,
    createdAt,
    ...window,
  };
}
