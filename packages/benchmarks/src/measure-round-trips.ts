import { setTimeout as sleep } from "node:timers/promises";
import type { BenchRun, Result } from "./bench-run.ts";
import { collect, startHost } from "./start-host.ts";
import { startVendor } from "./start-vendor.ts";
import type { RunningVendor } from "./start-vendor.ts";
import { watch } from "./timeline.ts";
import type { Sample } from "./timeline.ts";

const delayMs = 200;

/** Whether a slow network costs no more than its round trips, shared by the windows in flight. */
export async function measureRoundTrips({ options, say }: BenchRun): Promise<Result[]> {
  const { slowRecords, windowsInFlight, profileDir } = options;
  const vendor = await startVendor({ records: slowRecords, pageSize: 1_000, delayMs });
  const host = await startHost({ profileDir });
  try {
    say(`${vendor.records} records with ${delayMs} ms of latency a page`);
    const ended = new AbortController();
    const watching = watch(host, vendor.records);
    const counting = countRequests(vendor, ended.signal);
    await collect(host, vendor, { pageSize: 1_000, windowsInFlight });
    const samples = await watching.finally(() => ended.abort());
    return resultsOf({ vendor, windowsInFlight, samples, counts: await counting });
  } finally {
    await host.stop();
    await vendor.stop();
  }
}

interface RequestCount {
  readonly at: number;
  readonly requests: number;
}

async function countRequests(vendor: RunningVendor, signal: AbortSignal): Promise<RequestCount[]> {
  const counts: RequestCount[] = [];
  for (let isLast = false; !isLast;) {
    isLast = signal.aborted;
    counts.push({ requests: await vendor.requests(), at: performance.now() });
    if (!isLast) await sleep(200);
  }
  return counts;
}

interface Measured {
  readonly vendor: RunningVendor;
  readonly windowsInFlight: number;
  readonly samples: readonly Sample[];
  readonly counts: readonly RequestCount[];
}

function resultsOf({ vendor, windowsInFlight, samples, counts }: Measured): Result[] {
  const measurement = `${delayMs} ms a page, ${windowsInFlight} windows`;
  const atShare = (share: number): number =>
    samples.find(({ records }) => records >= share * vendor.records)?.at ?? Number.NaN;
  const ratio = (from: number, to: number): number => {
    const requests = requestsAt(counts, to) - requestsAt(counts, from);
    return (to - from) / ((requests * delayMs) / windowsInFlight);
  };
  const [begun, end] = [samples[0]?.at ?? Number.NaN, samples.at(-1)?.at ?? Number.NaN];
  const requests = requestsAt(counts, end);
  const row = { measurement, unit: "", digits: 2 };
  const ideal = "requests × latency ÷ windows";
  return [
    { ...row, what: "requests", value: requests, digits: 0 },
    { ...row, what: "requests to the fewest", value: requests / Math.ceil(vendor.records / 1_000) },
    { ...row, what: "wall time", value: (end - begun) / 1_000, unit: "s", digits: 1 },
    {
      ...row,
      what: `wall time to ${ideal}`,
      value: ratio(begun, end),
      target: { kind: "at-most", value: 1.2 },
    },
    {
      ...row,
      what: "the same without learning and the last windows",
      value: ratio(atShare(0.1), atShare(0.9)),
    },
  ];
}

function requestsAt(counts: readonly RequestCount[], at: number): number {
  return counts.find((one) => one.at >= at)?.requests ?? counts.at(-1)?.requests ?? Number.NaN;
}
