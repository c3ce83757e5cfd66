import { keepPreviousData, useInfiniteQuery, useQuery } from "@tanstack/react-query";
import { api } from "./client.ts";
import { parseExact } from "./exact-json.ts";
import { answered } from "./problems.ts";
import { intervalFor, recordQuery, type Search } from "./search-body.ts";

/** A record as the index holds it. */
export interface Hit {
  readonly _id: string;
  readonly _source: RecordDocument;
  readonly sort: readonly unknown[];
}

export type RecordDocument = Readonly<Record<string, unknown>>;

/** How many records match; `gte`: at least so many, the host did not count further. */
export interface Total {
  readonly value: number;
  readonly relation: "eq" | "gte";
}

export interface HitPage {
  readonly total: Total | undefined;
  readonly hits: readonly Hit[];
}

/** The part of the host's answer that is read here; `/openapi.json` leaves it open, as Elasticsearch's clients know it. */
interface SearchAnswer {
  readonly hits: { readonly total?: Total; readonly hits: readonly Hit[] };
  readonly aggregations?: {
    readonly overTime: {
      readonly buckets: readonly { readonly key: number; readonly doc_count: number }[];
    };
  };
}

/** The most records that a page keeps; more would only be scrolled past. */
export const mostRecords = 10_000;

const pageSize = 200;
/** What was left is forgotten soon: one search can hold 15 MB. */
const forgetMs = 20_000;

/** What a finished search answers never changes by itself; asking again is the user's choice. */
const asItWas = {
  staleTime: Number.POSITIVE_INFINITY,
  gcTime: forgetMs,
  refetchOnWindowFocus: false,
  // Else each page would be compared, value by value, with all the records before it.
  structuralSharing: false,
} as const;

/** Records that match, newest first, page after page. Leaving a search ends its request. */
export function useRecords(search: Search) {
  return useInfiniteQuery({
    queryKey: ["records", search],
    queryFn: async ({ signal, pageParam }): Promise<HitPage> => {
      const { hits } = await ask(search, signal, {
        size: pageSize,
        sort: [{ timestamp: "desc" }],
        ...(pageParam === undefined ? {} : { search_after: pageParam, track_total_hits: false }),
      });
      return { total: hits.total, hits: hits.hits };
    },
    initialPageParam: undefined as readonly unknown[] | undefined,
    getNextPageParam: ({ hits }, pages) =>
      hits.length < pageSize || pages.length * pageSize >= mostRecords
        ? undefined
        : hits.at(-1)?.sort,
    placeholderData: keepPreviousData,
    ...asItWas,
  });
}

export interface Histogram {
  /** Epoch milliseconds; where the search has no start, that of the oldest record. */
  readonly since: number;
  readonly until: number;
  readonly intervalMs: number;
  /** Buckets that hold something, oldest first. */
  readonly buckets: readonly { readonly at: number; readonly count: number }[];
  /** All that match, counted to the end. */
  readonly total: number;
}

/** How the records that match lie in time. It may take seconds, so it begins when `isWanted`: after the first records. */
export function useHistogram(search: Search, isWanted: boolean) {
  return useQuery({
    queryKey: ["histogram", search],
    queryFn: ({ signal }) => countOverTime(search, signal),
    enabled: isWanted,
    ...asItWas,
  });
}

const hourMs = 3_600_000;

async function countOverTime(search: Search, signal: AbortSignal): Promise<Histogram> {
  const { until } = search;
  const since = search.since ?? (await oldest(search, signal)) ?? until - 1;
  const intervalMs = intervalFor(until - since);
  const { hits, aggregations } = await ask(search, signal, {
    size: 0,
    track_total_hits: true,
    aggs: {
      overTime: {
        date_histogram: {
          field: "timestamp",
          fixed_interval: `${intervalMs / 1_000}s`,
          min_doc_count: 1,
          // Days begin at the user's midnight; shorter bars are the same in most zones, and cheaper without one.
          ...(intervalMs < hourMs
            ? {}
            : { time_zone: Intl.DateTimeFormat().resolvedOptions().timeZone }),
        },
      },
    },
  });
  const buckets = (aggregations?.overTime.buckets ?? []).map(({ key, doc_count }) => ({
    at: key,
    count: doc_count,
  }));
  return { since, until, intervalMs, buckets, total: hits.total?.value ?? 0 };
}

async function oldest(search: Search, signal: AbortSignal): Promise<number | undefined> {
  const { hits } = await ask(search, signal, {
    size: 1,
    sort: [{ timestamp: "asc" }],
    track_total_hits: false,
    _source: ["timestamp"],
  });
  const at = hits.hits[0]?._source["timestamp"];
  return typeof at === "number" ? at : undefined;
}

async function ask(search: Search, signal: AbortSignal, rest: object): Promise<SearchAnswer> {
  const answer = await answered(
    api.POST("/connect/api/data/{index}/_search", {
      params: { path: { index: search.index } },
      body: { query: recordQuery(search), ...rest },
      signal,
      parseAs: "text",
    }),
  );
  return parseExact(answer) as SearchAnswer;
}
