import type { DatabaseSync } from "node:sqlite";
import type { IndexSize } from "../lake.ts";
import { dayMs, dayStart, lakeTables, recordsTable, timeOfKey } from "../lake-tables.ts";
import { isDropped } from "./day-tables.ts";

/** Every index that holds something. Sizes are kept by day, times lie at the ends of the first and the last day. */
export function readIndices(database: DatabaseSync): readonly IndexSize[] {
  const rows = database
    .prepare(
      `SELECT index_name, sum(records) AS records, sum(bytes) AS bytes, count(*) AS days, min(day) AS first,
       max(day) AS last FROM ${lakeTables.days} GROUP BY index_name ORDER BY index_name`,
    )
    .all();
  return rows.map((row) => {
    const index = String(row["index_name"]);
    const [first, last] = [Number(row["first"]), Number(row["last"])];
    return {
      index,
      records: Number(row["records"]),
      bytes: Number(row["bytes"]),
      days: Number(row["days"]),
      oldest: edgeOf(database, { index, day: first, edge: "min" }) ?? dayStart(first),
      newest: edgeOf(database, { index, day: last, edge: "max" }) ?? dayStart(last) + dayMs - 1,
    };
  });
}

interface Edge {
  readonly index: string;
  readonly day: number;
  readonly edge: "min" | "max";
}

/** Undefined when the day was dropped a moment ago, or is empty. */
function edgeOf(database: DatabaseSync, { index, day, edge }: Edge): number | undefined {
  try {
    const row = database
      .prepare(`SELECT ${edge}(key) AS key FROM ${recordsTable(index, day)}`)
      .get();
    const key = row?.["key"];
    return key === null || key === undefined ? undefined : timeOfKey(day, Number(key));
  } catch (error) {
    if (!isDropped(error)) throw error;
    return undefined;
  }
}
