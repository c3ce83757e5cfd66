import { unite } from "@sluice/connector-sdk";
import type { Interval } from "@sluice/connector-sdk";
import type { CoverageInterval } from "../../coverage/coverage.ts";
import { isWhole } from "../../coverage/coverage-map.ts";
import type { Connection } from "./connection.ts";
import { piecesBetween, putCoverage } from "./coverage.ts";
import { partsWithin } from "./reopen.ts";

/**
 * Notices that rows move: one that left and one that came late make an equal count. Takes the last look back wherever it
 * only compared counts; from now on none does (believed.ts).
 */
export function noticeMovement(connection: Connection, source: number, range: Interval): void {
  connection.run("UPDATE sources SET rows_move = 1 WHERE number = ?", source);
  const looked = piecesBetween(connection, source, range).filter(
    (piece) => isWhole(piece) && piece.generation > 0,
  );
  const counted = partsWithin(looked, unite(countedWindows(connection, source, range)));
  putCoverage(
    connection,
    source,
    counted.filter((part) => part.since >= range.since && part.until <= range.until).map(lookBack),
  );
}

function lookBack(piece: CoverageInterval): CoverageInterval {
  return { ...piece, result: "provisional", generation: piece.generation - 1 };
}

/** Nobody looks at a window before it is over: older entries need not be read. */
function countedWindows(connection: Connection, source: number, range: Interval): Interval[] {
  return connection.all<{ since: number; until: number }>(
    `SELECT json_extract(body, '$.since') AS since, json_extract(body, '$.until') AS until FROM ledger
       WHERE source = ?1 AND CASE WHEN json_valid(body) THEN json_extract(body, '$.endedAt') END >= ?2
         AND CASE WHEN json_valid(body) THEN json_extract(body, '$.kind') = 'revisit'
           AND json_extract(body, '$.verdict') = 'whole' AND json_extract(body, '$.pages') = 0
           AND json_extract(body, '$.since') >= ?2 AND json_extract(body, '$.until') <= ?3 END`,
    source,
    range.since,
    range.until,
  );
}
