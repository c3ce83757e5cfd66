import { identityBytes } from "../../ledger/digest.ts";
import type { Connection } from "./connection.ts";
import { rangeCount, rangeOf, type MergeTarget } from "./identity-buffer.ts";
import { filterCapacity, identityFilter, type IdentityFilter } from "./identity-filter.ts";
import { wordsOf, writeWords } from "./identity-words.ts";

/** The table of identities, with filters in front of it. */
export interface MergedIdentities extends MergeTarget {
  find(words: Uint32Array, at: number): number | undefined;
}

/**
 * A range gets its filter when it is merged for the first time: a process that stores little never reads the table for
 * them. Filters outlive a rollback, since they may say too much.
 */
export function mergedIdentities(connection: Connection): MergedIdentities {
  const filters: (IdentityFilter | undefined)[] = [];
  const isFull: boolean[] = [];
  return {
    find: (words, at) => {
      if (filters[rangeOf(words, at)]?.mayHave(words, at) === false) return undefined;
      const sql = "SELECT ts FROM identities WHERE id = ?";
      return connection.get<{ ts: number }>(sql, bytesOf(words, at))?.ts;
    },
    merge: (range, identities) => {
      if (filters[range] === undefined && isFull[range] !== true) {
        filters[range] = readFilter(connection, range);
        isFull[range] = filters[range] === undefined;
      }
      const filter = filters[range];
      const put = connection.prepare(
        "INSERT INTO identities(id, ts) VALUES(?, ?) ON CONFLICT DO UPDATE SET ts = excluded.ts",
      );
      identities.forEachSorted((words, at, time) => {
        put.run(bytesOf(words, at), time);
        filter?.add(words, at);
      });
    },
  };
}

/** Into the same bytes again and again: a statement copies what it is given. */
const bytes = new DataView(new ArrayBuffer(identityBytes));

function bytesOf(words: Uint32Array, at: number): DataView {
  writeWords(words, at, { into: bytes, offset: 0 });
  return bytes;
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
    filter.add(wordsOf(id as Uint8Array), 0);
    count += 1;
  }
  return count > filterCapacity ? undefined : filter;
}

function endOfRange(range: number, width: number): Buffer {
  const next = (range + 1) * width;
  // After the last range comes nothing: longer than an identity and at least as large as any.
  return next < 256 ? Buffer.of(next) : Buffer.alloc(17, 0xff);
}
