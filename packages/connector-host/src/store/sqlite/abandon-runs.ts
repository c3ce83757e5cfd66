import type { CoverageInterval } from "../../coverage/coverage.ts";
import type { LedgerDraft } from "../../ledger/ledger-entry.ts";
import { appendLedger } from "./append-ledger.ts";
import type { Connection } from "./connection.ts";
import { putCoverage } from "./coverage.ts";
import { deleteRun, entryOf } from "./end-run.ts";
import type { RunRow } from "./runs.ts";

/** Which runs to end: those whose lease has expired, and all of other owners when `exceptOwner` is given. */
export interface AbandonRequest {
  readonly now: number;
  readonly exceptOwner?: string;
  readonly source?: string;
}

/** Ends runs that nobody will end, oldest first, in one transaction; returns how many. */
export function abandonRuns(connection: Connection, request: AbandonRequest): number {
  return connection.transaction(() => {
    const runs = connection.all<RunRow>(
      `SELECT runs.* FROM runs JOIN sources ON sources.number = runs.source
       WHERE (expires_at <= ?1 OR owner <> coalesce(?2, owner)) AND sources.id = coalesce(?3, sources.id)
       ORDER BY source, run`,
      request.now,
      request.exceptOwner ?? null,
      request.source ?? null,
    );
    for (const run of runs) abandonRun(connection, run, request.now);
    return runs.length;
  });
}

/** An `aborted` entry; what the run proved stays proved. */
export function abandonRun(connection: Connection, run: RunRow, now: number): void {
  const proved = run.proved === null ? undefined : (JSON.parse(run.proved) as CoverageInterval);
  if (proved !== undefined) putCoverage(connection, run.source, [{ ...proved, run: run.run }]);
  const source = connection.get<{ id: string }>(
    "SELECT id FROM sources WHERE number = ?",
    run.source,
  );
  const draft: LedgerDraft = {
    since: run.since,
    until: run.until,
    kind: run.kind,
    verdict: "aborted",
    generation: proved?.generation ?? 0,
    connectorVersion: run.connector_version,
    attempt: run.attempt,
    ...(proved !== undefined && { proof: proved.proof }),
    message: run.expires_at <= now ? "Its lease expired." : `Its owner ${run.owner} is gone.`,
  };
  appendLedger(connection, entryOf(run, source?.id ?? "", { draft, counters: {}, now }));
  deleteRun(connection, run);
}
