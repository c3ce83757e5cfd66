import type { Interval } from "@sluice/connector-sdk";
import type { CoverageInterval } from "../../coverage/coverage.ts";
import { openParts, replaceCoverage } from "../../coverage/coverage-map.ts";
import type { Connection } from "./connection.ts";
import { findSource, sourceRow } from "./source-row.ts";

/** The pieces that overlap `range`, whole and in order; without a range all. */
export function getCoverage(
  connection: Connection,
  source: string,
  range?: Interval,
): CoverageInterval[] {
  const row = findSource(connection, source);
  if (row === undefined) return [];
  return piecesBetween(connection, row.number, range).filter(
    (piece) => range === undefined || (piece.since < range.until && range.since < piece.until),
  );
}

/** Puts pieces into the stored map; only their neighbourhood is read and written. */
export function putCoverage(
  connection: Connection,
  source: number,
  pieces: readonly CoverageInterval[],
): void {
  if (pieces.length === 0) return;
  const touched = {
    since: Math.min(...pieces.map((piece) => piece.since)),
    until: Math.max(...pieces.map((piece) => piece.until)),
  };
  const before = piecesBetween(connection, source, touched);
  for (const { since } of before) {
    connection.run("DELETE FROM coverage WHERE source = ? AND since = ?", source, since);
  }
  for (const piece of replaceCoverage(before, pieces)) {
    connection.run(
      "INSERT INTO coverage(source, since, until, body) VALUES(?, ?, ?, ?)",
      source,
      piece.since,
      piece.until,
      JSON.stringify(piece),
    );
  }
}

/** Marks what is open in `interval` as excluded. */
export function excludeOpen(connection: Connection, source: string, excluded: Excluded): void {
  const { number } = sourceRow(connection, source);
  const { interval, now } = excluded;
  const open = openParts(piecesBetween(connection, number, interval), interval);
  putCoverage(
    connection,
    number,
    open.map((part) => excludedPiece(part, now)),
  );
}

/** Time of a source that shall not count, e.g. while its instance was inactive. */
export interface Excluded {
  readonly interval: Interval;
  readonly now: number;
}

const everything: Interval = { since: -8.64e15, until: 8.64e15 };

/** Pieces that overlap or touch the range, in order; without a range all. */
export function piecesBetween(
  connection: Connection,
  source: number,
  range: Interval = everything,
): CoverageInterval[] {
  // The map is disjoint: of the pieces that start before the range only the last can reach it.
  return connection
    .all<{ body: string }>(
      `SELECT body FROM coverage WHERE source = ?1 AND since <= ?3 AND until >= ?2 AND since >= coalesce(
         (SELECT max(since) FROM coverage WHERE source = ?1 AND since < ?2), ?2) ORDER BY since`,
      source,
      range.since,
      range.until,
    )
    .map(({ body }) => JSON.parse(body) as CoverageInterval);
}

function excludedPiece(part: Interval, now: number): CoverageInterval {
  return {
    ...part,
    result: "excluded",
    generation: 0,
    kept: 0,
    largestAnswer: 0,
    proof: "none",
    run: 0,
    readAt: now,
  };
}
