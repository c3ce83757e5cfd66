import { createHash } from "node:crypto";
import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { DatabaseSync } from "node:sqlite";
import { createRecordsTable, dayOf, keyOf, recordsTable } from "../../src/lake/lake-tables.ts";
import { openLakeReader, type LakeReader } from "../../src/lake/sqlite/lake-reader.ts";
import { migrations } from "../../src/store/sqlite/schema.ts";

/** A record as a test writes it; the document's `timestamp` is added. */
export interface TestRecord {
  readonly time: number;
  /** 32 hex digits. */
  readonly id: string;
  readonly document: Readonly<Record<string, unknown>>;
  /** What the document has beside, kept once for all records that have the same. */
  readonly stamp?: Readonly<Record<string, unknown>>;
}

/** A lake in a file of its own. */
export interface TestLake extends Disposable {
  readonly path: string;
  readonly reader: LakeReader;
  /** Stores records as the store does. */
  write(records: readonly TestRecord[], index?: string): void;
  dropDay(day: number): void;
  readonly database: DatabaseSync;
}

/** Opens an empty lake with the store's real tables. */
export function testLake(records: readonly TestRecord[] = []): TestLake {
  const folder = mkdtempSync(join(tmpdir(), "sluice-lake-"));
  const path = join(folder, "sluice.db");
  const database = new DatabaseSync(path);
  database.exec("PRAGMA page_size = 8192; PRAGMA journal_mode = WAL; PRAGMA synchronous = OFF");
  for (const { sql } of migrations) database.exec(sql);
  database.exec(
    "INSERT INTO sources(number, id, body, opened_at, ledger_hash) VALUES(1, 'the-source', '{}', 0, '')",
  );
  const reader = openLakeReader({ path, indices: ["syslog"] });
  const lake: TestLake = {
    path,
    reader,
    database,
    write: (more, index = "syslog") => writeRecords(database, more, index),
    dropDay(day) {
      database.exec(`DROP TABLE ${recordsTable("syslog", day)}`);
      database.prepare("DELETE FROM lake_days WHERE day = ?").run(day);
    },
    [Symbol.dispose]() {
      reader.close();
      database.close();
      rmSync(folder, { recursive: true });
    },
  };
  lake.write(records);
  return lake;
}

/** A record whose identity is the hash of a number. */
export function testRecord(
  number: number,
  time: number,
  document: TestRecord["document"] = {},
): TestRecord {
  const id = createHash("sha256").update(String(number)).digest("hex").slice(0, 32);
  return { time, id, document: { number, ...document } };
}

/** What a search sees of a record, but for its time. */
export function wholeDocument({ document, stamp }: TestRecord): TestRecord["document"] {
  return { ...stamp, ...document };
}

/** What the stored document is. */
function storedDocument({ time, document }: TestRecord): Readonly<Record<string, unknown>> {
  return { timestamp: time, ...document };
}

/** The parsed answer of a search that runs to its end in one go. */
export function searchNow(lake: TestLake, body?: unknown, index = "syslog"): TestAnswer {
  return JSON.parse(drive(lake.reader.search(index, body))) as TestAnswer;
}

export interface TestAnswer {
  readonly hits: {
    readonly total?: { readonly value: number; readonly relation: string };
    readonly hits: readonly {
      readonly _index: string;
      readonly _id: string;
      readonly _source?: Readonly<Record<string, unknown>>;
      readonly sort: readonly unknown[];
    }[];
  };
  readonly aggregations?: Readonly<
    Record<string, { readonly value?: number; readonly buckets: readonly TestBucket[] }>
  >;
}

type TestBucket = Readonly<Record<string, unknown>> & {
  readonly key: unknown;
  readonly doc_count: number;
};

/** Runs steps to their end. */
export function drive<T>(work: Generator<undefined, T, undefined>): T {
  for (;;) {
    const { done, value } = work.next();
    if (done === true) return value;
  }
}

function writeRecords(database: DatabaseSync, records: readonly TestRecord[], index: string): void {
  database.exec("BEGIN");
  for (const [day, ofDay] of Map.groupBy(records, ({ time }) => dayOf(time))) {
    writeDay(database, ofDay, { index, day });
  }
  database.exec("COMMIT");
}

function stampOf(database: DatabaseSync, { stamp }: TestRecord): number {
  if (stamp === undefined) return 0;
  const members = JSON.stringify(stamp).slice(1, -1);
  database.prepare("INSERT OR IGNORE INTO stamps(members) VALUES(?)").run(members);
  const row = database.prepare("SELECT number FROM stamps WHERE members = ?").get(members);
  return Number(row?.["number"]);
}

function writeDay(
  database: DatabaseSync,
  records: readonly TestRecord[],
  { index, day }: { readonly index: string; readonly day: number },
): void {
  const isNew = database
    .prepare("INSERT OR IGNORE INTO lake_days(index_name, day, records, bytes) VALUES(?, ?, 0, 0)")
    .run(index, day);
  if (isNew.changes > 0) database.exec(createRecordsTable(index, day));
  const table = recordsTable(index, day);
  const taken = database.prepare(`SELECT 1 FROM ${table} WHERE key = ?`);
  const insert = database.prepare(`INSERT INTO ${table} VALUES(?, ?, 1, 7, ?, ?, 0, ?, ?)`);
  const remember = database.prepare("INSERT INTO identity_log(merges, entries) VALUES(0, ?)");
  let bytes = 0;
  for (const record of records) {
    const id = Buffer.from(record.id, "hex");
    const text = JSON.stringify(storedDocument(record));
    let key = keyOf(record.time, id);
    while (taken.get(key) !== undefined) key++;
    insert.run(key, id, id, record.time + 1_000, stampOf(database, record), text);
    const entry = Buffer.alloc(24);
    id.copy(entry);
    entry.writeDoubleLE(record.time, 16);
    remember.run(entry);
    bytes += text.length;
  }
  database
    .prepare(
      "UPDATE lake_days SET records = records + ?, bytes = bytes + ? WHERE index_name = ? AND day = ?",
    )
    .run(records.length, bytes, index, day);
}
