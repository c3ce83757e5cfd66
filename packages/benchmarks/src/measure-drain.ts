import { freemem } from "node:os";
import type { BenchRun, Result } from "./bench-run.ts";
import { fillPageCache } from "./fill-page-cache.ts";
import { drainRaw } from "./raw-drain.ts";
import type { RawDrain } from "./raw-drain.ts";
import { collect, startHost } from "./start-host.ts";
import { startVendor } from "./start-vendor.ts";
import { stretch, watch } from "./timeline.ts";
import type { Sample } from "./timeline.ts";

const mebi = 2 ** 20;

/** The whole path against a bare client, once for each page size. */
export async function measureDrain(run: BenchRun): Promise<Result[]> {
  const results: Result[] = [];
  for (const pageSize of run.options.pageSizes) results.push(...(await drainWith(run, pageSize)));
  return results;
}

async function drainWith({ options, say }: BenchRun, pageSize: number): Promise<Result[]> {
  const { drainRecords, windowsInFlight, profileDir } = options;
  const vendor = await startVendor({ records: drainRecords, pageSize });
  const cache = options.fillsCache ? fillPageCache(freemem()) : undefined;
  try {
    const million = millionOf(drainRecords);
    say(`drain, pages of ${pageSize}: bare client, ${million} records`);
    const raw = await drainRaw(vendor, { limit: million, pageSize, inFlight: windowsInFlight });
    say(`drain, pages of ${pageSize}: host, ${vendor.records} records`);
    const host = await startHost({ profileDir });
    try {
      const watching = watch(host, vendor.records);
      await collect(host, vendor, { pageSize, windowsInFlight });
      const samples = await watching;
      return resultsOf({ pageSize, raw, samples, million, databaseBytes: host.databaseBytes() });
    } finally {
      await host.stop();
    }
  } finally {
    cache?.remove();
    await vendor.stop();
  }
}

/** A million, or a fifth of a small drain. */
function millionOf(records: number): number {
  return Math.min(1_000_000, Math.floor(records / 5));
}

interface Drained {
  readonly pageSize: number;
  readonly raw: RawDrain;
  readonly samples: readonly Sample[];
  readonly million: number;
  readonly databaseBytes: number;
}

function resultsOf(drained: Drained): Result[] {
  const measurement = `drain, pages of ${drained.pageSize}`;
  const results = [...speedsOf(drained), ...memoryOf(drained)];
  return results.map((one) => ({ measurement, ...one }));
}

type Measured = Omit<Result, "measurement">;

function speedsOf({ raw, samples, million }: Drained): Measured[] {
  const total = samples.at(-1)?.records ?? 0;
  const first = stretch(samples, 0, million);
  const last = stretch(samples, total - million, total);
  const whole = stretch(samples, 0, total);
  const inFirst = `host, first ${short(million)}`;
  const inLast = `host, last ${short(million)} of ${short(total)}`;
  const inAll = `host, all ${short(total)}`;
  const ratio = first.recordsPerSecond / raw.recordsPerSecond;
  return [
    { ...rate, what: "bare client, parse only", value: raw.recordsPerSecond },
    { ...rate, what: inFirst, value: first.recordsPerSecond, target: atLeast(35_000) },
    { ...rate, what: inLast, value: last.recordsPerSecond, target: atLeast(25_000) },
    { ...rate, what: inAll, value: whole.recordsPerSecond },
    { unit: "", digits: 2, what: "host to bare client", value: ratio },
    { ...cpu, what: "bare client", value: raw.cpuSecondsPerMillion },
    { ...cpu, what: inFirst, value: first.cpuSecondsPerMillion, target: atMost(20) },
    { ...cpu, what: inAll, value: whole.cpuSecondsPerMillion, target: atMost(20) },
  ];
}

function memoryOf({ samples, million, databaseBytes }: Drained): Measured[] {
  const total = samples.at(-1)?.records ?? 0;
  const second = stretch(samples, million, 2 * million).rssMedianBytes;
  const last = stretch(samples, total - million, total).rssMedianBytes;
  const most = Math.max(...samples.map((one) => one.rssBytes));
  return [
    { ...size, what: `memory, median, second ${short(million)}`, value: second / mebi },
    { ...size, what: `memory, median, last ${short(million)}`, value: last / mebi },
    { ...size, what: "memory, most", value: most / mebi, target: atMost(512) },
    {
      unit: "",
      digits: 2,
      what: "memory, last to second",
      value: last / second,
      target: atMost(1.1),
    },
    { ...size, what: `database of ${short(total)}`, value: databaseBytes / mebi },
  ];
}

const rate = { unit: "records/s", digits: 0 };
const cpu = { unit: "CPU s/million", digits: 1 };
const size = { unit: "MiB", digits: 0 };

function short(records: number): string {
  return records >= 1_000_000
    ? `${Number((records / 1_000_000).toFixed(2))} M`
    : `${Math.round(records / 1_000)} k`;
}

function atLeast(value: number): NonNullable<Result["target"]> {
  return { kind: "at-least", value };
}

function atMost(value: number): NonNullable<Result["target"]> {
  return { kind: "at-most", value };
}
