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
}

/** @throws Error when the source was never opened */
export function sourceRow(connection: Connection, id: string): SourceRow {
  const row = connection.get<SourceRow>("SELECT * FROM sources WHERE id = ?", id);
  if (row === undefined) throw new Error(`Source ${id}: expected one that was opened before`);
  return row;
}
