import {
  cutEntries,
  entriesOf,
  entryBytes,
  entryWords,
  mergeEntries,
  placeOf,
  rangePlaces,
  type IdentityEntries,
  type IdentityLevel,
} from "../../lake/identity-blocks.ts";
import type { Connection } from "./connection.ts";

/** A block then takes a page of the file. */
const entriesOfBlock = 1_360;

/** The blocks of a range in a level. */
export interface LevelRange {
  readonly level: IdentityLevel;
  readonly range: number;
}

/** Merges a range's sorted entries into its blocks: each is read and written once, with all that came for it. */
export function mergeIntoBlocks(
  connection: Connection,
  into: LevelRange,
  entries: IdentityEntries,
): void {
  const starts = startsOf(connection, into);
  let from = 0;
  starts.forEach((start, at) => {
    const end = starts[at + 1] ?? Infinity;
    let until = from;
    while (until < entries.length && placeOf(entries, until) < end) until += entryWords;
    if (until > from) {
      const block = { level: into.level, start };
      mergeIntoBlock(connection, block, entries.subarray(from, until));
    }
    from = until;
  });
}

/** Where the blocks of a range begin; the first one at its first place. */
function startsOf(connection: Connection, { level, range }: LevelRange): readonly number[] {
  const sql = `SELECT start FROM ${level} WHERE start >= ? AND start < ? ORDER BY start`;
  const rows = connection.all<{ start: number }>(sql, ...boundsOf(range));
  return rows.length === 0 ? [boundsOf(range)[0]] : rows.map(({ start }) => start);
}

interface BlockAt {
  readonly level: IdentityLevel;
  readonly start: number;
}

function mergeIntoBlock(
  connection: Connection,
  { level, start }: BlockAt,
  entries: IdentityEntries,
): void {
  const older = connection.get<{ entries: Uint8Array }>(
    `SELECT entries FROM ${level} WHERE start = ?`,
    start,
  );
  const merged = older === undefined ? entries : mergeEntries(entriesOf(older.entries), entries);
  cutEntries(merged, entriesOfBlock).forEach((part, at) => {
    connection.run(
      `INSERT INTO ${level}(start, entries) VALUES(?, ?) ON CONFLICT DO UPDATE SET entries = excluded.entries`,
      at === 0 ? start : placeOf(part, 0),
      part,
    );
  });
}

/** Moves all entries of a range from one level to another, where they hold over those that are there. */
export function moveBlocks(connection: Connection, from: LevelRange, to: IdentityLevel): void {
  const blocks = [...blocksOf(connection, from)];
  const entries = new Uint32Array(blocks.reduce((sum, { length }) => sum + length, 0));
  let place = 0;
  for (const block of blocks) {
    entries.set(block, place);
    place += block.length;
  }
  mergeIntoBlocks(connection, { level: to, range: from.range }, entries);
  const sql = `DELETE FROM ${from.level} WHERE start >= ? AND start < ?`;
  connection.run(sql, ...boundsOf(from.range));
}

/** The entries of a range, block by block, in order. */
export function* blocksOf(
  connection: Connection,
  { level, range }: LevelRange,
): Generator<IdentityEntries> {
  const rows = connection.database
    .prepare(`SELECT entries FROM ${level} WHERE start >= ? AND start < ? ORDER BY start`)
    .iterate(...boundsOf(range));
  for (const { entries } of rows) yield entriesOf(entries as Uint8Array);
}

/** How many entries a range has in a level. */
export function countEntries(connection: Connection, { level, range }: LevelRange): number {
  const sql = `SELECT coalesce(sum(length(entries)), 0) AS bytes FROM ${level} WHERE start >= ? AND start < ?`;
  const bytes = connection.get<{ bytes: number }>(sql, ...boundsOf(range))?.bytes ?? 0;
  return bytes / entryBytes;
}

function boundsOf(range: number): readonly [first: number, end: number] {
  return [range * rangePlaces, (range + 1) * rangePlaces];
}
