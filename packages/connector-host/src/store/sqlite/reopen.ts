import { intersect, isEmpty, unite } from "@sluice/connector-sdk";
import type { Interval } from "@sluice/connector-sdk";
import type { CoverageInterval } from "../../coverage/coverage.ts";
import type { Doubt } from "../store.ts";
import type { Connection } from "./connection.ts";
import { piecesBetween, putCoverage } from "./coverage.ts";
import { sourceRow } from "./source-row.ts";

/** Opens what was read whole again where the doubt is about it; returns that, neighbours united. */
export function reopen(connection: Connection, source: string, doubt: Doubt): Interval[] {
  const { number } = sourceRow(connection, source);
  const whole = piecesBetween(connection, number).filter(
    ({ result }) => result === "provisional" || result === "complete",
  );
  const doubtful =
    "largestAnswer" in doubt
      ? whole.filter((piece) => piece.largestAnswer >= doubt.largestAnswer)
      : partsWithin(whole, windowsReadSince(connection, number, doubt.readSince));
  putCoverage(connection, number, doubtful.map(asOpen));
  return unite(doubtful);
}

/** By the ledger, since a piece of the map that was merged only tells its oldest reading. */
function windowsReadSince(connection: Connection, source: number, since: number): Interval[] {
  return connection.all<{ since: number; until: number }>(
    `SELECT json_extract(body, '$.since') AS since, json_extract(body, '$.until') AS until FROM ledger
       WHERE source = ? AND json_valid(body) AND json_extract(body, '$.endedAt') >= ?`,
    source,
    since,
  );
}

function partsWithin(
  pieces: readonly CoverageInterval[],
  windows: readonly Interval[],
): Interval[] {
  const united = unite(windows);
  return pieces.flatMap((piece) =>
    united.map((window) => intersect(piece, window)).filter((part) => !isEmpty(part)),
  );
}

function asOpen({ since, until }: Interval): CoverageInterval {
  return {
    since,
    until,
    result: "open",
    generation: 0,
    kept: 0,
    largestAnswer: 0,
    proof: "none",
    run: 0,
    readAt: 0,
  };
}
