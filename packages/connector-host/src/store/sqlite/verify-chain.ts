import { chainProblems, genesisHash } from "../../ledger/chain.ts";
import type { LedgerEntry } from "../../ledger/ledger-entry.ts";
import type { Connection } from "./connection.ts";
import type { SourceRow } from "./source-row.ts";

/** A source's ledger as read for verifying. */
export interface VerifiedChain {
  readonly entries: readonly LedgerEntry[];
  readonly problems: readonly string[];
  readonly headHash: string;
}

/** Reads the whole chain and recomputes it, up to the head that the source remembers. */
export function verifyChain(connection: Connection, source: SourceRow): VerifiedChain {
  const entries: LedgerEntry[] = [];
  const problems: string[] = [];
  const rows = connection.database
    .prepare("SELECT seq, body FROM ledger WHERE source = ? ORDER BY seq")
    .iterate(source.number);
  for (const { seq, body } of rows) {
    const entry = parseEntry(String(body));
    if (entry === undefined) {
      problems.push(`entry ${Number(seq)}: expected JSON, found something else`);
      continue;
    }
    problems.push(...chainProblems(entries.at(-1), entry));
    entries.push(entry);
  }
  const headHash = entries.at(-1)?.hash ?? genesisHash;
  const seq = entries.at(-1)?.seq ?? 0;
  if (seq !== source.ledger_seq || headHash !== source.ledger_hash) {
    problems.push(
      `head: expected entry ${source.ledger_seq} with hash ${source.ledger_hash}, found entry ${seq} with ${headHash}`,
    );
  }
  return { entries, problems, headHash };
}

function parseEntry(body: string): LedgerEntry | undefined {
  try {
    return JSON.parse(body) as LedgerEntry;
  } catch {
    return undefined;
  }
}
