import type { LedgerEntry } from "../../../src/api/ledger.ts";

/** An entry of a ledger with what a test wants it to say. */
export function entry(parts: Partial<LedgerEntry> = {}): LedgerEntry {
  return {
    seq: 1,
    run: 1,
    source: "s1",
    since: "2026-06-01T12:00:00.000Z",
    until: "2026-06-01T12:05:00.000Z",
    kind: "live",
    verdict: "whole",
    generation: 0,
    attempt: 1,
    pages: 1,
    requests: 1,
    probes: 0,
    retries: 0,
    splits: 0,
    rows_read: 0,
    rows_new: 0,
    rows_duplicate: 0,
    rows_revised: 0,
    rows_quarantined: 0,
    connector_version: "1.0.0",
    started_at: 0,
    ended_at: 1,
    digest_read: "0".repeat(64),
    digest_stored: "0".repeat(64),
    previous_hash: "0".repeat(64),
    hash: "1".repeat(64),
    ...parts,
  };
}
