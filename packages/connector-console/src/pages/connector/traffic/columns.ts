import type { StreamTraffic, Traffic } from "../../../api/traffic.ts";

/** The buckets of a span as columns; those without records are there too. */
export interface Columns {
  /** First moment of each, epoch milliseconds. */
  readonly at: readonly number[];
  readonly records: readonly number[];
  /** Records of the fullest interval of each. */
  readonly most: readonly number[];
}

/** Lays the buckets of a stream out over the whole span. Pure. */
export function columnsOf(
  { since, until, bucket_ms }: Pick<Traffic, "since" | "until" | "bucket_ms">,
  { buckets }: Pick<StreamTraffic, "buckets">,
): Columns {
  const start = Date.parse(since);
  const count = Math.max(Math.ceil((Date.parse(until) - start) / bucket_ms), 1);
  const at = Array.from({ length: count }, (_, index) => start + index * bucket_ms);
  const records = at.map(() => 0);
  const most = at.map(() => 0);
  for (const bucket of buckets) {
    const index = Math.floor((Date.parse(bucket.since) - start) / bucket_ms);
    if (index < 0 || index >= count) continue;
    records[index] = bucket.records;
    most[index] = bucket.most;
  }
  return { at, records, most };
}
