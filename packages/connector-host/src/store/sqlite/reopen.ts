import { intersect, isEmpty, unite } from "@sluice/connector-sdk";
import type { Interval } from "@sluice/connector-sdk";
import type { CoverageInterval } from "../../coverage/coverage.ts";
import { isWhole, partOf } from "../../coverage/coverage-map.ts";
import type { Doubt } from "../store.ts";
import { doubtRuns } from "./believed.ts";
import type { Connection } from "./connection.ts";
import { piecesBetween, putCoverage } from "./coverage.ts";

/** Opens what was read whole again where the doubt is about it, also what runs have proved that are not over. */
export function reopen(connection: Connection, source: number, doubt: Doubt): void {
  const { readSince, answeredFrom = Number.POSITIVE_INFINITY, largestAnswer = 0 } = doubt;
  doubtRuns(connection, source, largestAnswer);
  const doubtful = unite([
    // By the ledger, since a piece of the map that was merged only tells its oldest reading.
    ...windowsReadSince(connection, source, readSince),
    { since: answeredFrom, until: Number.POSITIVE_INFINITY },
  ]);
  const reopened = partsWithin(
    piecesBetween(connection, source).filter(
      (piece) => isWhole(piece) && piece.largestAnswer >= largestAnswer,
    ),
    doubtful,
  );
  putCoverage(
    connection,
    source,
    reopened.map((part) => ({ ...part, result: "open" as const })),
  );
}

/** The parts of pieces that lie within any of the intervals; these are sorted and disjoint. */
export function partsWithin(
  pieces: readonly CoverageInterval[],
  intervals: readonly Interval[],
): CoverageInterval[] {
  return pieces.flatMap((piece) =>
    intervals
      .map((interval) => intersect(piece, interval))
      .filter((part) => !isEmpty(part))
      .map((part) => partOf(piece, part)),
  );
}

/** Windows of which a run proved something. One that was abandoned may have, whatever its entry tells. */
function windowsReadSince(connection: Connection, source: number, since: number): Interval[] {
  return connection.all<{ since: number; until: number }>(
    `SELECT json_extract(body, '$.since') AS since, json_extract(body, '$.until') AS until FROM ledger
       WHERE source = ? AND CASE WHEN json_valid(body) THEN json_extract(body, '$.endedAt') END >= ?
         AND CASE WHEN json_valid(body) THEN json_extract(body, '$.kind') NOT IN ('retention', 'identity')
           AND (json_extract(body, '$.proof') IS NOT NULL OR json_extract(body, '$.verdict') = 'aborted') END`,
    source,
    since,
  );
}
