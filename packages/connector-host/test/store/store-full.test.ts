import { describe, expect, it } from "@jest/globals";
import { openSqliteStore } from "../../src/store/sqlite/open-sqlite-store.ts";
import { StoreFull } from "../../src/store/store.ts";
import { withDataDir } from "./data-dir.ts";
import { claimOf, commitOf, day, row, source } from "./pages.ts";

describe("a store without room", () => {
  it("writes nothing of the page, says so, and goes on when there is room again", () =>
    withDataDir((dataDir) => {
      const full = openSqliteStore({ dataDir, maxBytes: 1_700_000 });
      full.openSource(source, day);
      const lease = full.claim(claimOf());
      if (lease === undefined) throw new Error("expected a lease");
      const pages = [1, 2, 3].map((page) =>
        commitOf(
          lease,
          Array.from({ length: 300 }, (_, at) => row(`${page}-${at}`, day + at, "x".repeat(500))),
        ),
      );
      const committed = pages.filter((page) => {
        try {
          full.commitPage(page);
          return true;
        } catch (error) {
          expect(error).toBeInstanceOf(StoreFull);
          return false;
        }
      });
      expect(committed.length).toBeGreaterThan(0);
      expect(committed.length).toBeLessThan(pages.length);
      const records = committed.length * 300;
      expect(full.countRecords(source.id)).toMatchObject({ records });
      expect(full.verifyLedger(source.id)).toMatchObject({ ok: true, records });
      full.putSetting("small", "still written");
      full.close();

      const store = openSqliteStore({ dataDir });
      for (const page of pages) store.commitPage(page);
      expect(store.verifyLedger(source.id)).toMatchObject({ ok: true, records: 900 });
      store.close();
    }));
});
