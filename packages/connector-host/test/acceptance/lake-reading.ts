import type { Truth } from "@sluice/mailprotector-simulator";
import { until } from "./until.ts";
import type { Patience } from "./until.ts";
import type { ApiAnswer, ApiClient } from "./api-client.ts";

/** A document of the index as a search answers it. */
export interface Document {
  readonly timestamp: number;
  readonly mailprotector: Readonly<Record<string, unknown>> & { readonly id: string };
  readonly [field: string]: unknown;
}

interface Hit {
  readonly _id: string;
  readonly _source: Document;
  readonly sort: readonly unknown[];
}

const pageSize = 5_000;

/** Everything in the index, read page after page behind the last hit, as a client reads more than 10,000. */
export async function* readIndex(
  api: ApiClient,
  body: Readonly<Record<string, unknown>> = {},
): AsyncGenerator<Hit> {
  let after: readonly unknown[] | undefined;
  for (;;) {
    const answer = await api.post("/connect/api/data/syslog/_search", {
      size: pageSize,
      sort: [{ timestamp: "asc" }, { _id: "asc" }],
      track_total_hits: false,
      ...body,
      ...(after === undefined ? {} : { search_after: after }),
    });
    if (answer.status !== 200) throw new Error(`_search: ${answer.status} ${answer.text}`);
    const hits = answer.body.hits.hits as Hit[];
    yield* hits;
    if (hits.length < pageSize) return;
    after = hits.at(-1)?.sort;
  }
}

/** How often each vendor id is in the index. */
export async function countIds(api: ApiClient): Promise<Map<string, number>> {
  const counts = new Map<string, number>();
  for await (const { _source } of readIndex(api, { _source: ["mailprotector.id"] })) {
    const { id } = _source.mailprotector;
    counts.set(id, (counts.get(id) ?? 0) + 1);
  }
  return counts;
}

/** What of the truth the index has: all of it once is `{ missing: 0, twice: 0, unknown: 0 }`. */
export async function compareWithTruth(
  api: ApiClient,
  truth: Truth,
): Promise<{
  readonly stored: number;
  readonly missing: number;
  readonly twice: number;
  readonly unknown: number;
}> {
  const counts = await countIds(api);
  let missing = 0;
  let twice = 0;
  const known = new Set<string>();
  for (const { id } of truth) {
    known.add(id);
    const count = counts.get(id) ?? 0;
    if (count === 0) missing++;
    if (count > 1) twice++;
  }
  const unknown = [...counts.keys()].filter((id) => !known.has(id)).length;
  return {
    stored: [...counts.values()].reduce((sum, count) => sum + count, 0),
    missing,
    twice,
    unknown,
  };
}

/** One interval of `GET coverage`. */
export interface ShownInterval {
  readonly since: string;
  readonly until: string;
  readonly result: string;
  readonly kept?: number;
  readonly reason?: string;
  readonly missing_at_least?: number;
}

export async function coverageOf(api: ApiClient, id: string): Promise<readonly ShownInterval[]> {
  const answer = await api.get(`connectors/${id}/coverage`);
  if (answer.status !== 200) throw new Error(`coverage: ${answer.status} ${answer.text}`);
  return answer.body.intervals as ShownInterval[];
}

/** Waits until the map has no open time from `since` to `until`; gaps and exclusions count as known. */
export async function untilCovered(
  api: ApiClient,
  id: string,
  { since, until: end, ...patience }: { readonly since: number; readonly until: number } & Patience,
): Promise<readonly ShownInterval[]> {
  return until(
    `coverage of ${new Date(since).toISOString()} to ${new Date(end).toISOString()}`,
    async () => {
      const intervals = await coverageOf(api, id);
      const [first, last] = [intervals[0], intervals.at(-1)];
      if (first === undefined || last === undefined) return false;
      const isWhole = Date.parse(first.since) <= since && Date.parse(last.until) >= end;
      const inside = intervals.filter(
        (one) => Date.parse(one.since) < end && Date.parse(one.until) > since,
      );
      return isWhole && inside.every((one) => one.result !== "open") && intervals;
    },
    { everyMs: 100, ...patience },
  );
}

/** What the tests look at of an entry of `GET ledger`. */
export interface ShownEntry {
  readonly seq: number;
  readonly source: string;
  readonly kind: string;
  readonly verdict: string;
  readonly requests: number;
  readonly probes: number;
  readonly rows_read: number;
  readonly rows_new: number;
  readonly rows_quarantined: number;
}

/** The whole ledger, read page after page. */
export async function ledgerOf(api: ApiClient, id: string): Promise<readonly ShownEntry[]> {
  const entries: ShownEntry[] = [];
  for (;;) {
    const after = entries.at(-1)?.seq ?? 0;
    const answer = await api.get(`connectors/${id}/ledger?limit=500&after=${after}`);
    if (answer.status !== 200) throw new Error(`ledger: ${answer.status} ${answer.text}`);
    const page = answer.body.entries as ShownEntry[];
    if (page.length === 0) return entries;
    entries.push(...page);
  }
}

export async function verifyLedger(api: ApiClient, id: string): Promise<ApiAnswer["body"]> {
  return (await api.post(`connectors/${id}/ledger/verify`)).body;
}

/** The value of one metric, summed over all label sets that have `labels`. */
export async function metricOf(
  api: ApiClient,
  name: string,
  labels: Readonly<Record<string, string>> = {},
): Promise<number> {
  const { text } = await api.ask("GET", "/metrics", { anonymous: true });
  return text
    .split("\n")
    .filter((line) => line.startsWith(`${name}{`) || line.startsWith(`${name} `))
    .filter((line) =>
      Object.entries(labels).every(([label, value]) => line.includes(`${label}="${value}"`)),
    )
    .reduce((sum, line) => sum + Number(line.slice(line.lastIndexOf(" ") + 1)), 0);
}
