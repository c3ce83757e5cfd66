import { describe, expect, it } from "@jest/globals";
import { openReadingConnection } from "../../src/store/sqlite/connection.ts";
import { oldestDayLoss, type DayLoss } from "../../src/store/sqlite/day-loss.ts";
import { openSqliteStore, type SqliteStore } from "../../src/store/sqlite/open-sqlite-store.ts";
import { withDataDir } from "./data-dir.ts";
import { claimOf, commitOf, day, hour, row, source, type TestRow } from "./pages.ts";

const tomorrow = day + 24 * hour;

describe("a day that is dropped", () => {
  it.each([
    { change: "a record came", rows: [row("new", day + 7)] },
    { change: "a record was revised", rows: [row("a", day, "revised")] },
    { change: "a record moved to another day", rows: [row("a", tomorrow, "moved")] },
  ])("stays when $change after it was read, and goes when it is read again", ({ rows }) =>
    withStore(({ store, commit, read }) => {
      commit([row("a", day), row("b", day + 1)]);
      const loss = read();
      commit(rows);
      const before = store.countRecords(source.id);

      expect(store.dropDay(loss, tomorrow)).toBe("changed");

      expect(store.countRecords(source.id)).toEqual(before);
      expect(store.verifyLedger(source.id)).toMatchObject({ ok: true, entries: 0 });
      expect(store.dropDay(read(), tomorrow)).toBe("dropped");
      expect(store.verifyLedger(source.id)).toMatchObject({ ok: true, entries: 1 });
      expect(store.dropDay(loss, tomorrow)).toBe("changed");
    }),
  );

  it("goes when what came since it was read was there already", () =>
    withStore(({ store, commit, read }) => {
      commit([row("a", day), row("b", day + 1)]);
      const loss = read();
      commit([row("a", day), row("b", day + 1)]);

      expect(store.dropDay(loss, tomorrow)).toBe("dropped");
      expect(store.countRecords(source.id)).toMatchObject({ records: 0, revisions: 0 });
    }));

  it("is read in steps, with no record left out", () =>
    withStore(({ store, commit }) => {
      commit(Array.from({ length: 11_000 }, (_, at) => row(`r${at}`, day + at)));
      expect(store.dropOldestDay("syslog", tomorrow, tomorrow)).toBe("dropped");
      const [entry] = store.listLedger(source.id, { limit: 1 });
      expect(entry).toMatchObject({ removed: { runs: 1, records: 11_000 } });
      expect(store.verifyLedger(source.id)).toMatchObject({ ok: true, records: 0 });
    }));

  it("has an entry of its own, from its first moment to its last", () =>
    withStore(({ store, commit }) => {
      commit([row("a", day - hour), row("b", day), row("c", tomorrow)]);
      const drop = (): unknown => store.dropOldestDay("syslog", tomorrow + hour, tomorrow);
      expect([drop(), drop(), drop()]).toEqual(["dropped", "dropped", "none"]);
      expect(store.listLedger(source.id, { limit: 9, order: "asc" })).toMatchObject([
        { since: day - 24 * hour, until: day, removed: { records: 1 } },
        { since: day, until: tomorrow, removed: { records: 1 } },
      ]);
      expect(store.countRecords(source.id)).toMatchObject({ records: 1 });
      expect(store.dropOldestDay("other", tomorrow, tomorrow)).toBe("none");
    }));
});

interface OpenStore {
  readonly store: SqliteStore;
  commit(rows: readonly TestRow[]): void;
  /** Reads the oldest day as another connection would beside the one that writes. */
  read(): DayLoss;
}

function withStore(test: (open: OpenStore) => void): Promise<void> {
  return withDataDir((dataDir) => {
    const store = openSqliteStore({ dataDir });
    store.openSource(source, day);
    const lease = store.claim(claimOf());
    if (lease === undefined) throw new Error("expected a lease");
    const reader = openReadingConnection(dataDir);
    const read = (): DayLoss => {
      const loss = oldestDayLoss(reader, "syslog", tomorrow);
      if (loss === undefined) throw new Error("expected a day");
      return loss;
    };
    test({ store, read, commit: (rows) => void store.commitPage(commitOf(lease, rows)) });
    reader.close();
    store.close();
  });
}
