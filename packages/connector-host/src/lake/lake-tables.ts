/**
 * Tables of the lake, shared by its writer (the store) and its readers. Names that stand in SQL text are made here and
 * nowhere else, always quoted.
 *
 * Records of an index lie in one table for each UTC day of their own event time:
 *
 * | column       | type     | meaning                                                                              |
 * | ------------ | -------- | ------------------------------------------------------------------------------------ |
 * | `key`        | INTEGER  | primary key, the rowid: millisecond of the day × 2^26 + first 26 bits of the identity  |
 * | `id`         | BLOB(16) | the identity; `_id` is its hex                                                       |
 * | `source`     | INTEGER  | `sources.number`                                                                     |
 * | `run`        | INTEGER  | the run that stored it, numbered for each source                                     |
 * | `digest`     | BLOB(16) | first half of the record's element                                                   |
 * | `written`    | INTEGER  | when it was stored, epoch milliseconds                                               |
 * | `content_at` | INTEGER  | where the vendor's JSON starts in `doc`, in UTF-16 units; it ends before the last one |
 * | `stamp`      | INTEGER  | `stamps.number` of what the document has beside `doc`; 0 for nothing                  |
 * | `doc`        | TEXT     | the Interflow document, without its stamp                                            |
 *
 * Key order is (time, identity) order. Only when two identities of the same millisecond share their first 26 bits, the
 * later one takes the next free key: whoever pages through a table remembers the `key` of a row, not just its time.
 * A record is found by its identity through `find-identity.ts`, which gives its event time.
 */
export interface RecordRow {
  readonly key: number;
  readonly id: Uint8Array;
  readonly source: number;
  readonly run: number;
  readonly digest: Uint8Array;
  readonly written: number;
  readonly content_at: number;
  readonly stamp: number;
  readonly doc: string;
}

/**
 * Side tables of the lake.
 *
 * - `lake_days(index_name TEXT, day INTEGER, records INTEGER, bytes INTEGER)`, primary key both first: which day tables
 *   exist (`day` is yyyymmdd), what they hold; bytes are those of documents in UTF-8. A day without a row has no table.
 * - `sources(number INTEGER PRIMARY KEY, id TEXT UNIQUE, ...)`: `SourceKey.id` of a row's `source`.
 * - `stamps(number INTEGER PRIMARY KEY, members TEXT UNIQUE)`: what many documents have in common, as JSON members without
 *   braces. Numbers begin at 1; a stamp never changes and never goes. `completeDocument` puts it into a document.
 * - `ingestion(hour INTEGER, instance TEXT, records INTEGER, bytes INTEGER)`, primary key both first: `hour` is the
 *   start of the hour of writing, epoch milliseconds.
 */
export const lakeTables = {
  days: "lake_days",
  sources: "sources",
  stamps: "stamps",
  ingestion: "ingestion",
} as const;

/** Milliseconds of a UTC day. */
export const dayMs = 86_400_000;

/** Keys of one millisecond: a 53-bit key keeps 27 bits for the millisecond of the day. */
export const keysPerMs = 2 ** 26;

/** The UTC day of an event time, as yyyymmdd. */
export function dayOf(time: number): number {
  const date = new Date(time);
  return date.getUTCFullYear() * 10_000 + (date.getUTCMonth() + 1) * 100 + date.getUTCDate();
}

/** First millisecond of a day given as yyyymmdd. */
export function dayStart(day: number): number {
  const date = new Date(0);
  date.setUTCFullYear(Math.floor(day / 10_000), (Math.floor(day / 100) % 100) - 1, day % 100);
  return date.getTime();
}

/** First millisecond of the UTC day of an event time. */
export function startOfDay(time: number): number {
  return Math.floor(time / dayMs) * dayMs;
}

/** Smallest key of an event time; the next millisecond's is `keysPerMs` further. */
export function firstKeyOf(time: number): number {
  return (time - startOfDay(time)) * keysPerMs;
}

/** The key that a record takes unless another identity has it already. */
export function keyOf(time: number, identity: Uint8Array, offset = 0): number {
  const first = (identity[offset] ?? 0) * 2 ** 18 + (identity[offset + 1] ?? 0) * 2 ** 10;
  const second = (identity[offset + 2] ?? 0) * 2 ** 2 + ((identity[offset + 3] ?? 0) >>> 6);
  return firstKeyOf(time) + first + second;
}

/** Event time of a key; in SQL `(key >> 26) + <dayStart>`. */
export function timeOfKey(day: number, key: number): number {
  return dayStart(day) + Math.floor(key / keysPerMs);
}

/** The quoted name of a day's table. */
export function recordsTable(index: string, day: number): string {
  return quoteName(`records_${index}_${day}`);
}

/** Creates a day's table; the writer adds its row in `lake_days` in the same transaction. */
export function createRecordsTable(index: string, day: number): string {
  return `CREATE TABLE ${recordsTable(index, day)} (
    key INTEGER PRIMARY KEY, id BLOB NOT NULL, source INTEGER NOT NULL, run INTEGER NOT NULL, digest BLOB NOT NULL,
    written INTEGER NOT NULL, content_at INTEGER NOT NULL, stamp INTEGER NOT NULL, doc TEXT NOT NULL)`;
}

/** Gives a day's table of an earlier version its `stamp`: its documents hold everything themselves. */
export function addStampColumn(table: string): string {
  return `ALTER TABLE ${table} ADD COLUMN stamp INTEGER NOT NULL DEFAULT 0`;
}

/** A document as it is answered: the members of its stamp stand behind `timestamp`, which begins every document. */
export function completeDocument(doc: string, stampMembers: string): string {
  const at = doc.indexOf(",") + 1;
  return `${doc.slice(0, at)}${stampMembers},${doc.slice(at)}`;
}

function quoteName(name: string): string {
  return `"${name.replaceAll('"', '""')}"`;
}
