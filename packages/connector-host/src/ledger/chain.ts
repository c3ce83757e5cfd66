import { hash } from "node:crypto";
import { canonicalJson } from "./canonical-json.ts";
import type { LedgerEntry } from "./ledger-entry.ts";

/** `previousHash` of a source's first entry. */
export const genesisHash = "0".repeat(64);

/** Hash of an entry: SHA-256 of the previous entry's hash and of the entry's canonical JSON without its own hash. */
export function entryHash(entry: Omit<LedgerEntry, "hash">): string {
  const { hash: _hash, ...content } = entry as LedgerEntry;
  return hash("sha256", `${entry.previousHash}${canonicalJson(content)}`);
}

/** What breaks the chain between two neighbours, as sentences; `previous` is undefined at the start. */
export function chainProblems(previous: LedgerEntry | undefined, entry: LedgerEntry): string[] {
  const problems: string[] = [];
  const expectedSeq = (previous?.seq ?? 0) + 1;
  if (entry.seq !== expectedSeq) {
    problems.push(`entry ${entry.seq}: expected entry ${expectedSeq} here, entries are missing`);
  }
  const expectedHash = previous?.hash ?? genesisHash;
  if (entry.previousHash !== expectedHash) {
    problems.push(
      `entry ${entry.seq}: expected previous hash ${expectedHash}, found ${entry.previousHash}`,
    );
  }
  const computed = entryHash(entry);
  if (entry.hash !== computed) {
    problems.push(
      `entry ${entry.seq}: its content hashes to ${computed}, its hash says ${entry.hash}`,
    );
  }
  return problems;
}
