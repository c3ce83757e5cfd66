import { describe, expect, it } from "@jest/globals";
import { DatabaseSync } from "node:sqlite";
import { join } from "node:path";
import { threadedStore } from "../../src/store/sqlite/threaded-store.ts";
import { StoreTooNew } from "../../src/store/sqlite/store-errors.ts";
import { StoreFull } from "../../src/store/store.ts";
import { withDataDir } from "./data-dir.ts";
import { day, source } from "./pages.ts";
import { storeContract } from "./store-contract.ts";

describe("the store on a thread of its own", () => {
  it.each(storeContract())("$title", ({ run }) =>
    withDataDir(async (dataDir) => {
      const store = await threadedStore({ dataDir });
      try {
        await run(store);
      } finally {
        await store.close();
      }
    }),
  );

  it("refuses calls after it was closed, and answers those that were waiting", () =>
    withDataDir(async (dataDir) => {
      const store = await threadedStore({ dataDir });
      const waiting = store.openSource(source, day);
      const closed = store.close();
      expect(await waiting).toMatchObject({ key: source });
      await closed;
      await expect(store.listTenants()).rejects.toThrow("closed");
    }));

  it("says why it cannot open, by the error's class", () =>
    withDataDir(async (dataDir) => {
      await expect(threadedStore({ dataDir: join(dataDir, "missing") })).rejects.toThrow(StoreFull);
      await (await threadedStore({ dataDir })).close();
      const file = new DatabaseSync(join(dataDir, "sluice.db"));
      file.exec("INSERT INTO migrations VALUES(99, 'from-the-future')");
      file.close();
      await expect(threadedStore({ dataDir })).rejects.toThrow(StoreTooNew);
      await expect(threadedStore({ dataDir })).rejects.toThrow("from-the-future");
    }));
});
