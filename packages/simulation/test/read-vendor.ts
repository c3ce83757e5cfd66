import { createBudget, createHttpClient, learnDialect, parseJson, readWindow } from "@sluice/connector-sdk";
import type { Dialect, Interval, Stream, WindowResult } from "@sluice/connector-sdk";
import { silentLogger } from "@sluice/connector-sdk/testing";
import { mailprotector } from "@sluice/mailprotector-connector";
import { createVendor } from "@sluice/mailprotector-simulator";
import type { Dialect as VendorDialect, RecordInput, Vendor } from "@sluice/mailprotector-simulator";
import { createRandom } from "../src/random.ts";
import { createVendorAdapter } from "../src/vendor-adapter.ts";
import { createVirtualClock } from "../src/virtual-clock.ts";
import type { VirtualClock } from "../src/virtual-clock.ts";

export const start = Date.UTC(2026, 5, 15, 12);
export const hour = 3_600_000;
export const day = 24 * hour;
export const stream = mailprotector.streams[0] as unknown as Stream;

/** A vendor in virtual time, with a session of the connector that asks it. */
export interface Bench {
  readonly vendor: Vendor;
  readonly clock: VirtualClock;
  readonly session: unknown;
  readonly requests: { data: number; probe: number };
}

export function benchFor(dialect: Partial<VendorDialect>, records: readonly RecordInput[]): Bench {
  const clock = createVirtualClock(start, createRandom(1));
  const vendor = createVendor({ clock, apiKey: "key-of-the-simulation", dialect });
  for (const batch of records) vendor.addRecords("102", batch);
  const requests = { data: 0, probe: 0 };
  const session = mailprotector.open(
    { base_url: "https://vendor.example", api_key: "key-of-the-simulation", interval: 5, domain_id: "102", content_type: ["domain_logs"] },
    {
      clock,
      log: silentLogger(),
      http: (settings) =>
        createHttpClient(settings, {
          clock,
          budget: createBudget({ clock, requests: 1_000, perMs: 1_000 }),
          addressPolicy: { allowPrivateNetwork: false },
          adapter: createVendorAdapter({ vendor, clock, latencyMs: () => 20 }),
          onRequest: ({ purpose }) => {
            if (purpose === "data") requests.data++;
            else requests.probe++;
          },
        }),
    },
  );
  return { vendor, clock, session, requests };
}

export async function learn(bench: Bench): Promise<Dialect> {
  const { dialect } = await drive(bench.clock, learnDialect({ ...asking(bench), within: { since: start - 13 * day, until: start - 30_000 } }));
  return dialect;
}

export interface ReadAll {
  readonly ids: ReadonlySet<string>;
  readonly result: WindowResult;
}

export async function readAll(bench: Bench, window: Interval, dialect: Dialect): Promise<ReadAll> {
  const ids = new Set<string>();
  const reading = readWindow({ ...asking(bench), window, dialect });
  const result = await drive(bench.clock, (async () => {
    for (;;) {
      const next = await reading.next();
      if (next.done === true) return next.value;
      for (const row of next.value.rows) ids.add(row.text);
    }
  })());
  return { ids, result };
}

/** The texts of all records that the vendor holds in the window. */
export function truthIn(bench: Bench, window: Interval): Set<string> {
  return new Set([...bench.vendor.truth("102", window)].map((record) => JSON.stringify(parseJson(record.json))));
}

/** Records of the window that were not read and that no gap declares. */
export function lostSilently(bench: Bench, window: Interval, read: ReadAll): string[] {
  const gaps = read.result.pieces.filter((piece) => piece.outcome === "gap");
  return [...bench.vendor.truth("102", window)]
    .filter(({ json }) => !read.ids.has(JSON.stringify(parseJson(json))))
    .filter(({ receivedAt }) => !gaps.some((gap) => receivedAt >= gap.since && receivedAt < gap.until))
    .map(({ id, receivedAt }) => `${id} of ${new Date(receivedAt).toISOString()}`);
}

function asking({ clock, session }: Bench): { stream: Stream; session: unknown; ctx: { clock: VirtualClock; signal: AbortSignal; log: ReturnType<typeof silentLogger> } } {
  return { stream, session, ctx: { clock, signal: new AbortController().signal, log: silentLogger() } };
}

async function drive<Value>(clock: VirtualClock, work: Promise<Value>): Promise<Value> {
  let isDone = false;
  const settled = work.finally(() => (isDone = true));
  settled.catch(() => undefined);
  await clock.runUntil(clock.now() + 30 * day, () => isDone);
  return settled;
}
