import type { StatementSync } from "node:sqlite";
import { dayMs, dayOf, keyOf, recordsTable } from "../../lake/lake-tables.ts";
import { identityBytes } from "../../ledger/digest.ts";
import type { Connection } from "./connection.ts";
import type { Placement } from "./placement.ts";
import { countDay, ensureDay, insertInto } from "./record-rows.ts";

/** How a page's rows fared where they belong by time; indices of the batch. */
export interface InsertedByTime {
  /** Rows that are in their day's table now. */
  readonly inserted: readonly number[];
  /** Rows whose key is taken by something else than the same record with the same digest. */
  readonly unclear: readonly number[];
  /** How many were there already. */
  readonly duplicate: number;
}

/** Inserts all rows of a page by key; oldest first, so that the tables grow at their end. */
export function insertByTime(connection: Connection, placement: Placement): InsertedByTime {
  const { batch } = placement;
  const result = { inserted: [] as number[], unclear: [] as number[], duplicate: 0 };
  let day: DayWriter | undefined;
  for (const index of byTime(batch.times)) {
    const time = placement.time(index);
    if (day === undefined || time < day.since || time >= day.until) {
      if (day !== undefined) countDay(connection, day);
      day = openDay(connection, batch.index, time);
    }
    const key = keyOf(time, batch.identities, index * identityBytes);
    if (insertAt(day, placement, { index, key })) result.inserted.push(index);
    else if (isSame(day, placement, { index, key })) result.duplicate += 1;
    else result.unclear.push(index);
  }
  if (day !== undefined) countDay(connection, day);
  return result;
}

interface DayWriter {
  readonly index: string;
  readonly day: number;
  readonly since: number;
  readonly until: number;
  readonly insert: StatementSync;
  readonly select: StatementSync;
  records: number;
  bytes: number;
}

function openDay(connection: Connection, index: string, time: number): DayWriter {
  const day = dayOf(time);
  const since = Math.floor(time / dayMs) * dayMs;
  ensureDay(connection, index, day);
  return {
    index,
    day,
    since,
    until: since + dayMs,
    insert: connection.prepare(insertInto(index, day)),
    select: connection.prepare(`SELECT id, digest FROM ${recordsTable(index, day)} WHERE key = ?`),
    records: 0,
    bytes: 0,
  };
}

interface Keyed {
  readonly index: number;
  readonly key: number;
}

function insertAt(day: DayWriter, placement: Placement, { index, key }: Keyed): boolean {
  const { batch, source, run, now } = placement;
  const doc = placement.document(index);
  const { changes } = day.insert.run(
    key,
    placement.identity(index),
    source.number,
    run,
    placement.digest(index),
    now,
    batch.contentOffsets[index] ?? 0,
    doc,
  );
  if (changes === 0) return false;
  day.records += 1;
  day.bytes += Buffer.byteLength(doc);
  return true;
}

function isSame(day: DayWriter, placement: Placement, { index, key }: Keyed): boolean {
  const there = day.select.get(key);
  if (there === undefined) return false;
  return (
    placement.identity(index).equals(there["id"] as Uint8Array) &&
    placement.digest(index).equals(there["digest"] as Uint8Array)
  );
}

/** Stable, so that of one identity's rows in a page the later one stays later. */
function byTime(times: Float64Array): Uint32Array {
  return Uint32Array.from(times, (_time, index) => index).sort(
    (a, b) => (times[a] ?? 0) - (times[b] ?? 0),
  );
}
