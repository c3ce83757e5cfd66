import { describe, expect, it } from "@jest/globals";
import { join } from "node:path";
import { DatabaseSync, type SQLInputValue } from "node:sqlite";
import { ledgerTraits } from "../../src/ledger/ledger-page.ts";
import { openReadingConnection, type Connection } from "../../src/store/sqlite/connection.ts";
import { listLedger } from "../../src/store/sqlite/list-ledger.ts";
import { openSqliteStore } from "../../src/store/sqlite/open-sqlite-store.ts";
import { StoreTooNew } from "../../src/store/sqlite/store-errors.ts";
import { migrations } from "../../src/store/sqlite/schema.ts";
import { withDataDir } from "./data-dir.ts";
import { day, hour, source } from "./pages.ts";

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

  it("is brought up to date when an earlier version wrote it, with what its ledger knows", () =>
    withDataDir((dataDir) => {
      const [first] = migrations;
      const file = new DatabaseSync(join(dataDir, "sluice.db"));
      file.exec("CREATE TABLE migrations(number INTEGER PRIMARY KEY, name TEXT NOT NULL)");
      file.exec(`${first?.sql}; INSERT INTO migrations VALUES(1, '${first?.name}')`);
      file
        .prepare(
          "INSERT INTO sources(number, id, body, opened_at, ledger_hash) VALUES(7, ?, ?, 0, '')",
        )
        .run(source.id, JSON.stringify(source));
      const put = file.prepare("INSERT INTO ledger VALUES(7, ?, ?, ?)");
      const [whole, split] = [{ splits: 0 }, { since: day, until: day + hour, splits: 3 }];
      put.run(1, 1, JSON.stringify(whole));
      put.run(2, 2, JSON.stringify(split));
      put.run(3, 3, "broken");
      file.close();

      const store = openSqliteStore({ dataDir });
      const query = { intervalMs: hour, bucketMs: hour, mostSplits: 9 };
      const traffic = store.traffic(source.id, { ...query, since: day, until: day + hour });
      expect(traffic.splits).toEqual([{ since: day, until: day + hour, pieces: 4 }]);
      expect(store.listLedger(source.id, { limit: 9, having: "split" })).toEqual([split]);
      store.close();
    }));

  it.each(ledgerTraits)(
    "lets entries with the trait %s be found without reading the others",
    (having) =>
      withDataDir((dataDir) => {
        openSqliteStore({ dataDir }).close();
        const connection = openReadingConnection(dataDir);
        const plans: string[] = [];
        const all: Connection["all"] = <Row>(sql: string, ...values: SQLInputValue[]): Row[] => {
          const plan = connection.all<{ detail: string }>(`EXPLAIN QUERY PLAN ${sql}`, ...values);
          plans.push(...plan.map(({ detail }) => detail));
          return [];
        };
        const get: Connection["get"] = <Row>() => ({ number: 7 }) as Row;
        listLedger({ ...connection, all, get }, "s", { limit: 9, order: "desc", having });
        connection.close();
        expect(plans).toEqual([
          `SEARCH ledger USING INDEX ledger_of_${having} (source=? AND seq<?)`,
        ]);
      }),
  );

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
