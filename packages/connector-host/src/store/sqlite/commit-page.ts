import { showsMovement, type PageOutcome } from "../../lake/page-batch.ts";
import { addElements } from "../../ledger/digest.ts";
import type { PageCommit } from "../store.ts";
import { believedOf } from "./believed.ts";
import { knownOutcome, rememberOutcome } from "./commits.ts";
import { countIngestion } from "./ingestion.ts";
import { countLags } from "./lags.ts";
import { noticeMovement } from "./notice-movement.ts";
import type { StoreParts } from "./parts.ts";
import { placeRecords } from "./place-records.ts";
import { placementOf } from "./placement.ts";
import { quarantine } from "./quarantine.ts";
import { addToRun, fencedRun } from "./runs.ts";
import { sourceRow } from "./source-row.ts";
import { stampRef } from "./stamps.ts";
import { countTraffic } from "./traffic.ts";

/**
 * Everything that one page changes, in one transaction.
 *
 * @throws LeaseLost when the fence no longer holds
 */
export function commitPage(parts: StoreParts, commit: PageCommit): PageOutcome {
  const { connection } = parts;
  return connection.transaction(() => {
    const before = knownOutcome<PageOutcome>(connection, commit.commitId);
    if (before !== undefined) return before;
    const outcome = writePage(parts, commit);
    rememberOutcome(connection, { id: commit.commitId, now: commit.now, outcome });
    parts.identities.settle();
    return outcome;
  }, "page");
}

function writePage(parts: StoreParts, commit: PageCommit): PageOutcome {
  const { connection } = parts;
  const { batch, now } = commit;
  const source = sourceRow(connection, commit.lease.source);
  const run = fencedRun(connection, source, commit.lease);
  const stamp = stampRef(connection, batch.stamp);
  const placed = placeRecords(parts, placementOf(batch, { source, run: run.run, now, stamp }));
  connection.step("page:records");
  const quarantined = quarantine(connection, {
    source,
    run: run.run,
    now,
    rows: batch.quarantined,
  });
  const outcome: PageOutcome = {
    rowsNew: placed.fresh.length,
    rowsDuplicate: placed.duplicate,
    rowsRevised: placed.revised,
    rowsQuarantined: batch.quarantined.length,
    bytesStored: placed.bytes,
  };
  addToRun(connection, run, {
    counters: { ...commit.counters, ...outcome },
    read: addElements(quarantined.read, batch.elements),
    stored: addElements(placed.digest, quarantined.stored),
    times: batch.times,
    expiresAt: now + commit.leaseMs,
    proved: commit.proved && believedOf(run, [commit.proved])[0],
  });
  connection.run(
    "UPDATE sources SET records = records + ? WHERE number = ?",
    placed.fresh.length,
    source.number,
  );
  countLags(connection, source.number, { lagsMs: batch.lagsMs, indices: placed.fresh });
  countTraffic(connection, source.number, { times: batch.times, indices: placed.fresh });
  if (source.rows_move === 0 && showsMovement(outcome))
    noticeMovement(connection, source.number, commit.reach);
  const records = placed.fresh.length + placed.revised;
  countIngestion(connection, { instance: batch.instance, now, records, bytes: placed.bytes });
  return outcome;
}
