import type { Lesson } from "../store.ts";
import type { Connection } from "./connection.ts";
import { noticeMovement } from "./notice-movement.ts";
import { reopen } from "./reopen.ts";

/** Keeps what was learned of a source's vendor, and opens or takes back what it puts in doubt. */
export function learn(connection: Connection, source: number, lesson: Lesson): void {
  const { dialect, doubts = [], rowsMovedIn } = lesson;
  for (const doubt of doubts) reopen(connection, source, doubt);
  if (rowsMovedIn !== undefined) noticeMovement(connection, source, rowsMovedIn);
  if (dialect === undefined) return;
  connection.run(
    "UPDATE sources SET dialect = ? WHERE number = ?",
    JSON.stringify(dialect),
    source,
  );
}
