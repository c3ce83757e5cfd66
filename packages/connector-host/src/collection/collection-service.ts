import type { Clock, Interval } from "@sluice/connector-sdk";
import { HostProblem } from "../api/host-services.ts";
import type {
  BudgetUsage,
  CollectionService,
  ConnectorTraffic,
  StreamCoverage,
  StreamPage,
  TrafficRange,
} from "../api/collection-service.ts";
import type { Catalog } from "../catalog/loaded-connector.ts";
import type { Budgets } from "../collect/budgets.ts";
import { defaultCollectionPolicy } from "../collect/collection-policy.ts";
import { sourceKeyOf } from "../collect/open-source.ts";
import { reachAt } from "../collect/reach.ts";
import { readAdvancedSetting } from "../instances/advanced-setting.ts";
import { contentTypesOf, intervalOf } from "../instances/instance-view.ts";
import { openConfig } from "../instances/open-config.ts";
import type { Seal } from "../instances/seal.ts";
import { explainRecord } from "./explain-record.ts";
import { listQuarantine } from "./list-quarantine.ts";
import { listStreamPage } from "./list-stream-page.ts";
import { showTraffic } from "./show-traffic.ts";
import type { Lake } from "../lake/lake.ts";
import type { LedgerEntry, LedgerVerification } from "../ledger/ledger-entry.ts";
import type { Collector } from "../schedule/collector.ts";
import type { InstanceRuntime } from "../schedule/instance-runtime.ts";
import type { Instance } from "../store/entities.ts";
import type { SourceKey, Store } from "../store/store.ts";
import type { Redactor } from "../telemetry/redactor.ts";

export interface CollectionParts {
  readonly store: Store;
  readonly lake: Lake;
  readonly catalog: Catalog;
  readonly collector: Collector;
  readonly budgets: Budgets;
  readonly seal: Seal;
  readonly clock: Clock;
  readonly redactor: Redactor;
}

/** Answers what the API asks of coverage, runs, ledger and backfill; works for inactive instances too. */
export function createCollectionService(parts: CollectionParts): CollectionService {
  const { store, collector, clock } = parts;
  /** Asks something of each source of an instance. */
  const ofEach = async <Answer>(id: string, ask: (key: SourceKey) => Promise<Answer>) =>
    Promise.all((await sourcesOf(parts, id)).map(ask));
  const ledgerPage = async (id: string, page: StreamPage): Promise<LedgerEntry[]> =>
    listStreamPage(store, await sourcesOf(parts, id), page);
  return {
    async collectNow(id) {
      activeRuntime(collector, await requireInstance(store, id));
      collector.collectNow(id);
    },
    coverage: (id, range) =>
      ofEach(id, async (key) => ({
        stream: key.stream,
        source: key.id,
        intervals: await store.getCoverage(key.id, boundsOf(range)),
        ...nowOf(parts, { id, key }),
      })),
    runs: (id, page) => ledgerPage(id, { order: "desc", ...page }),
    ledger: (id, page) => ledgerPage(id, page),
    async quarantine(id, page) {
      const instance = await requireInstance(store, id);
      return listQuarantine(parts, instance, { sources: await sourcesOf(parts, id), page });
    },
    async statusHistory(id, limit) {
      await requireInstance(store, id);
      return store.statusHistory(id, limit);
    },
    lag: async (id) => sumHistograms(await ofEach(id, (key) => store.lagHistogram(key.id))),
    traffic: (id, range) => trafficOf(parts, id, range),
    budget: async (id) => budgetOf(parts, await requireInstance(store, id)),
    async dialect(id) {
      const states = await ofEach(id, (key) => store.openSource(key, clock.now()));
      const known = states.filter(({ dialect }) => dialect !== undefined);
      return Object.fromEntries(known.map(({ key, dialect }) => [key.stream, dialect]));
    },
    verifyLedger: async (id) =>
      joinVerifications(await ofEach(id, (key) => store.verifyLedger(key.id))),
    startBackfill: (id, interval) => startBackfill(parts, id, interval),
    async backfills(id) {
      await requireInstance(store, id);
      return collector.backfills.list(id);
    },
    backfillReach(id) {
      const runtime = collector.get(id);
      return runtime && collector.backfills.reach(runtime);
    },
    cancelBackfill: (id, job) => cancelBackfill(parts, id, job),
    explain: (index, recordId) => explainRecord(parts, index, recordId),
  };
}

async function requireInstance(store: Store, id: string): Promise<Instance> {
  const instance = await store.getInstance(id);
  if (instance === undefined)
    throw new HostProblem("connector_unknown", 404, `There is no connector "${id}".`);
  return instance;
}

async function sourcesOf(
  { store, catalog, seal }: CollectionParts,
  id: string,
): Promise<SourceKey[]> {
  const instance = await requireInstance(store, id);
  const loaded = catalog.get(instance.type);
  if (loaded === undefined) return [];
  const config = openConfig(instance, seal);
  const parts = { instance, connector: loaded.connector, config };
  return contentTypesOf(instance, catalog).map((stream) => sourceKeyOf(parts, stream));
}

