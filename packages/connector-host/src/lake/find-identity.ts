import type { DatabaseSync } from "node:sqlite";

/**
 * Event time of the record with this identity, from any connection to the lake's file; undefined when it was never
 * stored. The record itself is the row with this `id` among the keys of that millisecond; it is gone when its day was
 * dropped, since identities outlive records.
 */
export function findIdentity(database: DatabaseSync, identity: Uint8Array): number | undefined {
  return findInLog(database, identity) ?? findMerged(database, identity);
}

const entryBytes = 24;

/** What was put last is not merged yet; of several places the newest holds. */
function findInLog(database: DatabaseSync, identity: Uint8Array): number | undefined {
  const rows = database
    .prepare("SELECT entries FROM identity_log WHERE instr(entries, ?) > 0 ORDER BY number DESC")
    .iterate(identity);
  for (const { entries } of rows) {
    const time = lastTimeIn(entries as Uint8Array, identity);
    if (time !== undefined) return time;
  }
  return undefined;
}

function lastTimeIn(entries: Uint8Array, identity: Uint8Array): number | undefined {
  const bytes = Buffer.from(entries.buffer, entries.byteOffset, entries.byteLength);
  for (let at = bytes.lastIndexOf(identity); at >= 0; at = bytes.lastIndexOf(identity, at - 1)) {
    if (at % entryBytes === 0) return bytes.readDoubleLE(at + identity.length);
    if (at === 0) break;
  }
  return undefined;
}

function findMerged(database: DatabaseSync, identity: Uint8Array): number | undefined {
  const row = database.prepare("SELECT ts FROM identities WHERE id = ?").get(identity);
  return row === undefined ? undefined : Number(row["ts"]);
}
