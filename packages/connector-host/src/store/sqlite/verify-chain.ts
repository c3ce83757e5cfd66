import { chainProblems, genesisHash } from "../../ledger/chain.ts";
import type { LedgerEntry } from "../../ledger/ledger-entry.ts";
import type { Connection } from "./connection.ts";
import type { SourceRow } from "./source-row.ts";

/** What reading a source's ledger showed. */
export interface VerifiedChain {
  readonly entries: number;
  readonly problems: readonly string[];
  readonly headHash: string;
}

/** Recomputes the whole chain, up to the head that the source remembers; hands on each entry and keeps none. */
export function verifyChain(
  connection: Connection,
  source: SourceRow,
  onEntry: (entry: LedgerEntry) => void,
): VerifiedChain {
  const problems: string[] = [];
  let entries = 0;
  let previous: LedgerEntry | undefined;
  const rows = connection.database
    .prepare("SELECT seq, body FROM ledger WHERE source = ? ORDER BY seq")
    .iterate(source.number);
  for (const { seq, body } of rows) {
    const entry = parseEntry(String(body));
    entries += 1;
    if (entry === undefined) {
      problems.push(`entry ${Number(seq)}: expected JSON, found something else`);
      continue;
    }
    problems.push(...chainProblems(previous, entry));
    onEntry(entry);
    previous = entry;
  }
  problems.push(...headProblems(source, previous));
  return { entries, problems, headHash: previous?.hash ?? genesisHash };
}

function headProblems(source: SourceRow, last: LedgerEntry | undefined): string[] {
  const { seq, hash } = last ?? { seq: 0, hash: genesisHash };
  if (seq === source.ledger_seq && hash === source.ledger_hash) return [];
  const expected = `entry ${source.ledger_seq} with hash ${source.ledger_hash}`;
  return [`head: expected ${expected}, found entry ${seq} with ${hash}`];
}

function parseEntry(body: string): LedgerEntry | undefined {
  try {
    return JSON.parse(body) as LedgerEntry;
  } catch {
    return undefined;
  }
}
