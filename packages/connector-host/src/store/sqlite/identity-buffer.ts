import { identityBytes } from "../../ledger/digest.ts";
import type { Connection } from "./connection.ts";

/** Identities that are in the log but not yet in the table. */
export interface IdentityBuffer {
  get(key: string): number | undefined;
  put(key: string, time: number): void;
  size(): number;
  /** Writes what was put since. */
  appendToLog(): void;
  /** Empties the next range into the table, sorted, and forgets what the log no longer needs to say. */
  mergeNextRange(into: MergeTarget): void;
}

/** Where ranges are merged into. */
export interface MergeTarget {
  merge(range: number, sorted: readonly BufferedIdentity[]): void;
}

/** An identity's key and event time. */
export type BufferedIdentity = readonly [key: string, time: number];

/** Ranges by the first six bits. */
export const rangeCount = 64;

/** The range of an identity. */
export function rangeOf(key: string): number {
  return key.charCodeAt(0) >>> 2;
}

/** Reads what the log says that is not merged yet. */
export function readIdentityBuffer(connection: Connection): IdentityBuffer {
  const ranges = Array.from({ length: rangeCount }, () => new Map<string, number>());
  const at = (range: number): Map<string, number> => ranges[range] ?? new Map<string, number>();
  let unlogged: BufferedIdentity[] = [];
  let merges = readMerges(connection);
  let size = 0;
  const remember = (key: string, time: number): void => {
    const range = at(rangeOf(key));
    const before = range.size;
    range.set(key, time);
    size += range.size - before;
  };
  readLog(connection, merges, remember);
  return {
    get: (key) => at(rangeOf(key)).get(key),
    put: (key, time) => {
      remember(key, time);
      unlogged.push([key, time]);
    },
    size: () => size,
    appendToLog: () => {
      if (unlogged.length > 0) appendToLog(connection, merges, unlogged);
      unlogged = [];
    },
    mergeNextRange: (into) => {
      const range = at(merges % rangeCount);
      into.merge(merges % rangeCount, [...range].sort(byKey));
      size -= range.size;
      range.clear();
      merges += 1;
      connection.run("UPDATE identity_merges SET merges = ?", merges);
      connection.run("DELETE FROM identity_log WHERE merges <= ?", merges - rangeCount);
    },
  };
}

/** In the log: the identity and its time as a float64. */
const entryBytes = identityBytes + 8;

function byKey([a]: BufferedIdentity, [b]: BufferedIdentity): number {
  return a < b ? -1 : 1;
}

function readMerges(connection: Connection): number {
  return connection.get<{ merges: number }>("SELECT merges FROM identity_merges")?.merges ?? 0;
}

function appendToLog(
  connection: Connection,
  merges: number,
  put: readonly BufferedIdentity[],
): void {
  const entries = Buffer.allocUnsafe(put.length * entryBytes);
  put.forEach(([key, time], index) => {
    entries.write(key, index * entryBytes, "latin1");
    entries.writeDoubleLE(time, index * entryBytes + identityBytes);
  });
  connection.run("INSERT INTO identity_log(merges, entries) VALUES(?, ?)", merges, entries);
}

function readLog(
  connection: Connection,
  merges: number,
  remember: (key: string, time: number) => void,
): void {
  const log = connection.database
    .prepare("SELECT merges, entries FROM identity_log ORDER BY number")
    .iterate() as Iterable<unknown> as Iterable<{ merges: number; entries: Uint8Array }>;
  for (const row of log) {
    const entries = Buffer.from(row.entries.buffer, row.entries.byteOffset, row.entries.byteLength);
    for (let at = 0; at < entries.length; at += entryBytes) {
      const key = entries.toString("latin1", at, at + identityBytes);
      const isMerged = nextMergeOf(rangeOf(key), row.merges) < merges;
      if (!isMerged) remember(key, entries.readDoubleLE(at + identityBytes));
    }
  }
}

/** Number of the first merge of a range that is not before `merges`. */
function nextMergeOf(range: number, merges: number): number {
  const ahead = (((range - merges) % rangeCount) + rangeCount) % rangeCount;
  return merges + ahead;
}
