import type { DatabaseSync } from "node:sqlite";

/**
 * Event time of the record with this identity, from any connection to the lake's file; undefined when it was never
 * stored. The record itself is the row with this `id` among the keys of that millisecond; it is gone when its day was
 * dropped, since identities outlive records.
 */
export function findIdentity(database: DatabaseSync, identity: Uint8Array): number | undefined {
  const row = database.prepare("SELECT ts FROM identities WHERE id = ?").get(identity);
  return row === undefined ? undefined : Number(row["ts"]);
}
