import { describe, expect, it } from "@jest/globals";
import { join } from "node:path";
import { DatabaseSync } from "node:sqlite";
import { openSqliteStore } from "../../src/store/sqlite/open-sqlite-store.ts";
import { StoreTooNew } from "../../src/store/sqlite/store-errors.ts";
import { withDataDir } from "./data-dir.ts";

describe("the shape of the file", () => {
  it("is left alone when it is the one that this code knows", () =>
    withDataDir((dataDir) => {
      const store = openSqliteStore({ dataDir });
      store.putSetting("name", "value");
      store.close();
      const again = openSqliteStore({ dataDir });
      expect(again.getSetting("name")).toBe("value");
      again.close();
    }));

  it("is refused by name when a newer version wrote it", () =>
    withDataDir((dataDir) => {
      openSqliteStore({ dataDir }).close();
      const file = new DatabaseSync(join(dataDir, "sluice.db"));
      file.exec("INSERT INTO migrations VALUES(42, 'sealed-days')");
      file.close();
      expect(() => openSqliteStore({ dataDir })).toThrow(StoreTooNew);
      expect(() => openSqliteStore({ dataDir })).toThrow("migration 42 (sealed-days)");
    }));
});
