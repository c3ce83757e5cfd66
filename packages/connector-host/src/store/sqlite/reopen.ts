import { intersect, isEmpty, unite } from "@sluice/connector-sdk";
import type { Interval } from "@sluice/connector-sdk";
import type { CoverageInterval } from "../../coverage/coverage.ts";
import { partOf } from "../../coverage/coverage-map.ts";
import type { Doubt } from "../store.ts";
import type { Connection } from "./connection.ts";
import { piecesBetween, putCoverage } from "./coverage.ts";
import { sourceRow } from "./source-row.ts";

/** Opens what was read whole again where the doubt is about it; returns that, neighbours united. */
export function reopen(connection: Connection, source: string, doubt: Doubt): Interval[] {
  const { number } = sourceRow(connection, source);
  const { readSince, answeredFrom = Number.POSITIVE_INFINITY, largestAnswer = 0 } = doubt;
  const doubtful = unite([
    // By the ledger, since a piece of the map that was merged only tells its oldest reading.
    ...windowsReadSince(connection, number, readSince),
    { since: answeredFrom, until: Number.POSITIVE_INFINITY },
  ]);
  const reopened = partsWithin(
    piecesBetween(connection, number).filter(
      (piece) => isWhole(piece) && piece.largestAnswer >= largestAnswer,
    ),
    doubtful,
  );
  putCoverage(
    connection,
    number,
    reopened.map((part) => ({ ...part, result: "open" as const })),
  );
  return unite(reopened);
}

/** Whether every record of it was read, as far as is known. */
export function isWhole({ result }: CoverageInterval): boolean {
  return result === "provisional" || result === "complete";
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

function windowsReadSince(connection: Connection, source: number, since: number): Interval[] {
  return connection.all<{ since: number; until: number }>(
    `SELECT json_extract(body, '$.since') AS since, json_extract(body, '$.until') AS until FROM ledger
       WHERE source = ? AND json_valid(body) AND json_extract(body, '$.endedAt') >= ?
         AND json_extract(body, '$.kind') NOT IN ('retention', 'identity')`,
    source,
    since,
  );
}
