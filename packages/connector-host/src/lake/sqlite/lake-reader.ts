import { DatabaseSync } from "node:sqlite";
import { SearchProblem, type IndexSize, type IngestionRow, type LakeRecord } from "../lake.ts";
import { lakeTables } from "../lake-tables.ts";
import { parseQueryBody, parseSearch } from "../query/parse-search.ts";
import { hasIndex } from "./day-tables.ts";
import { exportRecords } from "./export-records.ts";
import { getRecord } from "./get-record.ts";
import { readIndices } from "./read-indices.ts";
import type { Work } from "./scan.ts";
import { count, search, type Target } from "./search.ts";
import { openStamps } from "./stamps.ts";

/** Where a lake is read from. */
export interface LakeReaderOptions {
  /** The store's database file; the store has created it. */
  readonly path: string;
  /** Indices that exist even while they are empty. */
  readonly indices: readonly string[];
}

/**
 * Reads a lake over a connection of its own, which sees whatever is committed and never blocks the writer. Longer work
 * comes as steps: whoever drives them may do something else in between.
 */
export interface LakeReader {
  /** The answer of `_search`. @throws SearchProblem */
  search(index: string, body: unknown): Work<string>;
  /** The answer of `_count`. @throws SearchProblem */
  count(index: string, body: unknown): Work<string>;
  /** Matching documents, oldest first, in chunks of lines. @throws SearchProblem */
  export(index: string, body: unknown): Generator<string | undefined, void, undefined>;
  get(index: string, id: string): LakeRecord | undefined;
  /** By the hours of writing that begin within the range, or that it begins in. */
  ingestion(range: { readonly since: number; readonly until: number }): readonly IngestionRow[];
  indices(): readonly IndexSize[];
  close(): void;
}

const hourMs = 3_600_000;

/** Opens a reader. `Date.now` of this process is what `now` means in a query. */
export function openLakeReader({ path, indices: known }: LakeReaderOptions): LakeReader {
  const database = new DatabaseSync(path, { readOnly: true, timeout: 10_000 });
  // Records are read once and in order: a cache beyond the processor's own would only be slower.
  database.exec("PRAGMA query_only = ON; PRAGMA cache_size = -2048");
  const stamps = openStamps(database);
  const target = (index: string): Target => {
    if (!known.includes(index) && !hasIndex(database, index)) {
      throw new SearchProblem("index", `index: "${index}" is not known; use ${known.join(", ")}`);
    }
    return { database, stamps, index };
  };
  return {
    *search(index, body) {
      return yield* search(target(index), parseSearch(body, Date.now()));
    },
    *count(index, body) {
      return yield* count(target(index), parseQueryBody(body, Date.now()));
    },
    *export(index, body) {
      yield* exportRecords(target(index), parseQueryBody(body, Date.now()));
    },
    get: (index, id) => getRecord({ database, stamps, index }, id),
    ingestion: ({ since, until }) =>
      readIngestion(database, Math.floor(since / hourMs) * hourMs, until),
    indices: () => readIndices(database),
    close: () => database.close(),
  };
}

function readIngestion(
  database: DatabaseSync,
  since: number,
  until: number,
): readonly IngestionRow[] {
  const rows = database
    .prepare(
      `SELECT instance, sum(records) AS records, sum(bytes) AS bytes FROM ${lakeTables.ingestion}
       WHERE hour >= ? AND hour < ? GROUP BY instance ORDER BY instance`,
    )
    .all(since, until);
  return rows.map(({ instance, records, bytes }) => ({
    instance: String(instance),
    records: Number(records),
    bytes: Number(bytes),
  }));
}
