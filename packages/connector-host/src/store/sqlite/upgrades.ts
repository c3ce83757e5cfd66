import { addStampColumn } from "../../lake/lake-tables.ts";
import { emptyEntries, entryWords, putEntry, rangeCount } from "../../lake/identity-blocks.ts";
import { wordsOf } from "../../lake/identity-words.ts";
import type { Connection } from "./connection.ts";
import { mergeIntoBlocks } from "./identity-block-table.ts";
import { recordTables } from "./record-tables.ts";

/** Gives the days of earlier versions a column for stamps. */
export function addStamps(connection: Connection): void {
  for (const table of recordTables(connection)) connection.database.exec(addStampColumn(table));
}

/** Moves identities of earlier versions, a row each, into blocks; about 1.5 s a million. */
export function moveIdentities(connection: Connection): void {
  for (let range = 0; range < rangeCount; range++) moveRange(connection, range);
  connection.database.exec("DROP TABLE identities");
}

function moveRange(connection: Connection, range: number): void {
  const [first, end] = [range, range + 1].map((of) => Buffer.of(of * (256 / rangeCount)));
  // After the last range comes nothing: longer than an identity and at least as large as any.
  const bounds = [first ?? null, range + 1 === rangeCount ? Buffer.alloc(17, 0xff) : (end ?? null)];
  const within = "FROM identities WHERE id >= ? AND id < ?";
  const counted = connection.get<{ count: number }>(
    `SELECT count(*) AS count ${within}`,
    ...bounds,
  );
  const entries = emptyEntries(counted?.count ?? 0);
  let place = 0;
  for (const { id, ts } of connection.database
    .prepare(`SELECT id, ts ${within} ORDER BY id`)
    .iterate(...bounds)) {
    putEntry(entries, place, { words: wordsOf(id as Uint8Array), at: 0, time: Number(ts) });
    place += entryWords;
  }
  if (place > 0) mergeIntoBlocks(connection, { level: "identity_blocks", range }, entries);
}
