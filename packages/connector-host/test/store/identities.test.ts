import { describe, expect, it } from "@jest/globals";
import { join } from "node:path";
import { DatabaseSync } from "node:sqlite";
import { findIdentity } from "../../src/lake/find-identity.ts";
import { identityLevels, type IdentityLevel } from "../../src/lake/identity-blocks.ts";
import { identityOf } from "../../src/ledger/digest.ts";
import { openSqliteStore } from "../../src/store/sqlite/open-sqlite-store.ts";
import { withDataDir } from "./data-dir.ts";
import { migrations } from "../../src/store/sqlite/schema.ts";
import { claimOf, commitOf, day, row, source } from "./pages.ts";

describe("identities", () => {
  it.each([0, 40, 1e6])(
    "are found in blocks and in the log, with %d of them in memory",
    (bufferedIdentities) =>
      withDataDir((dataDir) => {
        const open = (): ReturnType<typeof openSqliteStore> =>
          openSqliteStore({ dataDir, bufferedIdentities });
        const rows = Array.from({ length: 300 }, (_, at) => row(`row-${at}`, day + at));
        const store = open();
        store.openSource(source, day);
        const lease = store.claim(claimOf());
        if (lease === undefined) throw new Error("expected a lease");
        for (let at = 0; at < rows.length; at += 20)
          store.commitPage(commitOf(lease, rows.slice(at, at + 20)));
        const moved = { ...row("row-7", day + 90_000_000), value: "moved" };
        store.commitPage(commitOf(lease, [moved]));
        store.close();

        const reader = new DatabaseSync(join(dataDir, "sluice.db"), { readOnly: true });
        const found = rows.map(({ id }) => findIdentity(reader, identityOf(source.id, id)));
        expect(found).toEqual(rows.map(({ id, time }) => (id === "row-7" ? moved.time : time)));
        expect(findIdentity(reader, identityOf(source.id, "never"))).toBeUndefined();
        reader.close();

        const reopened = open();
        expect(reopened.commitPage(commitOf(lease, [...rows, moved]))).toMatchObject({
          rowsDuplicate: 301,
        });
        reopened.close();
      }),
  );

  it("are all found once there are more than one block takes, and none that never was", () =>
    withDataDir((dataDir) => {
      const store = openSqliteStore({ dataDir, bufferedIdentities: 10_000 });
      store.openSource(source, day);
      const lease = store.claim(claimOf());
      if (lease === undefined) throw new Error("expected a lease");
      const rows = Array.from({ length: 120_000 }, (_, at) => row(`row-${at}`, day + at, 0));
      for (let at = 0; at < rows.length; at += 5_000)
        store.commitPage(commitOf(lease, rows.slice(at, at + 5_000)));
      store.close();
      const [young, old] = identityLevels.map((level) => sizesOfBlocks(dataDir, level));
      if (young === undefined || old === undefined) throw new Error("expected two levels");
      expect(old.length).toBeGreaterThan(64);
      expect(Math.max(...young, ...old)).toBeLessThanOrEqual(1_360);
      // What came last has not gone through all that was there before.
      expect(sum(young)).toBeGreaterThan(5_000);
      expect(sum(young)).toBeLessThan(sum(old));

      using reader = new DatabaseSync(join(dataDir, "sluice.db"), { readOnly: true });
      for (const { id, time } of rows.filter((_, at) => at % 131 === 0)) {
        expect(findIdentity(reader, identityOf(source.id, id))).toBe(time);
        expect(findIdentity(reader, identityOf(source.id, `no ${id}`))).toBeUndefined();
      }
      const reopened = openSqliteStore({ dataDir });
      expect(reopened.commitPage(commitOf(lease, rows.slice(0, 9_000)))).toMatchObject({
        rowsDuplicate: 9_000,
      });
      reopened.close();
    }));

  it("of a version that had a row for each are still known", () =>
    withDataDir((dataDir) => {
      const ids = Array.from({ length: 5_000 }, (_, at) => `row-${at}`);
      writeOldFile(dataDir, ids);
      const store = openSqliteStore({ dataDir });
      store.openSource(source, day);
      const lease = store.claim(claimOf());
      if (lease === undefined) throw new Error("expected a lease");
      // Their days were dropped: only the identities tell that they are none to store again.
      const again = ids.slice(0, 100).map((id, at) => row(id, day + at));
      expect(store.commitPage(commitOf(lease, again))).toMatchObject({ rowsDuplicate: 100 });
      store.close();
      using reader = new DatabaseSync(join(dataDir, "sluice.db"), { readOnly: true });
      const found = ids.map((id) => findIdentity(reader, identityOf(source.id, id)));
      expect(found).toEqual(ids.map((_, at) => day + at));
    }));
});

function sizesOfBlocks(dataDir: string, level: IdentityLevel): number[] {
  using file = new DatabaseSync(join(dataDir, "sluice.db"), { readOnly: true });
  const rows = file.prepare(`SELECT length(entries) / 24 AS size FROM ${level}`).all();
  return rows.map(({ size }) => Number(size));
}

function sum(numbers: readonly number[]): number {
  return numbers.reduce((total, number) => total + number, 0);
}

/** As it was before identities lay in blocks. */
function writeOldFile(dataDir: string, ids: readonly string[]): void {
  using file = new DatabaseSync(join(dataDir, "sluice.db"));
  file.exec("CREATE TABLE migrations(number INTEGER PRIMARY KEY, name TEXT NOT NULL); BEGIN");
  for (const { number, name, sql } of migrations.filter((step) => step.number <= 5))
    file.exec(`${sql}; INSERT INTO migrations VALUES(${number}, '${name}')`);
  const put = file.prepare("INSERT INTO identities(id, ts) VALUES(?, ?)");
  ids.forEach((id, at) => put.run(identityOf(source.id, id), day + at));
  file.exec("COMMIT");
}