function activeRuntime(collector: Collector, instance: Instance): InstanceRuntime {
  const runtime = collector.get(instance.id);
  if (runtime !== undefined) return runtime;
  throw new HostProblem(
    "request_invalid",
    409,
    `The connector "${instance.name}" is inactive: activate it first.`,
  );
}

function boundsOf(range: Partial<Interval> | undefined): Interval | undefined {
  if (range === undefined || (range.since === undefined && range.until === undefined))
    return undefined;
  return { since: range.since ?? 0, until: range.until ?? Number.MAX_SAFE_INTEGER };
}

/** What is true of a source at this moment, beside its map; for an inactive instance by its connector alone. */
function nowOf(
  parts: CollectionParts,
  { id, key }: { readonly id: string; readonly key: SourceKey },
): Pick<StreamCoverage, "reading" | "origin" | "reach"> {
  const now = parts.clock.now();
  const one = parts.collector.get(id)?.collected.find(({ source }) => source.key.id === key.id);
  if (one === undefined) {
    const usual = defaultCollectionPolicy;
    const traits = traitsOf(parts, key.connector, key.stream);
    const retentionMs = traits?.retentionMs ?? usual.retentionMs;
    const liveLagMs = traits?.expectedLagMs ?? usual.liveLagMs;
    return { reading: [], origin: undefined, reach: reachAt(now, { retentionMs, liveLagMs }) };
  }
  const { state, source } = one;
  return {
    reading: state.reading,
    origin: state.origin > 0 ? state.origin : undefined,
    reach: reachAt(state.vendorTime(now), source.policy),
  };
}

function traitsOf({ catalog }: CollectionParts, type: string, stream: string) {
  return catalog.get(type)?.connector.streams.find(({ id }) => id === stream)?.traits;
}

function sumHistograms(
  histograms: readonly Awaited<ReturnType<Store["lagHistogram"]>>[],
): Awaited<ReturnType<Store["lagHistogram"]>> {
  const [first = [], ...others] = histograms;
  return first.map((bucket, at) => ({
    ...bucket,
    count: others.reduce((sum, other) => sum + (other[at]?.count ?? 0), bucket.count),
  }));
}

function budgetOf({ catalog, seal, budgets }: CollectionParts, instance: Instance): BudgetUsage {
  const loaded = catalog.get(instance.type);
  if (loaded === undefined)
    throw new HostProblem(
      "connector_type_unknown",
      409,
      `The connector type "${instance.type}" is not installed on this host.`,
    );
  return budgets
    .of(loaded.connector, openConfig(instance, seal), readAdvancedSetting(instance.advancedSetting))
    .usage();
}

function joinVerifications(all: readonly LedgerVerification[]): LedgerVerification {
  return {
    ok: all.every((one) => one.ok),
    entries: all.reduce((sum, one) => sum + one.entries, 0),
    records: all.reduce((sum, one) => sum + one.records, 0),
    problems: all.flatMap((one) => one.problems),
    headHash: all.map((one) => one.headHash).join(","),
  };
}

async function trafficOf(
  parts: CollectionParts,
  id: string,
  range: TrafficRange,
): Promise<ConnectorTraffic> {
  const { store, catalog } = parts;
  const instance = await requireInstance(store, id);
  const sources = await sourcesOf(parts, id);
  const now = parts.clock.now();
  const [reach] = sources.map((key) => nowOf(parts, { id, key }).reach);
  const known = {
    store,
    now,
    intervalMs: intervalOf(instance, catalog) * 60_000,
    reach: reach ?? reachAt(now, defaultCollectionPolicy),
    capOf: (stream: string) => traitsOf(parts, instance.type, stream)?.cap ?? 0,
  };
  return showTraffic(known, sources, range);
}

async function cancelBackfill({ store, collector }: CollectionParts, id: string, job: string) {
  await requireInstance(store, id);
  const cancelled = await collector.backfills.cancel(id, job);
  if (cancelled !== undefined) return cancelled;
  throw new HostProblem(
    "backfill_unknown",
    404,
    `There is no backfill "${job}" of this connector.`,
  );
}

async function startBackfill(
  { store, collector }: CollectionParts,
  id: string,
  interval: Interval,
) {
  const runtime = activeRuntime(collector, await requireInstance(store, id));
  const job = await collector.backfills.start(runtime, interval);
  if (job === undefined) {
    throw new HostProblem("request_invalid", 400, {
      message:
        "Nothing of this interval can be asked for: it lies before the vendor's retention, or in the future.",
      problems: [
        {
          path: "/since",
          code: "out_of_reach",
          message: "Choose an interval that the vendor still answers.",
        },
      ],
    });
  }
  collector.collectNow(id);
  return job;
}
