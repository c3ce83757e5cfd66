import { Type, type Static } from "typebox";
import type { ConnectorTraffic, StreamTraffic } from "../collection-service.ts";
import { isoTime, toIso } from "./times.ts";

const bucketSchema = Type.Object({
  since: isoTime("First moment of it"),
  records: Type.Integer({ description: "Stored records whose own time lies in it" }),
  most: Type.Integer({ description: "Records of its fullest interval, to be held against `cap`" }),
});

const streamSchema = Type.Object({
  stream: Type.String({ description: "Content type" }),
  cap: Type.Integer({ description: "Most records the vendor returns for one query" }),
  cap_from: Type.Enum(["vendor", "connector"], {
    description: "Whether the vendor was seen to answer so, or its connector says so",
  }),
  records: Type.Integer({ description: "Of all buckets" }),
  buckets: Type.Array(bucketSchema, {
    description: "In order; those without records are left out",
  }),
  splits: Type.Array(
    Type.Object({
      since: isoTime("First moment of the window"),
      until: isoTime("First moment after it"),
      pieces: Type.Integer({ description: "Parts in which it was read" }),
    }),
    { description: "Windows that one query could not read, in order; the 500 of most pieces" },
  ),
  split_windows: Type.Integer({ description: "How many there are, named or not" }),
});

/** Records over time, for each content type. */
export const trafficSchema = Type.Object({
  since: isoTime("First moment of the range"),
  until: isoTime("First moment after it"),
  interval_ms: Type.Integer({ description: "Time between two live collections" }),
  bucket_ms: Type.Integer({ description: "Length of a bucket: a whole number of intervals" }),
  streams: Type.Array(streamSchema),
});

/** Writes traffic as clients read it. */
export function toTraffic(traffic: ConnectorTraffic): Static<typeof trafficSchema> {
  return {
    since: toIso(traffic.since),
    until: toIso(traffic.until),
    interval_ms: traffic.intervalMs,
    bucket_ms: traffic.bucketMs,
    streams: traffic.streams.map(toStream),
  };
}

function toStream(one: StreamTraffic): Static<typeof streamSchema> {
  return {
    stream: one.stream,
    cap: one.cap,
    cap_from: one.isCapLearned ? "vendor" : "connector",
    records: one.buckets.reduce((sum, { records }) => sum + records, 0),
    buckets: one.buckets.map(({ at, records, most }) => ({ since: toIso(at), records, most })),
    splits: one.splits.map(({ since, until, pieces }) => ({
      since: toIso(since),
      until: toIso(until),
      pieces,
    })),
    split_windows: one.splitWindows,
  };
}
