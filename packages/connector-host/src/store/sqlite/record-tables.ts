import { recordsTable } from "../../lake/lake-tables.ts";
import type { Connection } from "./connection.ts";

/** The tables of all days of all indices, quoted. */
export function recordTables(connection: Connection): string[] {
  return connection
    .all<{ index_name: string; day: number }>(
      "SELECT index_name, day FROM lake_days ORDER BY index_name, day",
    )
    .map(({ index_name, day }) => recordsTable(index_name, day));
}
