import { describe, expect, it } from "@jest/globals";
import { join } from "node:path";
import { DatabaseSync } from "node:sqlite";
import { openSqliteStore } from "../../src/store/sqlite/open-sqlite-store.ts";
import type { LedgerVerification } from "../../src/ledger/ledger-entry.ts";
import type { BlockingStore } from "../../src/store/blocking-store.ts";
import { withDataDir } from "./data-dir.ts";
import {
  batchOf,
  claimOf,
  commitOf,
  day,
  endOf,
  hour,
  row,
  source,
  type TestRow,
} from "./pages.ts";

const table = '"records_syslog_20260105"';

describe("verifying after someone changed the file", () => {
  it.each([
    [
      "a deleted record",
      `DELETE FROM ${table} WHERE key = (SELECT min(key) FROM ${table})`,
      /entry 1: expected 2 records of run 1, found 1/,
    ],
    [
      "a changed record",
      `UPDATE ${table} SET doc = replace(doc, '"first"', '"other"')`,
      /record [0-9a-f]{32} of run 1: expected content digest/,
    ],
    [
      "a changed record whose own digest was changed too",
      `UPDATE ${table} SET digest = zeroblob(16), doc = replace(doc, '"first"', '"other"')`,
      /entry 1: expected digest/,
    ],
    [
      "an added record",
      `INSERT INTO ${table} SELECT key + 1, zeroblob(16), source, run, digest, written, content_at, stamp, doc FROM ${table} LIMIT 1`,
      /entry 1: expected 2 records of run 1, found 3/,
    ],
    [
      "a record moved to a run that never was",
      `UPDATE ${table} SET run = 77 WHERE key = (SELECT max(key) FROM ${table})`,
      /run 77: expected no records/,
    ],
    ["a deleted revision", "DELETE FROM revisions", /of run 3/],
    ["a deleted quarantined row", "DELETE FROM quarantine", /entry 2: expected digest/],
    [
      "an altered entry",
      `UPDATE ledger SET body = replace(body, '"rowsNew":2', '"rowsNew":3')`,
      /entry 1: its content hashes to/,
    ],
    ["a deleted entry", "DELETE FROM ledger WHERE seq = 2", /entry 3: expected entry 2 here/],
    [
      "a deleted last entry",
      "DELETE FROM ledger WHERE seq = (SELECT max(seq) FROM ledger)",
      /head: expected entry/,
    ],
    [
      "an entry that is no JSON",
      `UPDATE ledger SET body = '{' WHERE seq = 1`,
      /entry 1: expected JSON/,
    ],
    [
      "a changed list of dropped records",
      "UPDATE removals SET records = records + 1",
      /expected a list of removed records/,
    ],
  ])("finds %s", async (_what, change, problem) => {
    const verification = await verifyAfter(change);
    expect(verification.ok).toBe(false);
    expect(verification.problems.join("\n")).toMatch(problem);
  });

  it("finds nothing when nothing was changed", async () => {
    expect(await verifyAfter("SELECT 1")).toMatchObject({ ok: true, problems: [] });
  });
});

function verifyAfter(change: string): Promise<LedgerVerification> {
  return withDataDir((dataDir) => {
    const store = openSqliteStore({ dataDir });
    store.openSource(source, day);
    run(store, [row("a", day, "first"), row("b", day + hour)]);
    run(store, [], true);
    run(store, [row("moved", day - 30 * hour), row("held", day + 2 * hour, 1)]);
    run(store, [row("held", day + 2 * hour, 2)]);
    store.dropOldestDay("syslog", day, day + hour);
    const other = new DatabaseSync(join(dataDir, "sluice.db"));
    other.exec(change);
    other.close();
    const verification = store.verifyLedger(source.id);
    store.close();
    return verification;
  });
}

function run(store: BlockingStore, rows: readonly TestRow[], withBadRow = false): void {
  const lease = store.claim(claimOf());
  if (lease === undefined) throw new Error("expected a lease");
  const bad = withBadRow ? [{ hash: "a".repeat(64), raw: "{", reason: "not JSON" }] : [];
  store.commitPage(commitOf(lease, rows, { batch: batchOf(rows, bad) }));
  store.endRun(endOf(lease));
}
