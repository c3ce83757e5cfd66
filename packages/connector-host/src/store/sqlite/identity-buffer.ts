import { identityBytes } from "../../ledger/digest.ts";
import type { Connection } from "./connection.ts";
import { identityTable, type IdentityTable } from "./identity-table.ts";
import { rangeCount } from "../../lake/identity-blocks.ts";
import { identityWords, wordsOf, writeWords } from "../../lake/identity-words.ts";

/** Identities that are in the log but not yet in blocks; `at` is the place of the first word in `words`. */
export interface IdentityBuffer {
  get(words: Uint32Array, at: number): number | undefined;
  put(words: Uint32Array, at: number, time: number): void;
  size(): number;
  /** Writes what was put since. */
  appendToLog(): void;
  /** Empties the next range into its blocks, sorted, and forgets what the log no longer needs to say. */
  mergeNextRange(into: MergeTarget): void;
}

/** Where ranges are merged into. */
export interface MergeTarget {
  merge(range: number, identities: IdentityTable): void;
}

/** The range of an identity. */
export function rangeOf(words: Uint32Array, at: number): number {
  return (words[at] ?? 0) >>> 26;
}

/** Reads what the log says that is not merged yet. */
export function readIdentityBuffer(connection: Connection): IdentityBuffer {
  const ranges = Array.from({ length: rangeCount }, identityTable);
  const rangeAt = (range: number): IdentityTable => ranges[range] ?? identityTable();
  let unlogged: number[] = [];
  let merges = readMerges(connection);
  let size = 0;
  const remember = (words: Uint32Array, at: number, time: number): void => {
    const range = rangeAt(rangeOf(words, at));
    const before = range.size();
    range.put(words, at, time);
    size += range.size() - before;
  };
  readLog(connection, merges, remember);
  return {
    get: (words, at) => rangeAt(rangeOf(words, at)).get(words, at),
    put: (words, at, time) => {
      remember(words, at, time);
      for (let word = at; word < at + identityWords; word++) unlogged.push(words[word] ?? 0);
      unlogged.push(time);
    },
    size: () => size,
    appendToLog: () => {
      if (unlogged.length > 0) appendToLog(connection, merges, unlogged);
      unlogged = [];
    },
    mergeNextRange: (into) => {
      const range = rangeAt(merges % rangeCount);
      into.merge(merges % rangeCount, range);
      size -= range.size();
      range.clear();
      merges += 1;
      connection.run("UPDATE identity_merges SET merges = ?", merges);
      forgetLog(connection, merges - rangeCount);
    },
  };
}

/** In the log: the identity and its time as a float64. */
const entryBytes = identityBytes + 8;
/** What was put is noted as the identity's words and its time. */
const noteLength = identityWords + 1;

function readMerges(connection: Connection): number {
  return connection.get<{ merges: number }>("SELECT merges FROM identity_merges")?.merges ?? 0;
}

function appendToLog(connection: Connection, merges: number, put: readonly number[]): void {
  const words = Uint32Array.from(put);
  const count = put.length / noteLength;
  const entries = new DataView(new ArrayBuffer(count * entryBytes));
  for (let entry = 0; entry < count; entry++) {
    const at = entry * noteLength;
    const offset = entry * entryBytes;
    writeWords(words, at, { into: entries, offset });
    entries.setFloat64(offset + identityBytes, put[at + identityWords] ?? 0, true);
  }
  connection.run("INSERT INTO identity_log(merges, entries) VALUES(?, ?)", merges, entries);
}

/** Merges only grow along the log: reading ends at the first row that stays, and each row fills a page. */
function forgetLog(connection: Connection, merges: number): void {
  connection.run(
    `DELETE FROM identity_log WHERE number < coalesce(
       (SELECT number FROM identity_log WHERE merges > ? ORDER BY number LIMIT 1), ${2 ** 53})`,
    merges,
  );
}

function readLog(
  connection: Connection,
  merges: number,
  remember: (words: Uint32Array, at: number, time: number) => void,
): void {
  const log = connection.database
    .prepare("SELECT merges, entries FROM identity_log ORDER BY number")
    .iterate() as Iterable<unknown> as Iterable<{ merges: number; entries: Uint8Array }>;
  for (const row of log) {
    const entries = new DataView(
      row.entries.buffer,
      row.entries.byteOffset,
      row.entries.byteLength,
    );
    const words = wordsOf(row.entries);
    for (let offset = 0; offset < row.entries.byteLength; offset += entryBytes) {
      const at = offset / 4;
      const isMerged = nextMergeOf(rangeOf(words, at), row.merges) < merges;
      if (!isMerged) remember(words, at, entries.getFloat64(offset + identityBytes, true));
    }
  }
}

/** Number of the first merge of a range that is not before `merges`. */
function nextMergeOf(range: number, merges: number): number {
  const ahead = (((range - merges) % rangeCount) + rangeCount) % rangeCount;
  return merges + ahead;
}
