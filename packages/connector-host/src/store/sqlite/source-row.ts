import type { IdentityMode } from "../store.ts";
import type { Connection } from "./connection.ts";

/** What every transaction about a source starts with. */
export interface SourceRow {
  readonly number: number;
  readonly id: string;
  readonly body: string;
  readonly dialect: string | null;
  readonly identity_mode: IdentityMode;
  readonly origin: number | null;
  readonly last_run: number;
  readonly fence: number;
  readonly ledger_seq: number;
  readonly ledger_hash: string;
  readonly records: number;
  readonly revisions: number;
  readonly quarantined: number;
  /** 1 once rows were seen to change or to leave. */
  readonly rows_move: 0 | 1;
}

/** Undefined when the source was never opened: nothing is known of it, as of a connector that has yet to begin. */
export function findSource(connection: Connection, id: string): SourceRow | undefined {
  return connection.get<SourceRow>("SELECT * FROM sources WHERE id = ?", id);
}

/** @throws Error when the source was never opened */
export function sourceRow(connection: Connection, id: string): SourceRow {
  const row = findSource(connection, id);
  if (row === undefined) throw new Error(`Source ${id}: expected one that was opened before`);
  return row;
}
