import { genesisHash } from "../../ledger/chain.ts";
import { toHex } from "../../ledger/digest.ts";
import type { LedgerEntry, LedgerVerification } from "../../ledger/ledger-entry.ts";
import type { Connection } from "./connection.ts";
import type { RunSum } from "./run-sums.ts";
import { findSource } from "./source-row.ts";
import { verifyChain } from "./verify-chain.ts";
import {
  expectEntry,
  expectOpenRuns,
  foundSums,
  maxProblems,
  type ExpectedSum,
} from "./verify-sums.ts";

/**
 * Recomputes a source's chain, and from all that the lake still has what each run stored; both must say the same. It
 * only reads, in one snapshot.
 */
export function verifyLedger(connection: Connection, source: string): LedgerVerification {
  const { database } = connection;
  database.exec("BEGIN");
  try {
    return verifySnapshot(connection, source);
  } finally {
    database.exec("COMMIT");
  }
}

/** Of a source that was never opened. */
const nothing: LedgerVerification = {
  ok: true,
  entries: 0,
  records: 0,
  problems: [],
  headHash: genesisHash,
};

function verifySnapshot(connection: Connection, source: string): LedgerVerification {
  const row = findSource(connection, source);
  if (row === undefined) return nothing;
  const expected = new Map<number, ExpectedSum>();
  const removing: LedgerEntry[] = [];
  const chain = verifyChain(connection, row, (entry) => {
    expectEntry(expected, entry);
    if (entry.removed !== undefined) removing.push(entry);
  });
  expectOpenRuns(connection, row.number, expected);
  const found = foundSums(connection, row.number, removing);
  const problems = [...chain.problems, ...found.problems, ...compare(expected, found.sums.byRun)];
  if (found.records !== row.records) {
    problems.push(`source: expected ${row.records} records in the lake, found ${found.records}`);
  }
  return {
    ok: problems.length === 0,
    entries: chain.entries,
    records: found.records,
    problems: problems.slice(0, maxProblems),
    headHash: chain.headHash,
  };
}

function compare(
  expected: ReadonlyMap<number, ExpectedSum>,
  found: ReadonlyMap<number, RunSum>,
): string[] {
  const problems: string[] = [];
  for (const [run, sum] of expected) {
    const there = found.get(run);
    const records = there?.records ?? 0;
    const digest = there === undefined ? "0".repeat(64) : toHex(there.digest);
    if (records !== sum.records) {
      problems.push(`${sum.by}: expected ${sum.records} records of run ${run}, found ${records}`);
    }
    if (digest !== toHex(sum.digest)) {
      problems.push(
        `${sum.by}: expected digest ${toHex(sum.digest)} of run ${run}, found ${digest}`,
      );
    }
  }
  for (const [run, { records }] of found) {
    if (!expected.has(run))
      problems.push(`run ${run}: expected no records, no entry names it; found ${records}`);
  }
  return problems;
}
