import { addElements, elementOf, noElements, toHex } from "../../ledger/digest.ts";
import { noCounters } from "../../ledger/ledger-entry.ts";
import { appendLedger, numberRun } from "./append-ledger.ts";
import { contentOf } from "./content.ts";
import type { StoreParts } from "./parts.ts";
import { putRemovals, removedRecords } from "./removals.ts";
import { placeByContent } from "./resolve-known.ts";
import type { RevisionRow } from "./revisions.ts";
import { runSums } from "./run-sums.ts";
import { sourceRow, type SourceRow } from "./source-row.ts";

/**
 * Switches a source to identity by content, once: its revisions become records of a run of their own, under a
 * correction entry that says what the runs lost which had stored them.
 */
export function useContentIdentity(parts: StoreParts, source: string, now: number): void {
  parts.connection.transaction(() => {
    const row = sourceRow(parts.connection, source);
    if (row.identity_mode === "content") return;
    parts.connection.run(
      "UPDATE sources SET identity_mode = 'content' WHERE number = ?",
      row.number,
    );
    correct(parts, row, now);
    parts.identities.settle();
  });
}

function correct(parts: StoreParts, source: SourceRow, now: number): void {
  const { connection } = parts;
  const run = numberRun(connection, source.number);
  const revisions = connection.all<RevisionRow>(
    "SELECT * FROM revisions WHERE source = ? ORDER BY ts",
    source.number,
  );
  const removed = runSums();
  const elements: Buffer[] = [];
  for (const revision of revisions) {
    removed.add(revision.run, { records: 1, digest: elementOf(revision.id, contentOf(revision)) });
    const placed = placeByContent(parts, rowOf(revision, run), source.id);
    if (placed.kind !== "duplicate") elements.push(placed.element);
  }
  const entry = appendLedger(connection, {
    ...noCounters,
    rowsNew: elements.length,
    rowsDuplicate: revisions.length - elements.length,
    source: source.id,
    run,
    since: revisions[0]?.ts ?? now,
    until: (revisions.at(-1)?.ts ?? now - 1) + 1,
    kind: "identity",
    verdict: "correction",
    generation: 0,
    connectorVersion: "",
    attempt: 1,
    startedAt: now,
    endedAt: now,
    digestRead: toHex(noElements()),
    digestStored: toHex(addElements(noElements(), Buffer.concat(elements))),
    message:
      "The vendor's ids proved not to be unique; contents count as records of their own from now on.",
    removed: removedRecords(removed),
  });
  putRemovals(connection, { source: source.number, seq: entry.seq }, removed);
  connection.run("DELETE FROM revisions WHERE source = ?", source.number);
  connection.run(
    "UPDATE sources SET records = records + ?, revisions = 0 WHERE number = ?",
    elements.length,
    source.number,
  );
}

function rowOf(revision: RevisionRow, run: number): Parameters<typeof placeByContent>[1] {
  const { index_name: index, ts: time, source, written, content_at, stamp, doc } = revision;
  const empty = Buffer.alloc(0);
  return { index, time, id: empty, source, run, digest: empty, written, content_at, stamp, doc };
}
