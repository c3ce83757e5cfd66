import { setTimeout as sleep } from "node:timers/promises";
import { readProcessUsage } from "./process-usage.ts";
import type { RunningHost } from "./start-host.ts";
import { median } from "./statistics.ts";

/** The host at one moment of a drain. */
export interface Sample {
  /** Milliseconds on a clock that only goes forward. */
  readonly at: number;
  /** Records that are durable. */
  readonly records: number;
  readonly cpuSeconds: number;
  readonly rssBytes: number;
}

const everyMs = 200;
/** A drain that stands still for so long will not go on. */
const patienceMs = 60_000;

/**
 * Watches a host until it has stored `records`.
 *
 * @throws when nothing is stored for a minute
 */
export async function watch(host: RunningHost, records: number): Promise<Sample[]> {
  const samples = [await sample(host)];
  let movedAt = performance.now();
  for (let shownAt = movedAt; ;) {
    const latest = await sample(host);
    if (latest.records > (samples.at(-1)?.records ?? 0)) movedAt = latest.at;
    samples.push(latest);
    if (latest.records >= records) return samples;
    if (latest.at - movedAt > patienceMs) {
      throw new Error(`The drain stands still at ${latest.records} of ${records} records.`);
    }
    if (latest.at - shownAt > 10_000) {
      shownAt = latest.at;
      process.stderr.write(`  ${latest.records} of ${records} records\n`);
    }
    await sleep(everyMs);
  }
}

async function sample(host: RunningHost): Promise<Sample> {
  const records = await host.storedRecords();
  const usage = readProcessUsage(host.pid) ?? { cpuSeconds: Number.NaN, rssBytes: Number.NaN };
  return { at: performance.now(), records, ...usage };
}

/** What happened between two counts of stored records. */
export interface Stretch {
  readonly recordsPerSecond: number;
  readonly cpuSecondsPerMillion: number;
  readonly rssMedianBytes: number;
}

/** Times between samples are interpolated: a count lies within a fifth of a second anyway. */
export function stretch(samples: readonly Sample[], from: number, to: number): Stretch {
  const [first, last] = [momentOf(samples, from), momentOf(samples, to)];
  const within = samples.filter((one) => one.records >= from && one.records <= to);
  return {
    recordsPerSecond: ((to - from) * 1_000) / (last.at - first.at),
    cpuSecondsPerMillion: ((last.cpuSeconds - first.cpuSeconds) * 1_000_000) / (to - from),
    rssMedianBytes: median(within.map((one) => one.rssBytes)),
  };
}

function momentOf(samples: readonly Sample[], records: number): Pick<Sample, "at" | "cpuSeconds"> {
  const next = samples.findIndex((one) => one.records >= records);
  const [after, before] = [samples[next], samples[next - 1]];
  if (after === undefined) throw new Error(`No sample reaches ${records} records.`);
  if (before === undefined || records === 0) return samples[0] ?? after;
  const part = (records - before.records) / (after.records - before.records);
  return {
    at: before.at + part * (after.at - before.at),
    cpuSeconds: before.cpuSeconds + part * (after.cpuSeconds - before.cpuSeconds),
  };
}
