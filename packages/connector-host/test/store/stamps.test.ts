import { describe, expect, it } from "@jest/globals";
import { join } from "node:path";
import { DatabaseSync } from "node:sqlite";
import { dayOf, recordsTable } from "../../src/lake/lake-tables.ts";
import { openLakeReader } from "../../src/lake/sqlite/lake-reader.ts";
import type { BlockingStore } from "../../src/store/blocking-store.ts";
import { openSqliteStore } from "../../src/store/sqlite/open-sqlite-store.ts";
import { withDataDir } from "./data-dir.ts";
import { batchOf, claimOf, commitOf, day, hour, row, source, type TestRow } from "./pages.ts";

const acme = '"tenant_name":"Acmé","msg_class":"mail"';
const beta = '"tenant_name":"Beta","msg_class":"mail"';

describe("what the documents of pages have in common", () => {
  it("is kept once, and stands in each document that is read", () =>
    withStore(({ commit, dataDir, exported }) => {
      commit([row("a", day), row("b", day)], acme);
      commit([row("c", day)], beta);
      commit([row("d", day)], acme);
      expect(stored(dataDir, "SELECT members FROM stamps ORDER BY number")).toEqual([acme, beta]);
      const tenants = exported().map((line) => (JSON.parse(line) as Tenant).tenant_name);
      expect(tenants.toSorted()).toEqual(["Acmé", "Acmé", "Acmé", "Beta"]);
    }));

  it("counts as a part of each document, also of those that are replaced", () =>
    withStore(({ commit, exported, indexBytes }) => {
      commit([row("a", day, "old"), row("b", day)], acme);
      commit([row("a", day, "newer"), row("c", day)], beta);
      const bytes = exported().reduce((sum, line) => sum + Buffer.byteLength(line), 0);
      expect(indexBytes()).toBe(bytes);
    }));

  it("stays with a record that becomes a revision, and with the record that is made of that", () =>
    withStore(({ store, commit, exported }) => {
      commit([row("a", day, "old")], acme);
      commit([row("a", day, "new")], beta);
      expect(exported()).toMatchObject([expect.stringContaining('"tenant_name":"Beta"')]);
      store.useContentIdentity(source.id, day);
      const both = exported();
      expect(both.find((line) => line.includes('"old"'))).toContain('"tenant_name":"Acmé"');
      expect(both.find((line) => line.includes('"new"'))).toContain('"tenant_name":"Beta"');
      expect(store.verifyLedger(source.id)).toMatchObject({ ok: true, records: 2 });
    }));

  it("may be nothing", () =>
    withStore(({ commit, dataDir, exported }) => {
      commit([row("a", day)], "");
      expect(stored(dataDir, "SELECT members FROM stamps")).toEqual([]);
      expect(exported()).toMatchObject([expect.stringContaining(`{"timestamp":${day},"note"`)]);
    }));
});

describe("a file of the version before", () => {
  it("keeps its documents as they are, and takes new ones into the same days", () =>
    withDataDir((dataDir) => {
      const before = openSqliteStore({ dataDir });
      before.openSource(source, day);
      const commitBefore = committing(before);
      commitBefore([row("a", day, "old"), row("b", day)], "");
      commitBefore([row("a", day, "new")], "");
      before.close();
      asItWasBefore(dataDir);

      const store = openSqliteStore({ dataDir });
      const later = { since: day + 24 * hour, until: day + 25 * hour };
      committing(store, later)([row("c", day), row("b", day)], acme);
      const lines = exportOf(dataDir);
      expect(lines.filter((line) => line.includes("tenant_name"))).toMatchObject([
        expect.stringContaining('"id":"c"'),
      ]);
      expect(lines).toHaveLength(3);
      store.useContentIdentity(source.id, day);
      expect(store.verifyLedger(source.id)).toMatchObject({ ok: true, records: 4 });
      store.close();
    }));
});

interface Tenant {
  readonly tenant_name: string;
}

interface OpenStore {
  readonly store: BlockingStore;
  readonly dataDir: string;
  readonly commit: ReturnType<typeof committing>;
  exported(): string[];
  indexBytes(): number | undefined;
}

function withStore(test: (open: OpenStore) => void): Promise<void> {
  return withDataDir((dataDir) => {
    const store = openSqliteStore({ dataDir });
    store.openSource(source, day);
    test({
      store,
      dataDir,
      commit: committing(store),
      exported: () => exportOf(dataDir),
      indexBytes: () => readLake(dataDir, (lake) => lake.indices()[0]?.bytes),
    });
    store.close();
  });
}

function committing(
  store: BlockingStore,
  window = claimOf().window,
): (rows: readonly TestRow[], stamp: string) => void {
  const lease = store.claim(claimOf({ window }));
  if (lease === undefined) throw new Error("expected a lease");
  return (rows, stamp) => {
    store.commitPage(commitOf(lease, rows, { batch: { ...batchOf(rows), stamp } }));
  };
}

function exportOf(dataDir: string): string[] {
  const lines = readLake(dataDir, (lake) => [...lake.export("syslog", {})].join(""));
  return lines.split("\n").slice(0, -1);
}

function readLake<T>(dataDir: string, read: (lake: ReturnType<typeof openLakeReader>) => T): T {
  const lake = openLakeReader({ path: join(dataDir, "sluice.db"), indices: ["syslog"] });
  try {
    return read(lake);
  } finally {
    lake.close();
  }
}

function stored(dataDir: string, sql: string): unknown[] {
  using file = new DatabaseSync(join(dataDir, "sluice.db"));
  return file
    .prepare(sql)
    .all()
    .map((found) => Object.values(found)[0]);
}

/** Takes out what the last steps of the file's shape brought. */
function asItWasBefore(dataDir: string): void {
  using file = new DatabaseSync(join(dataDir, "sluice.db"));
  file.exec(`
    ALTER TABLE ${recordsTable("syslog", dayOf(day))} DROP COLUMN stamp;
    ALTER TABLE revisions DROP COLUMN stamp;
    DROP TABLE stamps;
    DROP TABLE identity_blocks;
    DROP TABLE young_identity_blocks;
    ALTER TABLE lake_days DROP COLUMN changes;
    CREATE TABLE identities(id BLOB PRIMARY KEY, ts INTEGER NOT NULL) WITHOUT ROWID;
    DELETE FROM migrations WHERE number >= 5`);
}
