import { entryHash } from "../../ledger/chain.ts";
import type { LedgerEntry } from "../../ledger/ledger-entry.ts";
import type { Connection } from "./connection.ts";
import { sourceRow } from "./source-row.ts";

/** An entry before it takes its place in the chain. */
export type UnchainedEntry = Omit<LedgerEntry, "seq" | "previousHash" | "hash">;

/** Appends to the source's chain; the one place that writes the ledger. */
export function appendLedger(connection: Connection, entry: UnchainedEntry): LedgerEntry {
  const { number, ledger_seq, ledger_hash } = sourceRow(connection, entry.source);
  const chained = { ...entry, seq: ledger_seq + 1, previousHash: ledger_hash };
  const whole: LedgerEntry = { ...chained, hash: entryHash(chained) };
  connection.run(
    "INSERT INTO ledger(source, seq, run, body) VALUES(?, ?, ?, ?)",
    number,
    whole.seq,
    whole.run,
    JSON.stringify(whole),
  );
  connection.run(
    "UPDATE sources SET ledger_seq = ?, ledger_hash = ? WHERE number = ?",
    whole.seq,
    whole.hash,
    number,
  );
  return whole;
}

/** Numbers a run that no lease began: a drop or a correction. */
export function numberRun(connection: Connection, source: number): number {
  connection.run("UPDATE sources SET last_run = last_run + 1 WHERE number = ?", source);
  const row = connection.get<{ last_run: number }>(
    "SELECT last_run FROM sources WHERE number = ?",
    source,
  );
  return row?.last_run ?? 0;
}
