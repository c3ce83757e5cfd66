import {
  createRecordsTable,
  dayOf,
  firstKeyOf,
  keyOf,
  keysPerMs,
  recordsTable,
  type RecordRow,
} from "../../lake/lake-tables.ts";
import type { Connection } from "./connection.ts";
import { stampBytes } from "./stamps.ts";

/** A record on its way into a day table. */
export interface NewRow extends Omit<RecordRow, "key" | "id" | "digest"> {
  readonly index: string;
  readonly time: number;
  readonly id: Buffer;
  readonly digest: Buffer;
}

/** A record's row with the table it lies in. */
export interface StoredRow extends RecordRow {
  readonly index: string;
  readonly time: number;
}

/** Whether a day of an index has a table; days come and go with transactions, so it is asked each time. */
export function dayExists(connection: Connection, index: string, day: number): boolean {
  const sql = "SELECT 1 FROM lake_days WHERE index_name = ? AND day = ?";
  return connection.get(sql, index, day) !== undefined;
}

/** Makes sure that a day of an index has a table. */
export function ensureDay(connection: Connection, index: string, day: number): void {
  if (dayExists(connection, index, day)) return;
  connection.database.exec(createRecordsTable(index, day));
  connection.run(
    "INSERT INTO lake_days(index_name, day, records, bytes) VALUES(?, ?, 0, 0)",
    index,
    day,
  );
}

/** The row of an identity at a time, or undefined: never stored there, or its day was dropped. */
export function findRow(
  connection: Connection,
  place: { readonly index: string; readonly time: number; readonly id: Uint8Array },
): StoredRow | undefined {
  const { index, time, id } = place;
  const day = dayOf(time);
  if (!dayExists(connection, index, day)) return undefined;
  const table = recordsTable(index, day);
  const key = keyOf(time, id);
  // Where it belongs, or, when another identity had that key, anywhere in the same millisecond.
  const row =
    connection.get<RecordRow>(`SELECT * FROM ${table} WHERE key = ? AND id = ?`, key, id) ??
    connection.get<RecordRow>(
      `SELECT * FROM ${table} WHERE key >= ? AND key < ? AND id = ?`,
      firstKeyOf(time),
      firstKeyOf(time) + keysPerMs,
      id,
    );
  return row && { ...row, index, time };
}

/** Inserts a row whose identity is not in the lake; its day must exist. */
export function insertRow(connection: Connection, row: NewRow): void {
  const insert = insertInto(row.index, dayOf(row.time));
  let key = keyOf(row.time, row.id);
  while (connection.run(insert, ...valuesOf(row, key)) === 0) key = nextKey(row.time, key);
  countRows(connection, row, 1);
}

/** Deletes a row and takes it out of its day's counts. */
export function deleteRow(connection: Connection, row: StoredRow): void {
  connection.run(`DELETE FROM ${recordsTable(row.index, dayOf(row.time))} WHERE key = ?`, row.key);
  countRows(connection, row, -1);
}

/** Inserts unless the key is taken. The document may be given as text or in UTF-8. */
export function insertInto(index: string, day: number): string {
  return `INSERT INTO ${recordsTable(index, day)}(key, id, source, run, digest, written, content_at, stamp, doc)
    VALUES(?, ?, ?, ?, ?, ?, ?, ?, CAST(? AS TEXT)) ON CONFLICT(key) DO NOTHING`;
}

/** Adds to what a day holds; every change of its rows is told here, in its transaction. */
export function countDay(
  connection: Connection,
  day: {
    readonly index: string;
    readonly day: number;
    readonly records: number;
    readonly bytes: number;
  },
): void {
  connection.run(
    "UPDATE lake_days SET records = records + ?, bytes = bytes + ?, changes = changes + 1 WHERE index_name = ? AND day = ?",
    day.records,
    day.bytes,
    day.index,
    day.day,
  );
}

/** Around again within the millisecond: the next one's keys are not ours. */
function nextKey(time: number, key: number): number {
  const first = firstKeyOf(time);
  return first + ((key - first + 1) % keysPerMs);
}

function valuesOf(row: NewRow, key: number): (number | string | Buffer)[] {
  const { id, source, run, digest, written, content_at, stamp, doc } = row;
  return [key, id, source, run, digest, written, content_at, stamp, doc];
}

function countRows(
  connection: Connection,
  row: Pick<StoredRow, "index" | "time" | "stamp" | "doc">,
  sign: 1 | -1,
): void {
  const bytes = sign * (Buffer.byteLength(row.doc) + stampBytes(connection, row.stamp));
  countDay(connection, { index: row.index, day: dayOf(row.time), records: sign, bytes });
}
