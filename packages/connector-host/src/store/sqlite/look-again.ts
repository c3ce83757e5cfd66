import { unite } from "@sluice/connector-sdk";
import type { Interval } from "@sluice/connector-sdk";
import type { CoverageInterval } from "../../coverage/coverage.ts";
import type { Connection } from "./connection.ts";
import { piecesBetween, putCoverage } from "./coverage.ts";
import { isWhole, partsWithin } from "./reopen.ts";
import { sourceRow } from "./source-row.ts";

/** Takes the last look back where it only compared counts. */
export function lookAgain(connection: Connection, source: string, range: Interval): void {
  const { number } = sourceRow(connection, source);
  const looked = piecesBetween(connection, number, range).filter(
    (piece) => isWhole(piece) && piece.generation > 0,
  );
  const counted = partsWithin(looked, unite(countedWindows(connection, number, range)));
  putCoverage(
    connection,
    number,
    counted.filter((part) => part.since >= range.since && part.until <= range.until).map(lookBack),
  );
}

function lookBack(piece: CoverageInterval): CoverageInterval {
  return { ...piece, result: "provisional", generation: piece.generation - 1 };
}

function countedWindows(connection: Connection, source: number, range: Interval): Interval[] {
  return connection.all<{ since: number; until: number }>(
    `SELECT json_extract(body, '$.since') AS since, json_extract(body, '$.until') AS until FROM ledger
       WHERE source = ?1 AND json_valid(body) AND json_extract(body, '$.kind') = 'revisit'
         AND json_extract(body, '$.verdict') = 'whole' AND json_extract(body, '$.pages') = 0
         AND json_extract(body, '$.since') >= ?2 AND json_extract(body, '$.until') <= ?3`,
    source,
    range.since,
    range.until,
  );
}
