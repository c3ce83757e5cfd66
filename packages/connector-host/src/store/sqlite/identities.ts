import { identityBytes } from "../../ledger/digest.ts";
import type { Connection } from "./connection.ts";

/**
 * Event times of all identities ever stored.
 *
 * Identities are random, so that putting each page's into a large table would write a page of the file for nearly every
 * record. They are put into memory and, in order of putting, into `identity_log`; when memory holds enough, the next of
 * 64 ranges is merged into the table, in order of its keys.
 */
export interface Identities {
  /** Undefined when the identity is new. `at` is where it starts in `bytes`. */
  find(bytes: Buffer, at: number): number | undefined;
  /** Remembers or moves an identity. */
  put(bytes: Buffer, at: number, time: number): void;
  /** Writes what was put; the last thing before a commit that put any. */
  settle(): void;
}

/** One for each connection; it reads the log at its first use, and again after a rollback. */
export function openIdentities(connection: Connection, bufferedIdentities: number): Identities {
  let buffer: IdentityBuffer | undefined;
  connection.onRollback(() => {
    buffer = undefined;
  });
  const loaded = (): IdentityBuffer => (buffer ??= readBuffer(connection));
  return {
    find: (bytes, at) => {
      const key = bytes.toString("latin1", at, at + identityBytes);
      return (
        rangeOf(loaded(), key).get(key) ??
        findMerged(connection, bytes.subarray(at, at + identityBytes))
      );
    },
    put: (bytes, at, time) => {
      const key = bytes.toString("latin1", at, at + identityBytes);
      remember(loaded(), key, time);
      loaded().unsettled.push({ key, time });
    },
    settle: () => {
      const current = loaded();
      if (current.unsettled.length === 0) return;
      appendToLog(connection, current);
      while (current.size > bufferedIdentities) mergeNextRange(connection, current);
    },
  };
}

/** Ranges by the first six bits. */
const rangeCount = 64;
/** In the log: the identity and its time as a float64. */
const entryBytes = identityBytes + 8;

interface IdentityBuffer {
  /** Times by identity, whose bytes are a string's characters. */
  readonly ranges: readonly Map<string, number>[];
  size: number;
  /** How many ranges were ever merged; the next one is this modulo their count. */
  merges: number;
  unsettled: { readonly key: string; readonly time: number }[];
}

function rangeOf(buffer: IdentityBuffer, key: string): Map<string, number> {
  const range = buffer.ranges[key.charCodeAt(0) >>> 2];
  if (range === undefined) throw new Error("an identity has at least one byte");
  return range;
}

function remember(buffer: IdentityBuffer, key: string, time: number): void {
  const range = rangeOf(buffer, key);
  const before = range.size;
  range.set(key, time);
  buffer.size += range.size - before;
}

function findMerged(connection: Connection, identity: Uint8Array): number | undefined {
  return connection.get<{ ts: number }>("SELECT ts FROM identities WHERE id = ?", identity)?.ts;
}

function appendToLog(connection: Connection, buffer: IdentityBuffer): void {
  const entries = Buffer.allocUnsafe(buffer.unsettled.length * entryBytes);
  buffer.unsettled.forEach(({ key, time }, index) => {
    entries.write(key, index * entryBytes, "latin1");
    entries.writeDoubleLE(time, index * entryBytes + identityBytes);
  });
  connection.run("INSERT INTO identity_log(merges, entries) VALUES(?, ?)", buffer.merges, entries);
  buffer.unsettled = [];
}

function mergeNextRange(connection: Connection, buffer: IdentityBuffer): void {
  const range = buffer.ranges[buffer.merges % rangeCount] ?? new Map<string, number>();
  const merge = connection.prepare(
    "INSERT INTO identities(id, ts) VALUES(?, ?) ON CONFLICT DO UPDATE SET ts = excluded.ts",
  );
  for (const [key, time] of [...range].sort(([a], [b]) => (a < b ? -1 : 1))) {
    merge.run(Buffer.from(key, "latin1"), time);
  }
  buffer.size -= range.size;
  range.clear();
  buffer.merges += 1;
  connection.run("UPDATE identity_merges SET merges = ?", buffer.merges);
  connection.run("DELETE FROM identity_log WHERE merges <= ?", buffer.merges - rangeCount);
}

function readBuffer(connection: Connection): IdentityBuffer {
  const state = connection.get<{ merges: number }>("SELECT merges FROM identity_merges");
  const ranges = Array.from({ length: rangeCount }, () => new Map<string, number>());
  const buffer = { ranges, size: 0, merges: state?.merges ?? 0, unsettled: [] };
  const log = connection.all<{ merges: number; entries: Uint8Array }>(
    "SELECT merges, entries FROM identity_log ORDER BY number",
  );
  for (const row of log) readEntries(buffer, row);
  return buffer;
}

function readEntries(
  buffer: IdentityBuffer,
  row: { readonly merges: number; readonly entries: Uint8Array },
): void {
  const entries = Buffer.from(row.entries.buffer, row.entries.byteOffset, row.entries.byteLength);
  for (let at = 0; at < entries.length; at += entryBytes) {
    const key = entries.toString("latin1", at, at + identityBytes);
    const range = key.charCodeAt(0) >>> 2;
    // The first merge of its range since it was put; modulo of a negative number is negative.
    const merge = row.merges + ((((range - row.merges) % rangeCount) + rangeCount) % rangeCount);
    if (merge >= buffer.merges) remember(buffer, key, entries.readDoubleLE(at + identityBytes));
  }
}
