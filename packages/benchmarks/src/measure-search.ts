import { rareWord } from "@sluice/mailprotector-simulator";
import type { Result } from "./bench-run.ts";
import type { HostClient } from "./host-client.ts";
import { timed } from "./probe.ts";
import type { RunningVendor } from "./start-vendor.ts";
import { median } from "./statistics.ts";

const repeats = 7;

interface Search {
  readonly what: string;
  /** @throws when the answer is not the right one: a quick wrong answer is no result */
  readonly ask: () => Promise<void>;
  /** Milliseconds that were promised. */
  readonly atMost?: number;
}

/** Searches of a lake at rest; each several times, the median counts. */
export async function measureSearch(
  host: HostClient,
  vendor: RunningVendor,
  say: (sentence: string) => void,
): Promise<Result[]> {
  say(`searches of ${vendor.records} records at rest`);
  const results: Result[] = [];
  for (const { what, ask, atMost } of searchesOf(host, vendor.records)) {
    const timesMs: number[] = [];
    for (let turn = 0; turn < repeats; turn++) timesMs.push(await timed(ask));
    const target =
      atMost === undefined ? {} : { target: { kind: "at-most", value: atMost } as const };
    results.push({
      measurement: "search at rest",
      what,
      value: median(timesMs),
      unit: "ms",
      digits: 1,
      ...target,
    });
  }
  return results;
}

function searchesOf(host: HostClient, records: number): Search[] {
  const inbound = { term: { "email.direction": "inbound" } };
  const newest = { size: 100, sort: [{ timestamp: "desc" }] };
  const expectHits = async (body: unknown, count: number): Promise<void> => {
    const { hits } = (await host.search(body)).hits;
    if (hits.length !== count)
      throw new Error(`Expected ${count} hits, got ${hits.length}: ${JSON.stringify(body)}`);
  };
  const expectCount = async (body: unknown, isRight: (count: number) => boolean): Promise<void> => {
    const count = await host.count(body);
    if (!isRight(count)) throw new Error(`Got a count of ${count}: ${JSON.stringify(body)}`);
  };
  const histogram = (query: unknown) => ({
    size: 0,
    query,
    aggs: { by: { date_histogram: { field: "timestamp", fixed_interval: "1h" } } },
  });
  const expectBuckets = async (query: unknown): Promise<void> => {
    const { aggregations } = await host.search(histogram(query));
    if ((aggregations?.["by"]?.buckets.length ?? 0) < 24)
      throw new Error("Expected the buckets of many hours.");
  };
  return [
    { what: "newest 100", ask: () => expectHits(newest, 100) },
    {
      what: "newest 100 with a filter",
      ask: () => expectHits({ ...newest, query: inbound }, 100),
      atMost: 20,
    },
    {
      what: "a word that one record has",
      ask: () => expectHits({ query: { query_string: { query: rareWord } } }, 1),
      atMost: 1_000,
    },
    { what: "count of all", ask: () => expectCount({}, (count) => count === records) },
    {
      what: "count with a filter",
      ask: () => expectCount({ query: inbound }, (count) => count > 0 && count < records),
    },
    { what: "records by hour", ask: () => expectBuckets({ match_all: {} }) },
    { what: "records by hour with a filter", ask: () => expectBuckets(inbound) },
  ];
}
