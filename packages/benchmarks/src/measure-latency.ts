import type { BenchRun, Result } from "./bench-run.ts";
import { measureSearch } from "./measure-search.ts";
import { probe } from "./probe.ts";
import { collect, startHost } from "./start-host.ts";
import { startVendor } from "./start-vendor.ts";
import { quantile } from "./statistics.ts";
import { stretch, watch } from "./timeline.ts";

const day = 86_400_000;

/** How long the API takes to answer while a lake fills, and then on the full one. */
export async function measureLatency({ options, say }: BenchRun): Promise<Result[]> {
  const { lakeRecords, windowsInFlight, profileDir } = options;
  const vendor = await startVendor({ records: lakeRecords, pageSize: 1_000 });
  const host = await startHost({ profileDir });
  try {
    say(`latency while ${vendor.records} records are drained`);
    const watching = watch(host, vendor.records);
    const ended = new AbortController();
    const { until } = vendor.setup;
    const health = probe(() => host.healthz(), ended.signal);
    const search = probe(() => host.search(newestHundred(until)), ended.signal);
    await collect(host, vendor, { pageSize: 1_000, windowsInFlight });
    const samples = await watching.finally(() => ended.abort());
    const { recordsPerSecond } = stretch(samples, 0, vendor.records);
    const measurement = "API while draining";
    return [
      ...latencies(measurement, "/healthz", await health),
      ...latencies(measurement, "newest 100 with a range and a term", await search),
      {
        measurement,
        what: "drained meanwhile",
        value: recordsPerSecond,
        unit: "records/s",
        digits: 0,
      },
      ...(await measureSearch(host, vendor, say)),
    ];
  } finally {
    await host.stop();
    await vendor.stop();
  }
}

/** What a dashboard asks: the last week, one direction. */
function newestHundred(until: number): unknown {
  const range = { timestamp: { gte: until - 7 * day, lt: until } };
  const term = { "email.direction": "inbound" };
  return {
    size: 100,
    sort: [{ timestamp: "desc" }],
    query: { bool: { filter: [{ range }, { term }] } },
  };
}

function latencies(measurement: string, what: string, timesMs: readonly number[]): Result[] {
  const one = { measurement, unit: "ms", digits: 1 };
  return [
    { ...one, what: `${what}, p50 of ${timesMs.length}`, value: quantile(timesMs, 0.5) },
    {
      ...one,
      what: `${what}, p99`,
      value: quantile(timesMs, 0.99),
      target: { kind: "at-most", value: 100 },
    },
    { ...one, what: `${what}, most`, value: quantile(timesMs, 1) },
  ];
}
