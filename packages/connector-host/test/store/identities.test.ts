import { describe, expect, it } from "@jest/globals";
import { join } from "node:path";
import { DatabaseSync } from "node:sqlite";
import { findIdentity } from "../../src/lake/find-identity.ts";
import { identityOf } from "../../src/ledger/digest.ts";
import { openSqliteStore } from "../../src/store/sqlite/open-sqlite-store.ts";
import { withDataDir } from "./data-dir.ts";
import { claimOf, commitOf, day, row, source } from "./pages.ts";

describe("identities", () => {
  it.each([0, 40, 1e6])(
    "are found in the table and in the log, with %d of them in memory",
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
});
