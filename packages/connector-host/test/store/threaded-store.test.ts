import { afterAll, beforeAll, describe, expect, it, jest } from "@jest/globals";
import { join } from "node:path";
import { DatabaseSync } from "node:sqlite";
import { StoreTooNew } from "../../src/store/sqlite/store-errors.ts";
import {
  openOnThreads,
  storeThreads,
  threadedStore,
  type StoreThreads,
} from "../../src/store/sqlite/threaded-store.ts";
import { StoreFull } from "../../src/store/store.ts";
import { withDataDir } from "./data-dir.ts";
import { claimOf, commitOf, day, hour, row, source } from "./pages.ts";
import { storeContract } from "./store-contract.ts";

// A thread loads the store's sources, and gives way to others: on a busy machine that takes seconds.
jest.setTimeout(60_000);

describe("the store on a thread of its own", () => {
  let threads: StoreThreads;
  beforeAll(() => {
    threads = storeThreads();
  });
  afterAll(() => threads.end());

  it.each(storeContract())("$title", ({ run }) =>
    withDataDir(async (dataDir) => {
      const store = await openOnThreads(threads, { dataDir });
      try {
        await run(store);
      } finally {
        await store.close();
      }
    }),
  );

  it("says why it cannot open, by the error's class", () =>
    withDataDir(async (dataDir) => {
      const missing = join(dataDir, "missing");
      await expect(openOnThreads(threads, { dataDir: missing })).rejects.toThrow(StoreFull);
      await (await openOnThreads(threads, { dataDir })).close();
      const file = new DatabaseSync(join(dataDir, "sluice.db"));
      file.exec("INSERT INTO migrations VALUES(99, 'from-the-future')");
      file.close();
      await expect(openOnThreads(threads, { dataDir })).rejects.toThrow(StoreTooNew);
      await expect(openOnThreads(threads, { dataDir })).rejects.toThrow("from-the-future");
    }));

  it("tells each step that brings a file of an earlier version up to date, and none for a new file", () =>
    withDataDir(async (dataDir) => {
      const steps: unknown[] = [];
      const open = async (): Promise<void> =>
        (await threadedStore({ dataDir, onMigration: (step) => steps.push(step) })).close();
      await open();
      expect(steps).toEqual([]);
      const file = new DatabaseSync(join(dataDir, "sluice.db"));
      file.exec(
        "ALTER TABLE lake_days DROP COLUMN changes; DELETE FROM migrations WHERE number = 8",
      );
      file.close();
      await open();
      expect(steps).toEqual([{ name: "changes-of-days", number: 8, of: 8 }]);
    }));

  it("answers others while a day that is to go is read", () =>
    withDataDir(async (dataDir) => {
      const store = await openOnThreads(threads, { dataDir });
      await store.openSource(source, day);
      const lease = await store.claim(claimOf());
      if (lease === undefined) throw new Error("expected a lease");
      const rows = Array.from({ length: 20_000 }, (_, at) => row(`r${at}`, day + at));
      await store.commitPage(commitOf(lease, rows));
      const tomorrow = day + 24 * hour;
      const answers: string[] = [];
      await Promise.all([
        store.dropOldestDay("syslog", tomorrow, tomorrow).then((drop) => answers.push(drop)),
        store.countRecords(source.id).then(({ records }) => answers.push(`${records}`)),
      ]);
      expect(answers).toEqual(["20000", "dropped"]);
      expect(await store.verifyLedger(source.id)).toMatchObject({ ok: true, records: 0 });
      await store.close();
    }));

  it("answers calls that wait when it is closed, and refuses later ones", () =>
    withDataDir(async (dataDir) => {
      const store = await threadedStore({ dataDir });
      const waiting = [store.openSource(source, day), store.verifyLedger(source.id)];
      const closed = store.close();
      expect(await Promise.all(waiting)).toMatchObject([{ key: source }, { ok: true }]);
      await closed;
      await expect(store.listTenants()).rejects.toThrow("closed");
    }));
});
