import { floorTo } from "@sluice/connector-sdk";
import type { Dialect, Interval } from "@sluice/connector-sdk";
import { HostProblem } from "../api/host-services.ts";
import type { ConnectorTraffic, StreamTraffic, TrafficRange } from "../api/collection-service.ts";
import type { SourceKey, Store, TrafficQuery } from "../store/store.ts";
import { bucketLength } from "./bucket-length.ts";

/** Longest range that is answered at once. */
const mostMs = 92 * 86_400_000;
const mostSplits = 500;

export interface TrafficParts {
  readonly store: Pick<Store, "openSource" | "traffic">;
  readonly now: number;
  readonly intervalMs: number;
  /** What the vendor still answers for: the range unless another is asked for. */
  readonly reach: Interval;
  /** Most records for one query, as the connector says. */
  readonly capOf: (stream: string) => number;
}

/**
 * The traffic of an instance's sources in buckets.
 *
 * @throws HostProblem `request_invalid` for a range that is too long
 */
export async function showTraffic(
  parts: TrafficParts,
  sources: readonly SourceKey[],
  asked: TrafficRange,
): Promise<ConnectorTraffic> {
  const { intervalMs } = parts;
  const range = rangeOf(asked, parts);
  const bucketMs = bucketLength(range.until - range.since, { intervalMs, most: asked.buckets });
  // Whole buckets: one that is cut would show less than there was.
  const since = floorTo(range.since, bucketMs);
  const query = { since, until: range.until, intervalMs, bucketMs, mostSplits };
  const streams = await Promise.all(sources.map((key) => streamTraffic(parts, key, query)));
  return { since, until: range.until, intervalMs, bucketMs, streams };
}

function rangeOf({ since, until }: TrafficRange, { reach, now }: TrafficParts): Interval {
  const end = until ?? now;
  const earliest = Math.max(reach.since, end - mostMs);
  const range = { since: since ?? Math.min(earliest, end - 1), until: end };
  if (range.until > range.since && range.until - range.since <= mostMs) return range;
  const message = "/since must be earlier than /until, by at most 92 days.";
  throw new HostProblem("request_invalid", 400, {
    message,
    problems: [{ path: "/since", code: "out_of_range", message }],
  });
}

async function streamTraffic(
  { store, now, capOf }: TrafficParts,
  key: SourceKey,
  query: TrafficQuery,
): Promise<StreamTraffic> {
  const { dialect } = await store.openSource(key, now);
  const cap = (dialect as Dialect | undefined)?.cap;
  return {
    ...(await store.traffic(key.id, query)),
    stream: key.stream,
    cap: cap ?? capOf(key.stream),
    isCapLearned: cap !== undefined && cap !== capOf(key.stream),
  };
}
