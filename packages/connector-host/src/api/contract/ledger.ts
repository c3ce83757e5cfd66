import { Type, type Static } from "typebox";
import type { LedgerEntry } from "../../ledger/ledger-entry.ts";
import { epochMs, isoTime, toIso } from "./times.ts";

const count = Type.Integer();

const runParts = {
  seq: Type.Integer({ description: "Position in the source's ledger, from 1" }),
  run: Type.Integer({ description: "The run that its records carry" }),
  source: Type.String(),
  since: isoTime("First moment of the window"),
  until: isoTime("First moment after it"),
  kind: Type.String({ description: "Why it was read" }),
  verdict: Type.String({ description: "What the reading proved" }),
  generation: count,
  attempt: count,
  pages: count,
  requests: count,
  probes: count,
  retries: count,
  splits: count,
  rows_read: count,
  rows_new: count,
  rows_duplicate: count,
  rows_revised: count,
  rows_quarantined: count,
  vendor_total: Type.Optional(count),
  first_time: Type.Optional(epochMs("Time of its first record")),
  last_time: Type.Optional(epochMs("Time of its last record")),
  proof: Type.Optional(Type.String()),
  reason: Type.Optional(Type.String()),
  missing_at_least: Type.Optional(count),
  code: Type.Optional(Type.String()),
  message: Type.Optional(Type.String()),
  connector_version: Type.String(),
  started_at: epochMs("Started"),
  ended_at: epochMs("Ended"),
};

/** One reading, for people. */
export const runSchema = Type.Object(runParts);

/** One reading with what proves it. */
export const ledgerEntrySchema = Type.Object({
  ...runParts,
  digest_read: Type.String(),
  digest_stored: Type.String(),
  removed: Type.Optional(
    Type.Object(
      {
        runs: count,
        records: count,
        list_hash: Type.String({ description: "SHA-256 of the list of what each run lost" }),
      },
      { description: "Records that left the lake by this entry" },
    ),
  ),
  previous_hash: Type.String(),
  hash: Type.String(),
});

export const verificationSchema = Type.Object({
  ok: Type.Boolean(),
  entries: count,
  records: count,
  problems: Type.Array(Type.String()),
  head_hash: Type.String(),
});

/** Writes a ledger entry as clients read it; a run is the same without digests and hashes. */
export function toLedgerEntry(entry: LedgerEntry): Static<typeof ledgerEntrySchema> {
  return {
    ...counters(entry),
    ...optional(entry),
    seq: entry.seq,
    run: entry.run,
    source: entry.source,
    since: toIso(entry.since),
    until: toIso(entry.until),
    kind: entry.kind,
    verdict: entry.verdict,
    generation: entry.generation,
    attempt: entry.attempt,
    connector_version: entry.connectorVersion,
    started_at: entry.startedAt,
    ended_at: entry.endedAt,
    digest_read: entry.digestRead,
    digest_stored: entry.digestStored,
    ...removed(entry),
    previous_hash: entry.previousHash,
    hash: entry.hash,
  };
}

function counters(entry: LedgerEntry) {
  return {
    pages: entry.pages,
    requests: entry.requests,
    probes: entry.probes,
    retries: entry.retries,
    splits: entry.splits,
    rows_read: entry.rowsRead,
    rows_new: entry.rowsNew,
    rows_duplicate: entry.rowsDuplicate,
    rows_revised: entry.rowsRevised,
    rows_quarantined: entry.rowsQuarantined,
  };
}

function removed({ removed: gone }: LedgerEntry) {
  if (gone === undefined) return {};
  return { removed: { runs: gone.runs, records: gone.records, list_hash: gone.listHash } };
}

function optional(entry: LedgerEntry) {
  return {
    ...(entry.vendorTotal === undefined ? {} : { vendor_total: entry.vendorTotal }),
    ...(entry.firstTime === undefined ? {} : { first_time: entry.firstTime }),
    ...(entry.lastTime === undefined ? {} : { last_time: entry.lastTime }),
    ...(entry.proof === undefined ? {} : { proof: entry.proof }),
    ...(entry.reason === undefined ? {} : { reason: entry.reason }),
    ...(entry.missingAtLeast === undefined ? {} : { missing_at_least: entry.missingAtLeast }),
    ...(entry.code === undefined ? {} : { code: entry.code }),
    ...(entry.message === undefined ? {} : { message: entry.message }),
  };
}
