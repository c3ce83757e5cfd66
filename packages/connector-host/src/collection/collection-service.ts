import type { Clock, Interval } from "@sluice/connector-sdk";
import { HostProblem } from "../api/host-services.ts";
import type { BudgetUsage, CollectionService, StreamPage } from "../api/host-services.ts";
import type { Catalog } from "../catalog/loaded-connector.ts";
import type { Budgets } from "../collect/budgets.ts";
import { sourceKeyOf } from "../collect/open-source.ts";
import { readAdvancedSetting } from "../instances/advanced-setting.ts";
import { contentTypesOf } from "../instances/instance-view.ts";
import { openConfig } from "../instances/open-config.ts";
import type { Seal } from "../instances/seal.ts";
import { explainRecord } from "./explain-record.ts";
import { listQuarantine } from "./list-quarantine.ts";
import { listStreamPage } from "./list-stream-page.ts";
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
        reading: readingOf(collector.get(id), key.stream),
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
    async cancelBackfill(id, job) {
      await requireInstance(store, id);
      const cancelled = await collector.backfills.cancel(id, job);
      if (cancelled !== undefined) return cancelled;
      throw new HostProblem(
        "backfill_unknown",
        404,
        `There is no backfill "${job}" of this connector.`,
      );
    },
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

function readingOf(runtime: InstanceRuntime | undefined, stream: string): readonly Interval[] {
  return runtime?.collected.find((one) => one.source.stream.id === stream)?.state.reading ?? [];
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
