import { describe, expect, it } from "@jest/globals";
import { chainProblems, entryHash, genesisHash } from "../../src/ledger/chain.ts";
import { noCounters, type LedgerEntry } from "../../src/ledger/ledger-entry.ts";

describe("the chain of entries", () => {
  it("has no problems as it was made", () => {
    const first = entryAfter(undefined);
    expect(chainProblems(undefined, first)).toEqual([]);
    expect(chainProblems(first, entryAfter(first))).toEqual([]);
  });

  it("does not depend on the order of an entry's keys", () => {
    const { hash, ...entry } = entryAfter(undefined);
    const reversed: unknown = Object.fromEntries(Object.entries(entry).toReversed());
    expect(entryHash(reversed as LedgerEntry)).toBe(hash);
  });

  it("breaks by a changed, a missing and a foreign entry", () => {
    const first = entryAfter(undefined);
    const second = entryAfter(first);
    expect(chainProblems(first, { ...second, rowsNew: 1 })).toEqual([
      expect.stringMatching(/^entry 2: its content/),
    ]);
    expect(chainProblems(undefined, second)).toEqual([
      "entry 2: expected entry 1 here, entries are missing",
      expect.stringMatching(/^entry 2: expected previous hash 0+, found/),
    ]);
    expect(chainProblems({ ...first, hash: "0" }, second)).toHaveLength(1);
  });
});

function entryAfter(previous: LedgerEntry | undefined): LedgerEntry {
  const entry = {
    ...noCounters,
    source: "a",
    seq: (previous?.seq ?? 0) + 1,
    run: 1,
    since: 0,
    until: 1,
    kind: "live" as const,
    verdict: "whole" as const,
    generation: 0,
    connectorVersion: "1.0.0",
    attempt: 1,
    startedAt: 0,
    endedAt: 1,
    digestRead: "0".repeat(64),
    digestStored: "0".repeat(64),
    previousHash: previous?.hash ?? genesisHash,
  };
  return { ...entry, hash: entryHash(entry) };
}
