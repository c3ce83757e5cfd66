import { noElements } from "../../ledger/digest.ts";
import { noCounters } from "../../ledger/ledger-entry.ts";
import type { ClaimRequest, Lease } from "../store.ts";
import { abandonRun } from "./abandon-runs.ts";
import type { Connection } from "./connection.ts";
import type { RunRow } from "./runs.ts";
import { sourceRow } from "./source-row.ts";

/**
 * Claims a window and numbers the run; undefined while a live lease overlaps it. Expired runs that overlap it are
 * ended first: what they still commit is refused.
 */
export function claim(connection: Connection, request: ClaimRequest): Lease | undefined {
  return connection.transaction(() => {
    const { number } = sourceRow(connection, request.source);
    const overlapping = connection.all<RunRow>(
      "SELECT * FROM runs WHERE source = ? AND since < ? AND until > ?",
      number,
      request.window.until,
      request.window.since,
    );
    if (overlapping.some((run) => run.expires_at > request.now)) return undefined;
    for (const run of overlapping) abandonRun(connection, run, request.now);
    return insertRun(connection, number, request);
  });
}

function insertRun(connection: Connection, source: number, request: ClaimRequest): Lease {
  connection.run(
    "UPDATE sources SET last_run = last_run + 1, fence = fence + 1 WHERE number = ?",
    source,
  );
  const { last_run: run, fence } = sourceRow(connection, request.source);
  const expiresAt = request.now + request.leaseMs;
  connection.run(
    `INSERT INTO runs(source, run, fence, owner, kind, since, until, expires_at, started_at, attempt, connector_version,
       counters, digest_read, digest_stored) VALUES(?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)`,
    source,
    run,
    fence,
    request.owner,
    request.kind,
    request.window.since,
    request.window.until,
    expiresAt,
    request.now,
    request.attempt,
    request.connectorVersion ?? "",
    JSON.stringify(noCounters),
    noElements(),
    noElements(),
  );
  return {
    source: request.source,
    run,
    fence,
    window: request.window,
    kind: request.kind,
    expiresAt,
  };
}
