import type { Connection } from "./connection.ts";

/** What rows refer to instead of holding it. */
export interface StampRef {
  /** 0 for nothing. */
  readonly number: number;
  /** What it adds to a document, bytes in UTF-8. */
  readonly bytes: number;
}

/** The number under which these members are kept; new ones are kept by the transaction that refers to them. */
export function stampRef(connection: Connection, members: string): StampRef {
  if (members === "") return { number: 0, bytes: 0 };
  const number = numberOf(connection, members) ?? keep(connection, members);
  return { number, bytes: bytesOf(members) };
}

/** What a stamp adds to a document, bytes in UTF-8. */
export function stampBytes(connection: Connection, number: number): number {
  const sql = "SELECT members FROM stamps WHERE number = ?";
  const row = connection.get<{ members: string }>(sql, number);
  return row === undefined ? 0 : bytesOf(row.members);
}

function numberOf(connection: Connection, members: string): number | undefined {
  const sql = "SELECT number FROM stamps WHERE members = ?";
  return connection.get<{ number: number }>(sql, members)?.number;
}

function keep(connection: Connection, members: string): number {
  const insert = connection.prepare("INSERT INTO stamps(members) VALUES(?)");
  return Number(insert.run(members).lastInsertRowid);
}

/** With the comma behind them. */
function bytesOf(members: string): number {
  return Buffer.byteLength(members) + 1;
}
