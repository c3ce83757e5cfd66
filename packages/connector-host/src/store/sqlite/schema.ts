import type { Connection } from "./connection.ts";
import { addStamps, moveIdentities } from "./upgrades.ts";

/** A step of the file's shape. Steps are never edited once released: a change is a new step. */
export interface Migration {
  readonly number: number;
  readonly name: string;
  readonly sql: string;
  /** What SQL alone cannot do, behind it. */
  readonly finish?: (connection: Connection) => void;
}

/** All steps, in order of their number. */
export const migrations: readonly Migration[] = [
  {
    number: 1,
    name: "first-layout",
    sql: `
-- What people configure: kept as JSON, since it is read whole.
CREATE TABLE tenants(cust_id TEXT PRIMARY KEY, name TEXT NOT NULL) WITHOUT ROWID;
CREATE TABLE instances(id TEXT PRIMARY KEY, created_at INTEGER NOT NULL, body TEXT NOT NULL);
CREATE TABLE settings(name TEXT PRIMARY KEY, value TEXT NOT NULL) WITHOUT ROWID;
CREATE TABLE backfills(id TEXT PRIMARY KEY, instance TEXT NOT NULL, created_at INTEGER NOT NULL, body TEXT NOT NULL);
CREATE INDEX backfills_of_instance ON backfills(instance, created_at);
CREATE TABLE status(number INTEGER PRIMARY KEY, instance TEXT NOT NULL, body TEXT NOT NULL);
CREATE INDEX status_of_instance ON status(instance, number);

-- A source with the head of its ledger and its totals. Its number stands in every row about it.
CREATE TABLE sources(
  number INTEGER PRIMARY KEY, id TEXT NOT NULL UNIQUE, body TEXT NOT NULL, opened_at INTEGER NOT NULL,
  dialect TEXT, identity_mode TEXT NOT NULL DEFAULT 'vendor_id', origin INTEGER,
  last_run INTEGER NOT NULL DEFAULT 0, fence INTEGER NOT NULL DEFAULT 0,
  ledger_seq INTEGER NOT NULL DEFAULT 0, ledger_hash TEXT NOT NULL,
  records INTEGER NOT NULL DEFAULT 0, revisions INTEGER NOT NULL DEFAULT 0, quarantined INTEGER NOT NULL DEFAULT 0);
CREATE TABLE coverage(
  source INTEGER NOT NULL, since INTEGER NOT NULL, until INTEGER NOT NULL, body TEXT NOT NULL,
  PRIMARY KEY(source, since)) WITHOUT ROWID;

-- Runs that have not ended: window, lease and what was counted so far. Digests are sums of elements.
CREATE TABLE runs(
  source INTEGER NOT NULL, run INTEGER NOT NULL, fence INTEGER NOT NULL, owner TEXT NOT NULL, kind TEXT NOT NULL,
  since INTEGER NOT NULL, until INTEGER NOT NULL, expires_at INTEGER NOT NULL, started_at INTEGER NOT NULL,
  attempt INTEGER NOT NULL, connector_version TEXT NOT NULL, counters TEXT NOT NULL,
  digest_read BLOB NOT NULL, digest_stored BLOB NOT NULL, first_time INTEGER, last_time INTEGER, proved TEXT,
  PRIMARY KEY(source, run));
CREATE TABLE commits(id TEXT PRIMARY KEY, committed_at INTEGER NOT NULL, outcome TEXT NOT NULL) WITHOUT ROWID;
CREATE INDEX commits_by_age ON commits(committed_at);

CREATE TABLE ledger(
  source INTEGER NOT NULL, seq INTEGER NOT NULL, run INTEGER NOT NULL, body TEXT NOT NULL,
  PRIMARY KEY(source, seq));
CREATE UNIQUE INDEX ledger_by_run ON ledger(source, run);
-- What an entry removed from the lake, for each run that had stored it.
CREATE TABLE removals(
  source INTEGER NOT NULL, seq INTEGER NOT NULL, run INTEGER NOT NULL, records INTEGER NOT NULL, digest BLOB NOT NULL,
  PRIMARY KEY(source, seq, run)) WITHOUT ROWID;

-- The lake beside its day tables (lake/lake-tables.ts).
CREATE TABLE lake_days(
  index_name TEXT NOT NULL, day INTEGER NOT NULL, records INTEGER NOT NULL, bytes INTEGER NOT NULL,
  PRIMARY KEY(index_name, day)) WITHOUT ROWID;
CREATE TABLE ingestion(
  hour INTEGER NOT NULL, instance TEXT NOT NULL, records INTEGER NOT NULL, bytes INTEGER NOT NULL,
  PRIMARY KEY(hour, instance)) WITHOUT ROWID;
CREATE TABLE lags(source INTEGER NOT NULL, bucket INTEGER NOT NULL, count INTEGER NOT NULL, PRIMARY KEY(source, bucket))
  WITHOUT ROWID;
CREATE TABLE revisions(
  number INTEGER PRIMARY KEY, id BLOB NOT NULL, source INTEGER NOT NULL, run INTEGER NOT NULL, digest BLOB NOT NULL,
  index_name TEXT NOT NULL, ts INTEGER NOT NULL, written INTEGER NOT NULL, content_at INTEGER NOT NULL, doc TEXT NOT NULL);
CREATE INDEX revisions_of_record ON revisions(id);
CREATE INDEX revisions_of_source ON revisions(source, ts);
CREATE TABLE quarantine(
  source INTEGER NOT NULL, hash TEXT NOT NULL, run INTEGER NOT NULL, raw TEXT NOT NULL, reason TEXT NOT NULL,
  quarantined_at INTEGER NOT NULL, PRIMARY KEY(source, hash));

-- Identities for ever: the table, what was put since in order of putting, and how far merging came (identities.ts).
CREATE TABLE identities(id BLOB PRIMARY KEY, ts INTEGER NOT NULL) WITHOUT ROWID;
CREATE TABLE identity_log(number INTEGER PRIMARY KEY, merges INTEGER NOT NULL, entries BLOB NOT NULL);
CREATE TABLE identity_merges(only INTEGER PRIMARY KEY CHECK (only = 1), merges INTEGER NOT NULL);
INSERT INTO identity_merges VALUES(1, 0);`,
  },
  {
    number: 2,
    name: "traffic",
    sql: `
-- New records by the minute of their own time. What was stored before this step is not counted.
CREATE TABLE traffic(source INTEGER NOT NULL, minute INTEGER NOT NULL, records INTEGER NOT NULL,
  PRIMARY KEY(source, minute)) WITHOUT ROWID;
-- Windows that one query could not read whole; the ledger has them too, but only by order of ending.
CREATE TABLE split_windows(
  source INTEGER NOT NULL, since INTEGER NOT NULL, run INTEGER NOT NULL, until INTEGER NOT NULL, pieces INTEGER NOT NULL,
  PRIMARY KEY(source, since, run)) WITHOUT ROWID;
INSERT INTO split_windows SELECT source, body->>'$.since', run, body->>'$.until', (body->>'$.splits') + 1
  FROM ledger WHERE CASE WHEN json_valid(body) THEN body->>'$.splits' > 0 END;`,
  },
  {
    number: 3,
    name: "ledger-traits",
    sql: `
-- Entries that are looked for by what is true of them, which is rare: a long ledger is not read for it (list-ledger.ts).
-- One that somebody broke is no reason to stop; verifying finds it.
CREATE INDEX ledger_of_error ON ledger(source, seq) WHERE CASE WHEN json_valid(body)
  THEN json_extract(body, '$.code') IS NOT NULL OR json_extract(body, '$.verdict') = 'failed' END;
CREATE INDEX ledger_of_split ON ledger(source, seq) WHERE CASE WHEN json_valid(body)
  THEN json_extract(body, '$.splits') > 0 END;
CREATE INDEX ledger_of_retry ON ledger(source, seq) WHERE CASE WHEN json_valid(body)
  THEN json_extract(body, '$.retries') > 0 END;
CREATE INDEX ledger_of_gap ON ledger(source, seq) WHERE CASE WHEN json_valid(body)
  THEN json_extract(body, '$.reason') IS NOT NULL OR json_extract(body, '$.verdict') = 'gap' END;
CREATE INDEX ledger_of_quarantined ON ledger(source, seq) WHERE CASE WHEN json_valid(body)
  THEN json_extract(body, '$.rowsQuarantined') > 0 END;`,
  },
  {
    number: 4,
    name: "doubts",
    sql: `
-- What came into doubt while a run was under way (believed.ts).
ALTER TABLE runs ADD COLUMN believed_below INTEGER;
-- Rows were seen to change or to leave: equal counts mean nothing more (notice-movement.ts).
ALTER TABLE sources ADD COLUMN rows_move INTEGER NOT NULL DEFAULT 0;
-- For what was read since a time (reopen.ts, notice-movement.ts).
CREATE INDEX ledger_by_end ON ledger(source, CASE WHEN json_valid(body) THEN json_extract(body, '$.endedAt') END);`,
  },
  {
    number: 5,
    name: "stamps",
    sql: `
-- What the documents of an instance have in common (lake/lake-tables.ts). Those stored before hold it themselves.
CREATE TABLE stamps(number INTEGER PRIMARY KEY, members TEXT NOT NULL UNIQUE);
ALTER TABLE revisions ADD COLUMN stamp INTEGER NOT NULL DEFAULT 0;`,
    finish: addStamps,
  },
  {
    number: 6,
    name: "identity-blocks",
    sql: `
-- Merged identities side by side (lake/identity-blocks.ts), by the place where a block begins.
CREATE TABLE identity_blocks(start INTEGER PRIMARY KEY, entries BLOB NOT NULL);`,
    finish: moveIdentities,
  },
  {
    number: 7,
    name: "young-identity-blocks",
    sql: `
-- What was merged last, so that not each merge goes through all blocks (store/sqlite/identity-range.ts).
CREATE TABLE young_identity_blocks(start INTEGER PRIMARY KEY, entries BLOB NOT NULL);`,
  },
  {
    number: 8,
    name: "changes-of-days",
    sql: `
-- How often rows of a day came or went: whoever read it beside the writer knows whether it is still the same.
ALTER TABLE lake_days ADD COLUMN changes INTEGER NOT NULL DEFAULT 0;`,
  },
];
