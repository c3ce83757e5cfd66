import {
  cutEntries,
  entriesOf,
  entryWords,
  mergeEntries,
  placeOf,
  rangePlaces,
  type IdentityEntries,
} from "../../lake/identity-blocks.ts";
import type { Connection } from "./connection.ts";

/** A block then takes a page of the file. */
const entriesOfBlock = 1_360;

/** Merges a range's sorted entries into its blocks: each is read and written once, with all that came for it. */
export function mergeIntoBlocks(
  connection: Connection,
  range: number,
  entries: IdentityEntries,
): void {
  const starts = startsOf(connection, range);
  let from = 0;
  starts.forEach((start, at) => {
    const end = starts[at + 1] ?? Infinity;
    let until = from;
    while (until < entries.length && placeOf(entries, until) < end) until += entryWords;
    if (until > from) mergeIntoBlock(connection, start, entries.subarray(from, until));
    from = until;
  });
}

/** Where the blocks of a range begin; the first one at its first place. */
function startsOf(connection: Connection, range: number): readonly number[] {
  const first = range * rangePlaces;
  const sql = "SELECT start FROM identity_blocks WHERE start >= ? AND start < ? ORDER BY start";
  const rows = connection.all<{ start: number }>(sql, first, first + rangePlaces);
  return rows.length === 0 ? [first] : rows.map(({ start }) => start);
}

function mergeIntoBlock(connection: Connection, start: number, entries: IdentityEntries): void {
  const older = connection.get<{ entries: Uint8Array }>(
    "SELECT entries FROM identity_blocks WHERE start = ?",
    start,
  );
  const merged = older === undefined ? entries : mergeEntries(entriesOf(older.entries), entries);
  cutEntries(merged, entriesOfBlock).forEach((part, at) => {
    connection.run(
      "INSERT INTO identity_blocks(start, entries) VALUES(?, ?) ON CONFLICT DO UPDATE SET entries = excluded.entries",
      at === 0 ? start : placeOf(part, 0),
      part,
    );
  });
}

/** The entries of a range, block by block, in order. */
export function* blocksOf(connection: Connection, range: number): Generator<IdentityEntries> {
  const first = range * rangePlaces;
  const rows = connection.database
    .prepare("SELECT entries FROM identity_blocks WHERE start >= ? AND start < ? ORDER BY start")
    .iterate(first, first + rangePlaces);
  for (const { entries } of rows) yield entriesOf(entries as Uint8Array);
}
