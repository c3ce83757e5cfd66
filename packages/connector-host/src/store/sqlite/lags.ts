import type { Connection } from "./connection.ts";
import { countEach } from "./count-each.ts";
import { findSource } from "./source-row.ts";

const second = 1000;
const minute = 60 * second;
const hour = 60 * minute;
const day = 24 * hour;

/** Upper bounds of the buckets, inclusive; what is above the last one is in a bucket of its own. */
export const lagBucketsMs: readonly number[] = [
  ...[1, 2, 5, 10, 20, 30].map((count) => count * second),
  ...[1, 2, 5, 10, 15, 30].map((count) => count * minute),
  ...[1, 2, 6, 12].map((count) => count * hour),
  ...[1, 2, 4, 7, 14].map((count) => count * day),
];

/** Counts the lags of a page's new records; once a page, so that a record costs no statement. */
export function countLags(
  connection: Connection,
  source: number,
  page: { readonly lagsMs: Float64Array | undefined; readonly indices: readonly number[] },
): void {
  const { lagsMs, indices } = page;
  if (lagsMs === undefined || indices.length === 0) return;
  const counts = countEach(indices, (index) => bucketOf(lagsMs[index] ?? Number.POSITIVE_INFINITY));
  for (const [bucket, count] of counts) {
    connection.run(
      `INSERT INTO lags(source, bucket, count) VALUES(?, ?, ?)
       ON CONFLICT DO UPDATE SET count = count + excluded.count`,
      source,
      bucket,
      count,
    );
  }
}

/** Every bucket with its count, smallest lag first. */
export function lagHistogram(
  connection: Connection,
  source: string,
): { upToMs: number | null; count: number }[] {
  const number = findSource(connection, source)?.number ?? null;
  const rows = connection.all<{ bucket: number; count: number }>(
    "SELECT bucket, count FROM lags WHERE source = ?",
    number,
  );
  const counts = new Map(rows.map(({ bucket, count }) => [bucket, count]));
  return [...lagBucketsMs, null].map((upToMs, bucket) => ({
    upToMs,
    count: counts.get(bucket) ?? 0,
  }));
}

function bucketOf(lagMs: number): number {
  const bucket = lagBucketsMs.findIndex((upToMs) => lagMs <= upToMs);
  return bucket === -1 ? lagBucketsMs.length : bucket;
}
