import { genesisHash } from "../../ledger/chain.ts";
import type { SourceKey, SourceState } from "../store.ts";
import type { Connection } from "./connection.ts";
import { getCoverage } from "./coverage.ts";
import { findSource, sourceRow } from "./source-row.ts";

/** Creates the source at its first use. */
export function openSource(connection: Connection, key: SourceKey, now: number): SourceState {
  connection.run(
    `INSERT INTO sources(id, body, opened_at, ledger_hash) VALUES(?, ?, ?, ?) ON CONFLICT(id) DO NOTHING`,
    key.id,
    JSON.stringify(key),
    now,
    genesisHash,
  );
  const row = sourceRow(connection, key.id);
  return {
    key: JSON.parse(row.body) as SourceKey,
    coverage: getCoverage(connection, key.id),
    dialect: row.dialect === null ? undefined : (JSON.parse(row.dialect) as unknown),
    identityMode: row.identity_mode,
    rowsMove: row.rows_move === 1,
    origin: row.origin ?? undefined,
  };
}

/** Fixes where the map starts; only the first call counts. */
export function setSourceOrigin(connection: Connection, source: string, origin: number): void {
  sourceRow(connection, source);
  connection.run("UPDATE sources SET origin = ? WHERE id = ? AND origin IS NULL", origin, source);
}

/** Totals that each page keeps up to date. */
export function countRecords(
  connection: Connection,
  source: string,
): { records: number; quarantined: number; revisions: number } {
  const row = findSource(connection, source);
  return {
    records: row?.records ?? 0,
    quarantined: row?.quarantined ?? 0,
    revisions: row?.revisions ?? 0,
  };
}
