import type { Connection } from "./connection.ts";
import { rangeCount, rangeOf, type MergeTarget } from "./identity-buffer.ts";
import { filterCapacity, identityFilter, type IdentityFilter } from "./identity-filter.ts";

/** The table of identities, with filters in front of it. */
export interface MergedIdentities extends MergeTarget {
  find(key: string): number | undefined;
}

/**
 * A range gets its filter when it is merged for the first time: a process that stores little never reads the table for
 * them. Filters outlive a rollback, since they may say too much.
 */
export function mergedIdentities(connection: Connection): MergedIdentities {
  const filters: (IdentityFilter | undefined)[] = [];
  const isFull: boolean[] = [];
  return {
    find: (key) => {
      if (filters[rangeOf(key)]?.mayHave(key) === false) return undefined;
      const sql = "SELECT ts FROM identities WHERE id = ?";
      return connection.get<{ ts: number }>(sql, Buffer.from(key, "latin1"))?.ts;
    },
    merge: (range, sorted) => {
      if (filters[range] === undefined && isFull[range] !== true) {
        filters[range] = readFilter(connection, range);
        isFull[range] = filters[range] === undefined;
      }
      const filter = filters[range];
      const put = connection.prepare(
        "INSERT INTO identities(id, ts) VALUES(?, ?) ON CONFLICT DO UPDATE SET ts = excluded.ts",
      );
      for (const [key, time] of sorted) {
        put.run(Buffer.from(key, "latin1"), time);
        filter?.add(key);
      }
    },
  };
}

/** Undefined when the range holds more than a filter is worth. */
function readFilter(connection: Connection, range: number): IdentityFilter | undefined {
  const filter = identityFilter();
  const width = 256 / rangeCount;
  const rows = connection.database
    .prepare("SELECT id FROM identities WHERE id >= ? AND id < ? LIMIT ?")
    .iterate(Buffer.of(range * width), endOfRange(range, width), filterCapacity + 1);
  let count = 0;
  for (const { id } of rows) {
    filter.add(Buffer.from(id as Uint8Array).toString("latin1"));
    count += 1;
  }
  return count > filterCapacity ? undefined : filter;
}

function endOfRange(range: number, width: number): Buffer {
  const next = (range + 1) * width;
  // After the last range comes nothing: longer than an identity and at least as large as any.
  return next < 256 ? Buffer.of(next) : Buffer.alloc(17, 0xff);
}
