import {
  createBudget,
  createHttpClient,
  learnDialect,
  parseJson,
  readWindow,
} from "@sluice/connector-sdk";
import type {
  Dialect,
  Interval,
  ReadContext,
  Stream,
  StreamTraits,
  WindowResult,
} from "@sluice/connector-sdk";
import { neverAborts, silentLogger } from "@sluice/connector-sdk/testing";
import { mailprotector } from "@sluice/mailprotector-connector";
import { createVendor } from "@sluice/mailprotector-simulator";
import type {
  Dialect as VendorDialect,
  Faults,
  RecordInput,
  TruthRecord,
  Vendor,
} from "@sluice/mailprotector-simulator";
import { createRandom } from "../src/random.ts";
import { createVendorAdapter } from "../src/vendor-adapter.ts";
import { createVirtualClock } from "../src/virtual-clock.ts";
import type { VirtualClock } from "../src/virtual-clock.ts";

export const start = Date.UTC(2026, 5, 15, 12);
export const minute = 60_000;
export const hour = 3_600_000;
export const day = 24 * hour;
const domain = "102";
const apiKey = "key-of-the-simulation";
// The connector's own stream; its row type is no business of these tests.
const domainLogs = mailprotector.streams[0] as unknown as Stream;

/** A vendor in virtual time, with a session of the connector that asks it. */
export interface Bench {
  readonly vendor: Vendor;
  readonly clock: VirtualClock;
  readonly session: unknown;
  readonly stream: Stream;
  readonly requests: { data: number; probe: number };
}

/** What a bench is made of. */
export interface World {
  readonly dialect?: Partial<VendorDialect>;
  readonly records: readonly RecordInput[];
  readonly faults?: Faults;
  /** What the connector believes otherwise. */
  readonly traits?: Partial<StreamTraits>;
}

/**
 * A world a tenth the size: cap, pages and records shrink alike, so that it takes a tenth of the time and every
 * question of the protocol is still asked.
 */
export const tenth = {
  dialect: { cap: 500, maxPageSize: 100 },
  traits: { cap: 500, pageSizes: [100, 50] },
} as const satisfies Pick<World, "dialect" | "traits">;

/** Sets a world up. */
export function benchFor({ dialect = {}, records, faults = [], traits = {} }: World): Bench {
  const clock = createVirtualClock(start, createRandom(1));
  const vendor = createVendor({ clock, apiKey, dialect, faults });
  for (const batch of records) vendor.addRecords(domain, batch);
  const requests = { data: 0, probe: 0 };
  const config = {
    base_url: "https://vendor.example",
    api_key: apiKey,
    interval: 5,
    domain_id: domain,
    content_type: ["domain_logs"],
  };
  const session = mailprotector.open(config, {
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
  });
  const stream = { ...domainLogs, traits: { ...domainLogs.traits, ...traits } };
  return { vendor, clock, session, stream, requests };
}

/** Learns the vendor's dialect, and counts its requests apart. */
export async function learn(bench: Bench): Promise<Dialect> {
  const within = { since: start - 13 * day, until: start - 30_000 };
  const { dialect } = await drive(bench.clock, learnDialect({ ...asking(bench), within }));
  bench.requests.data = 0;
  bench.requests.probe = 0;
  return dialect;
}

/** What came of reading a window. */
export interface ReadAll {
  /** Every row that came, as text. */
  readonly texts: ReadonlySet<string>;
  readonly result: WindowResult;
}

/** How a window is read. */
export interface ReadRequest {
  readonly window: Interval;
  readonly dialect: Dialect;
  readonly expectedRows?: number;
  /** Called for each page that came, with its number from 1 on. */
  readonly onPage?: (page: number) => void;
}

/** Reads a window to its end. */
export async function readAll(bench: Bench, request: ReadRequest): Promise<ReadAll> {
  const { onPage = () => undefined, ...asked } = request;
  const texts = new Set<string>();
  const reading = readWindow({ ...asking(bench), ...asked });
  const readOn = async (page: number): Promise<WindowResult> => {
    const next = await reading.next();
    if (next.done === true) return next.value;
    for (const row of next.value.rows) texts.add(row.text);
    onPage(page);
    return readOn(page + 1);
  };
  return { texts, result: await drive(bench.clock, readOn(1)) };
}

/** Learns, then reads. */
export async function learnAndRead(
  bench: Bench,
  window: Interval,
): Promise<ReadAll & { readonly dialect: Dialect }> {
  const dialect = await learn(bench);
  return { ...(await readAll(bench, { window, dialect })), dialect };
}

/** What the vendor holds of the window and answers now. */
export function truthIn(bench: Bench, window: Interval): TruthRecord[] {
  const now = bench.vendor.now();
  return [...bench.vendor.truth(domain, window)].filter(
    ({ visibleAt, hiddenAt }) => visibleAt <= now && (hiddenAt === null || hiddenAt > now),
  );
}

/** Records of the window that were not read although the reading calls their part whole. */
export function lostSilently(bench: Bench, window: Interval, read: ReadAll): string[] {
  const whole = read.result.pieces.filter((piece) => piece.outcome === "whole");
  return truthIn(bench, window)
    .filter(({ receivedAt }) =>
      whole.some((one) => receivedAt >= one.since && receivedAt < one.until),
    )
    .filter((record) => !wasRead(record, read))
    .map(({ id, receivedAt }) => `${id} of ${new Date(receivedAt).toISOString()}`);
}

/** How many records of the window were read. */
export function readOf(bench: Bench, window: Interval, read: ReadAll): number {
  return truthIn(bench, window).filter((record) => wasRead(record, read)).length;
}

function wasRead({ json }: TruthRecord, { texts }: ReadAll): boolean {
  return texts.has(json) || texts.has(JSON.stringify(parseJson(json)));
}

/** How much of the window the reading says something of, milliseconds. */
export function covered({ result }: ReadAll): number {
  return result.pieces.reduce((sum, one) => sum + one.until - one.since, 0);
}

/** Whether the reading calls all of the window whole. */
export function isWhole(window: Interval, read: ReadAll): boolean {
  return (
    covered(read) === window.until - window.since &&
    read.result.pieces.every((one) => one.outcome === "whole")
  );
}

/** What stream, session and context a reading of this bench is handed. */
export function asking({ clock, session, stream }: Bench): {
  readonly stream: Stream;
  readonly session: unknown;
  readonly ctx: ReadContext;
} {
  return { stream, session, ctx: { clock, signal: neverAborts, log: silentLogger() } };
}

/** Lets time pass until the work is done. */
export async function drive<Value>(clock: VirtualClock, work: Promise<Value>): Promise<Value> {
  let isDone = false;
  const settled = work.finally(() => {
    isDone = true;
  });
  settled.catch(() => undefined);
  await clock.runUntil(clock.now() + 30 * day, () => isDone);
  return settled;
}
