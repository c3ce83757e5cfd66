import { isConnectorError, isEmpty } from "@sluice/connector-sdk";
import type { Clock, Dialect, Interval } from "@sluice/connector-sdk";
import type { CollectorHooks } from "../instances/instance-service.ts";
import type { Instance, StatusEntry } from "../store/entities.ts";
import { createDocumentPool } from "../collect/document-pool.ts";
import { settleOwed } from "../collect/settle-owed.ts";
import { createBackfills } from "./backfills.ts";
import type { Backfills } from "./backfills.ts";
import type { CollectorOptions } from "./collector-options.ts";
import { InstanceRuntime } from "./instance-runtime.ts";
import { startLoop } from "./loop.ts";
import type { Loop } from "./loop.ts";
import { putStatus, showStatus } from "./show-status.ts";
import { visitInstance } from "./visit-instance.ts";

/** Collects for every active instance, each when it is due, until it is stopped. */
export interface Collector {
  readonly hooks: CollectorHooks;
  readonly backfills: Backfills;
  /** The runtime of an active instance. */
  get(instance: string): InstanceRuntime | undefined;
  /** Reads live time now. */
  collectNow(instance: string): void;
  /** Clears a bad status; the fault shows again within a minute where it persists. */
  testPassed(instance: string): Promise<void>;
  /** The status of each instance, in the order asked for; undefined where it has none yet. */
  statuses(instances: readonly Instance[]): Promise<readonly (StatusEntry | undefined)[]>;
  /** Ends readings at their next page; what was proved is kept. Resolves when nothing runs any more. */
  stop(): Promise<void>;
}

/** A stop waits so long for the next page's end before it aborts. */
const graceMs = 5_000;
const recheckAfterTestMs = 30_000;

export function createCollector(options: CollectorOptions): Collector {
  const { store, clock } = options;
  const runtimes = new Map<string, InstanceRuntime>();
  const backfills = createBackfills({ store, clock, runtimes });
  const documents = createDocumentPool();
  const loop = startLoop({
    clock,
    ...(options.concurrency === undefined ? {} : { concurrency: options.concurrency }),
    visit: async (id) => {
      const runtime = runtimes.get(id);
      return runtime === undefined
        ? Number.POSITIVE_INFINITY
        : visitInstance({ ...options, backfills, documents }, runtime);
    },
  });
  const parts: CollectorParts = { options, runtimes, backfills, loop };
  return {
    backfills,
    get: (id) => runtimes.get(id),
    hooks: createHooks(parts),
    collectNow: (id) => {
      const runtime = runtimes.get(id);
      if (runtime === undefined) return;
      runtime.isAsked = true;
      loop.schedule(id, clock.now());
    },
    testPassed: async (id) => {
      const runtime = runtimes.get(id);
      if (runtime === undefined) return;
      runtime.passedTest(clock.now());
      await showStatus(options, runtime);
      const recheckAt = clock.now() + recheckAfterTestMs;
      for (const { state } of runtime.collected) {
        state.notBefore = Math.min(state.notBefore, recheckAt);
        state.waiting = state.waiting.map((one) => ({
          ...one,
          until: Math.min(one.until, recheckAt),
        }));
      }
      // The vendor is really asked then, though its interval may not have passed.
      runtime.isAsked = true;
      loop.schedule(id, recheckAt);
    },
    statuses: async (instances) => {
      const stored = await store.lastStatuses(instances.map(({ id }) => id));
      return instances.map(({ id }, at) => runtimes.get(id)?.unstoredStatus ?? stored[at]);
    },
    stop: async () => {
      for (const runtime of runtimes.values()) runtime.isStopping = true;
      const stopping = loop.stop();
      await waitAtMost(clock, stopping);
      for (const runtime of runtimes.values()) runtime.abort.abort(new Error("the host stops"));
      await stopping;
      for (const runtime of runtimes.values()) await settleBefore(options, runtime);
    },
  };
}

interface CollectorParts {
  readonly options: CollectorOptions;
  readonly runtimes: Map<string, InstanceRuntime>;
  readonly backfills: Backfills;
  readonly loop: Loop;
}

/** What the instances' service calls when a connector is switched on, edited, or switched off. */
function createHooks({ options, runtimes, backfills, loop }: CollectorParts): CollectorHooks {
  const { clock, metrics } = options;
  const end = async (id: string): Promise<void> => {
    const runtime = runtimes.get(id);
    if (runtime === undefined) return;
    runtime.isStopping = true;
    loop.forget(id);
    await endVisit(clock, runtime, loop.settled(id));
    await settleBefore(options, runtime);
    if (runtimes.get(id) === runtime) runtimes.delete(id);
  };
  const begin = async (instance: Instance, paused?: Interval): Promise<void> => {
    const runtime = await openRuntime(options, instance);
    if (paused !== undefined) await excludePause(options, runtime, paused);
    await backfills.resume(runtime);
    runtimes.set(instance.id, runtime);
    loop.schedule(instance.id, clock.now());
  };
  return {
    started: begin,
    changed: async (instance) => {
      await end(instance.id);
      await begin(instance);
    },
    stopped: async (instance) => {
      await end(instance.id);
      metrics.forget(instance.id);
      if (!instance.active)
        await putStatus(options, instance, {
          state: "inactive",
          code: 0,
          message: "Collection is switched off.",
        });
    },
  };
}

async function endVisit(
  clock: Clock,
  runtime: InstanceRuntime,
  settled: Promise<void>,
): Promise<void> {
  await waitAtMost(clock, settled);
  runtime.abort.abort(new Error("collection of this connector stops"));
  await settled;
}

/** Before its state is forgotten. Where there still is no room, the next start ends its runs. */
async function settleBefore(visit: CollectorOptions, runtime: InstanceRuntime): Promise<void> {
  for (const { source, state } of runtime.collected)
    await settleOwed({ source, state, visit }).catch(() => undefined);
}

/** Waits until `settled`, at most the grace; leaves no timer behind that would keep a process alive. */
async function waitAtMost(clock: Clock, settled: Promise<void>): Promise<void> {
  const waited = new AbortController();
  const grace = clock.sleep(graceMs, waited.signal).catch(() => undefined);
  await Promise.race([settled, grace]);
  waited.abort();
}

async function openRuntime(
  options: CollectorOptions,
  instance: Instance,
): Promise<InstanceRuntime> {
  try {
    return new InstanceRuntime(instance, await options.open(instance));
  } catch (error) {
    if (!isConnectorError(error)) throw error;
    // One instance that cannot be opened is told so; it must not keep the host from starting.
    const runtime = new InstanceRuntime(instance, []);
    runtime.failed(error, options.clock.now());
    return runtime;
  }
}

async function excludePause(
  { store, clock }: CollectorOptions,
  runtime: InstanceRuntime,
  paused: Interval,
): Promise<void> {
  for (const { source } of runtime.collected) {
    const { origin, dialect } = await store.openSource(source.key, clock.now());
    const excluded = surelyWithin(paused, dialect as Dialect | undefined);
    // A source that was never planned has no map to cut a hole into.
    if (origin === undefined || isEmpty(excluded)) continue;
    await store.excludeOpen(source.key.id, excluded, clock.now());
  }
}

/**
 * The map goes by the vendor's clock: what it stamped before the pause may lie within it by ours, and what it stamps after
 * it, too.
 */
function surelyWithin({ since, until }: Interval, dialect: Dialect | undefined): Interval {
  const offsetMs = dialect?.clockOffsetMs ?? 0;
  return { since: since + Math.max(offsetMs, 0), until: until + Math.min(offsetMs, 0) };
}
