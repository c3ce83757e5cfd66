import { initialDialect } from "@sluice/connector-sdk";
import type { Clock, Dialect, Stream, WindowQuery } from "@sluice/connector-sdk";
import { fakeClock, silentLogger } from "@sluice/connector-sdk/testing";
import { defaultCollectionPolicy } from "../../src/collect/collection-policy.ts";
import { createDocumentPool } from "../../src/collect/document-pool.ts";
import type { RunContext, RunRequest } from "../../src/collect/run-context.ts";
import type { SourceRuntime } from "../../src/collect/source-runtime.ts";
import { noTurns } from "../../src/collect/turns.ts";
import type { VisitContext } from "../../src/collect/visit-context.ts";
import type { Store } from "../../src/store/store.ts";
import { day, source } from "../store/pages.ts";

/** Rows of a page, and milliseconds that a page covers. */
export const pageSize = 10;

/** Where a run takes place, with everything that a test does not speak of. */
export function runOn(store: Store, clock: Clock = fakeClock({ now: day + 86_400_000 })) {
  return {
    store,
    clock,
    signal: new AbortController().signal,
    owner: "test",
    leaseMs: 600_000,
    documents: createDocumentPool(),
    turns: noTurns,
    enough: () => false,
    sliceEndsAt: Number.POSITIVE_INFINITY,
    onPage: () => undefined,
    learn: () => ({}),
    owed: () => ({}),
    onUnended: () => undefined,
  } satisfies RunContext;
}

/** What a visit takes place in, with everything that a test does not speak of; a failure of a window is no failure here. */
export function visitOn(store: Store, clock: Clock) {
  return {
    ...runOn(store, clock),
    random: () => 0,
    isAsked: false,
    isStopping: () => false,
    observer: {
      ended: () => undefined,
      failed: () => undefined,
      lost: () => undefined,
      dialectChanged: () => undefined,
    },
  } satisfies VisitContext;
}

/** To read so many full pages of a `steadyStream`. */
export function requestOf(
  stream: Stream,
  openSession: SourceRuntime["openSession"],
  { pages = 1, attempt = 1 } = {},
): RunRequest {
  return {
    source: runtimeOf(stream, openSession),
    window: { since: day, until: day + pages * pageSize, kind: "backfill" },
    dialect: ordered,
    before: [],
    attempt,
  };
}

/** The source of `store/pages.ts`, as it is collected. */
export function runtimeOf(
  stream: Stream,
  openSession: SourceRuntime["openSession"] = () => ({
    session: undefined,
    close: () => undefined,
  }),
): SourceRuntime {
  return {
    key: source,
    instance: "instance",
    stream,
    policy: defaultCollectionPolicy,
    connector: { manifest: { version: "1.0.0" } },
    target: {
      source: source.id,
      index: "syslog",
      instance: "instance",
      namespace: "vendor",
      stream,
      stamp: '"tenant_name":"default"',
    },
    log: silentLogger(),
    openSession,
  } as unknown as SourceRuntime;
}

/** Of a vendor with one row each millisecond, whose last page is a short one; `received` is waited for before each page is given. */
export function steadyStream<Session>(received: (session: Session) => Promise<void>): Stream {
  return {
    id: source.stream,
    traits,
    async *read(session: unknown, { since, until, firstPage }: WindowQuery) {
      for (let page = firstPage; ; page++) {
        await received(session as Session);
        const first = since + (page - 1) * pageSize;
        const rows = Array.from({ length: pageSize }, (_, at) => ({ at: first + at }));
        const shown = rows.filter(({ at }) => at < until);
        yield { rows: shown, request: "GET /rows", status: 200 };
        if (shown.length < pageSize) return;
      }
    },
    identity: (row) => String((row as { at: number }).at),
    time: (row) => (row as { at: number }).at,
    normalize: () => ({}),
  };
}

const traits: Stream["traits"] = {
  cap: 100 * pageSize,
  pageSizes: [pageSize],
  granuleMs: 1,
  orders: ["asc"],
  totals: "none",
  retentionMs: 14 * 86_400_000,
};

const ordered: Dialect = {
  ...initialDialect(traits),
  filter: "works",
  granuleMs: 1,
  order: "asc",
  honouredPageSize: pageSize,
};
