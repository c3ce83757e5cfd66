import type { DatabaseSync } from "node:sqlite";
import {
  entriesOf,
  entryBytes,
  identityLevels,
  placeOf,
  rangePlaces,
  timeIn,
  type IdentityAt,
} from "./identity-blocks.ts";
import { wordsOf } from "./identity-words.ts";

/**
 * Event time of the record with this identity, from any connection to the lake's file; undefined when it was never
 * stored. The record itself is the row with this `id` among the keys of that millisecond; it is gone when its day was
 * dropped, since identities outlive records.
 */
export function findIdentity(database: DatabaseSync, identity: Uint8Array): number | undefined {
  return (
    findInLog(database, identity) ?? findInBlocks(database, { words: wordsOf(identity), at: 0 })
  );
}

/** Event time of an identity that is merged, or undefined. */
export function findInBlocks(
  database: Pick<DatabaseSync, "prepare">,
  identity: IdentityAt,
): number | undefined {
  const place = placeOf(identity.words, identity.at);
  for (const level of identityLevels) {
    const row = database
      .prepare(
        `SELECT entries FROM ${level} WHERE start <= ? AND start >= ? ORDER BY start DESC LIMIT 1`,
      )
      .get(place, place - (place % rangePlaces));
    const time = row && timeIn(entriesOf(row["entries"] as Uint8Array), identity);
    if (time !== undefined) return time;
  }
  return undefined;
}

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
