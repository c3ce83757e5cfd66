import type { LakeRecord } from "../lake.ts";
import { dayOf, firstKeyOf, keyOf, keysPerMs, lakeTables, recordsTable } from "../lake-tables.ts";
import { isDropped } from "./day-tables.ts";
import { timeOf } from "./identity-span.ts";
import type { Target } from "./search.ts";

/** The record with this `_id` in an index; undefined when it was never stored, or its day was dropped. */
export function getRecord({ database, stamps, index }: Target, id: string): LakeRecord | undefined {
  const time = timeOf(database, id);
  if (time === undefined) return undefined;
  const identity = Buffer.from(id, "hex");
  try {
    const row = database
      .prepare(
        `SELECT record.run, record.stamp, record.doc, source.id AS source
         FROM ${recordsTable(index, dayOf(time))} AS record JOIN ${lakeTables.sources} AS source ON source.number = record.source
         WHERE record.key >= ? AND record.key < ? AND record.id = ? LIMIT 1`,
      )
      .get(keyOf(time, identity), firstKeyOf(time) + keysPerMs, identity);
    if (row === undefined) return undefined;
    return {
      id: identity.toString("hex"),
      source: String(row["source"]),
      run: Number(row["run"]),
      timestamp: time,
      document: stamps.complete(String(row["doc"]), Number(row["stamp"])),
    };
  } catch (error) {
    if (isDropped(error)) return undefined;
    throw error;
  }
}
