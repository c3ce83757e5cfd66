import type { SplitWindow, Traffic, TrafficQuery } from "../store.ts";
import type { Connection } from "./connection.ts";
import { countEach } from "./count-each.ts";
import { sourceRow } from "./source-row.ts";

const minuteMs = 60_000;

/** Counts the new records of a page by the minute of their own time; once a page, so that a record costs no statement. */
export function countTraffic(
  connection: Connection,
  source: number,
  page: { readonly times: Float64Array; readonly indices: readonly number[] },
): void {
  const { times, indices } = page;
  const minuteOf = (index: number): number => Math.floor((times[index] ?? 0) / minuteMs) * minuteMs;
  for (const [minute, count] of countEach(indices, minuteOf)) {
    connection.run(
      `INSERT INTO traffic(source, minute, records) VALUES(?, ?, ?)
       ON CONFLICT DO UPDATE SET records = records + excluded.records`,
      source,
      minute,
      count,
    );
  }
}

/** Notes that one query could not read a window whole. */
export function noteSplit(
  connection: Connection,
  source: number,
  window: SplitWindow & { readonly run: number },
): void {
  connection.run(
    "INSERT INTO split_windows(source, since, run, until, pieces) VALUES(?, ?, ?, ?, ?)",
    source,
    window.since,
    window.run,
    window.until,
    window.pieces,
  );
}

/** Forgets what was counted before a time, and windows that end by then. */
export function forgetTraffic(connection: Connection, source: number, until: number): void {
  connection.run("DELETE FROM traffic WHERE source = ? AND minute < ?", source, until);
  connection.run("DELETE FROM split_windows WHERE source = ? AND until <= ?", source, until);
}

/** Buckets that hold records, in order, and the windows that were split into most pieces. */
export function trafficOf(connection: Connection, source: string, query: TrafficQuery): Traffic {
  const { number } = sourceRow(connection, source);
  const { since, until, intervalMs, bucketMs, mostSplits } = query;
  const buckets = connection.all<{ at: number; records: number; most: number }>(
    `SELECT at / CAST(?5 AS INTEGER) * CAST(?5 AS INTEGER) AS at, sum(records) AS records, max(records) AS most FROM (
       SELECT minute / CAST(?4 AS INTEGER) * CAST(?4 AS INTEGER) AS at, sum(records) AS records FROM traffic
       WHERE source = ?1 AND minute >= ?2 AND minute < ?3 GROUP BY 1)
     GROUP BY 1 ORDER BY 1`,
    number,
    since,
    until,
    intervalMs,
    bucketMs,
  );
  // A window that was read again, for late records or a repair, is one window still.
  const overlapping = `SELECT since, until, max(pieces) AS pieces FROM split_windows
    WHERE source = ? AND since < ? AND until > ? GROUP BY since, until`;
  const splits = connection.all<SplitWindow>(
    `${overlapping} ORDER BY 3 DESC, since DESC LIMIT ?`,
    number,
    until,
    since,
    mostSplits,
  );
  const counted = connection.get<{ count: number }>(
    `SELECT count(*) AS count FROM (${overlapping})`,
    number,
    until,
    since,
  );
  return {
    buckets: buckets.map((bucket) => ({ ...bucket })),
    splits: splits.map((split) => ({ ...split })).toSorted((a, b) => a.since - b.since),
    splitWindows: counted?.count ?? 0,
  };
}
