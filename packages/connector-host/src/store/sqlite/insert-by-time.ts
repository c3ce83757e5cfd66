import type { StatementSync } from "node:sqlite";
import { dayMs, dayOf, keyOf, recordsTable, startOfDay } from "../../lake/lake-tables.ts";
import { elementBytes, identityBytes } from "../../ledger/digest.ts";
import type { Connection } from "./connection.ts";
import { identityWords } from "../../lake/identity-words.ts";
import type { StoreParts } from "./parts.ts";
import { digestBytes, type Placement } from "./placement.ts";
import { countDay, dayExists, ensureDay, insertInto } from "./record-rows.ts";

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
export function insertByTime(parts: StoreParts, placement: Placement): InsertedByTime {
  const { connection } = parts;
  const result = { inserted: [] as number[], unclear: [] as number[], duplicate: 0 };
  for (const { day, indices } of byDay(placement)) {
    if (isDropped(parts, placement, { day, indices })) {
      result.unclear.push(...indices);
      continue;
    }
    const writer = openDay(connection, placement.batch.index, day);
    for (const index of indices) {
      const key = keyOf(placement.time(index), placement.batch.identities, index * identityBytes);
      if (insertAt(writer, placement, { index, key })) result.inserted.push(index);
      else if (isSame(writer, placement, { index, key })) result.duplicate += 1;
      else result.unclear.push(index);
    }
    if (writer.records > 0) countDay(connection, writer);
  }
  return result;
}

interface DayOfPage {
  readonly day: number;
  readonly indices: readonly number[];
}

/** Days of a page in order, with their rows in order; of one identity's rows the later one stays later. */
function byDay(placement: Placement): DayOfPage[] {
  const { times } = placement.batch;
  const order = Uint32Array.from(times, (_time, index) => index);
  if (!isInOrder(times)) order.sort((a, b) => (times[a] ?? 0) - (times[b] ?? 0));
  const days: { day: number; until: number; indices: number[] }[] = [];
  for (const index of order) {
    const time = placement.time(index);
    const last = days.at(-1);
    if (last !== undefined && time < last.until) last.indices.push(index);
    else days.push({ day: dayOf(time), until: startOfDay(time) + dayMs, indices: [index] });
  }
  return days;
}

/** As most vendors answer. */
function isInOrder(times: Float64Array): boolean {
  return times.every((time, index) => index === 0 || time >= (times[index - 1] ?? 0));
}

/** A day without a table of which every identity is known has been dropped: it shall not come back empty. */
function isDropped(parts: StoreParts, placement: Placement, { day, indices }: DayOfPage): boolean {
  if (dayExists(parts.connection, placement.batch.index, day)) return false;
  return indices.every(
    (index) => parts.identities.find(placement.words, index * identityWords) !== undefined,
  );
}

interface DayWriter {
  readonly index: string;
  readonly day: number;
  readonly insert: StatementSync;
  readonly select: StatementSync;
  records: number;
  bytes: number;
}

function openDay(connection: Connection, index: string, day: number): DayWriter {
  ensureDay(connection, index, day);
  return {
    index,
    day,
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
  const { batch, source, run, now, stamp } = placement;
  copyBytes(batch.identities, index * identityBytes, identity);
  copyBytes(batch.elements, index * elementBytes, digest);
  const { changes } = day.insert.run(
    key,
    identity,
    source.number,
    run,
    digest,
    now,
    batch.contentOffsets[index] ?? 0,
    stamp.number,
    placement.documentBytes(index),
  );
  if (changes === 0) return false;
  day.records += 1;
  day.bytes += placement.documentLength(index);
  return true;
}

/** Into the same bytes again and again: a statement copies what it is given, and a view of each row's costs more. */
const identity = new Uint8Array(identityBytes);
const digest = new Uint8Array(digestBytes);

function copyBytes(from: Uint8Array, at: number, into: Uint8Array): void {
  for (let byte = 0; byte < into.length; byte++) into[byte] = from[at + byte] ?? 0;
}

function isSame(day: DayWriter, placement: Placement, { index, key }: Keyed): boolean {
  const there = day.select.get(key);
  if (there === undefined) return false;
  return (
    placement.identity(index).equals(there["id"] as Uint8Array) &&
    placement.digest(index).equals(there["digest"] as Uint8Array)
  );
}
