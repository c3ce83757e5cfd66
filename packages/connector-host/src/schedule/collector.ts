import { ConnectorError, isConnectorError } from "@sluice/connector-sdk";
import type { Clock, Interval } from "@sluice/connector-sdk";
import type { Logger } from "winston";
import { visitSource } from "../collect/visit-source.ts";
import type { VisitContext, VisitObserver } from "../collect/visit-context.ts";
import type { SourceRuntime } from "../collect/source-runtime.ts";
import type { CollectorHooks } from "../instances/instance-service.ts";
import type { Instance, StatusEntry } from "../store/entities.ts";
import { StoreFull } from "../store/store.ts";
import type { Store } from "../store/store.ts";
import type { Metrics } from "../telemetry/metrics.ts";
import { createBackfills } from "./backfills.ts";
import type { Backfills } from "./backfills.ts";
import { InstanceRuntime } from "./instance-runtime.ts";
import type { Collected } from "./instance-runtime.ts";
import { startLoop } from "./loop.ts";
import type { Loop } from "./loop.ts";
import { observeVisit } from "./observe-visit.ts";
import { restoreFromLedger } from "./restore.ts";

export interface CollectorOptions {
  readonly store: Store;
  readonly clock: Clock;
  readonly log: Logger;
  readonly metrics: Metrics;
  /** Names this process in leases. */
  readonly owner: string;
  /** @throws ConnectorError when the instance's connector is not there or refuses its configuration */
  readonly open: (instance: Instance) => Promise<readonly SourceRuntime[]>;
  readonly random?: () => number;
  readonly concurrency?: number;
  /** @default 60_000 */
  readonly leaseMs?: number;
}

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
  status(instance: Instance): Promise<StatusEntry | undefined>;
  /** Ends readings at their next page; what was proved is kept. Resolves when nothing runs any more. */
  stop(): Promise<void>;
}

/** A visit gives other instances their turn after this. */
const sliceMs = 60_000;
/** A stop waits so long for the next page's end before it aborts. */
const graceMs = 5_000;
const recheckAfterTestMs = 30_000;
const waitForRoomMs = 10_000;
/** Between two visits of one instance: whatever goes wrong, the host never spins. */
const shortestPauseMs = 250;
const statusAgesAfterMs = 5 * 60_000;

export function createCollector(options: CollectorOptions): Collector {
  const { store, clock } = options;
  const runtimes = new Map<string, InstanceRuntime>();
  const backfills = createBackfills({ store, clock, runtimes });
  const loop = startLoop({
    clock,
    ...(options.concurrency === undefined ? {} : { concurrency: options.concurrency }),
    visit: async (id) => {
      const runtime = runtimes.get(id);
      return runtime === undefined
        ? Number.POSITIVE_INFINITY
        : visitInstance({ ...options, backfills }, runtime);
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
      await putStatus(options, runtime.instance, runtime.health(clock.now()));
      const recheckAt = clock.now() + recheckAfterTestMs;
      for (const { state } of runtime.collected)
        state.notBefore = Math.min(state.notBefore, recheckAt);
      loop.schedule(id, recheckAt);
    },
    status: async (instance) => (await store.statusHistory(instance.id, 1))[0],
    stop: async () => {
      for (const runtime of runtimes.values()) runtime.isStopping = true;
      const stopping = loop.stop();
      await waitAtMost(clock, stopping);
      for (const runtime of runtimes.values()) runtime.abort.abort(new Error("the host stops"));
      await stopping;
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
    const opened = await store.openSource(source.key, clock.now());
    // A source that was never planned has no map to cut a hole into.
    if (opened.origin !== undefined) await store.excludeOpen(source.key.id, paused, clock.now());
  }
}

type VisitOptions = CollectorOptions & { readonly backfills: Backfills };

/** One turn of an instance: all its streams, then its status. Never throws: one instance never harms another. */
async function visitInstance(options: VisitOptions, runtime: InstanceRuntime): Promise<number> {
  const { clock } = options;
  let comeBackAt = Number.POSITIVE_INFINITY;
  if (!runtime.isRestored)
    await restoreFromLedger(options.store, runtime, clock.now()).catch(() => undefined);
  const isAsked = runtime.isAsked;
  runtime.isAsked = false;
  for (const collected of runtime.collected) {
    comeBackAt = Math.min(
      comeBackAt,
      await visitStream(options, runtime, { ...collected, isAsked }),
    );
  }
  const now = clock.now();
  runtime.shownHealth = undefined;
  await showStatus(options, runtime);
  return Math.max(Math.min(comeBackAt, now + statusAgesAfterMs), now + shortestPauseMs);
}

async function visitStream(
  options: VisitOptions,
  runtime: InstanceRuntime,
  { source, state, isAsked }: Collected & { readonly isAsked: boolean },
): Promise<number> {
  const { clock, log } = options;
  const observer = observeVisit(
    { ...options, showStatus: () => showStatus(options, runtime) },
    runtime,
    { source, state },
  );
  try {
    const comeBackAt = await visitSource(
      source,
      state,
      visitContext(options, runtime, { observer, isAsked, source }),
    );
    runtime.storeFull(false);
    return comeBackAt;
  } catch (error) {
    const now = clock.now();
    if (runtime.abort.signal.aborted) return Number.POSITIVE_INFINITY;
    if (error instanceof StoreFull) {
      runtime.storeFull(true);
      log.error("the data directory has no room; collection waits", {
        instance: runtime.instance.id,
        error,
      });
      // What the store refused may differ from what is remembered: the map is loaded again.
      state.isOpened = false;
      return now + waitForRoomMs;
    }
    log.error("collection failed", {
      instance: runtime.instance.id,
      stream: source.stream.id,
      error,
    });
    observer.failed(asInternal(error));
    state.isOpened = false;
    return now + Math.min(source.policy.intervalMs, sliceMs);
  }
}

/** Stores the status when it says something new; a visit lasts, and whoever looks must not wait for its end. */
async function showStatus(options: CollectorOptions, runtime: InstanceRuntime): Promise<void> {
  const health = runtime.health(options.clock.now());
  const text = JSON.stringify(health);
  if (runtime.shownHealth === text || runtime.isStopping) return;
  runtime.shownHealth = text;
  try {
    await putStatus(options, runtime.instance, health);
  } catch (error) {
    options.log.error("the status could not be stored", { instance: runtime.instance.id, error });
  }
}

function visitContext(
  options: VisitOptions,
  runtime: InstanceRuntime,
  {
    observer,
    isAsked,
    source,
  }: {
    readonly observer: VisitObserver;
    readonly isAsked: boolean;
    readonly source: SourceRuntime;
  },
): VisitContext {
  const { store, clock, owner, metrics, leaseMs = 60_000, random = Math.random } = options;
  const labels = { instance: runtime.instance.id, stream: source.stream.id };
  return {
    store,
    clock,
    owner,
    leaseMs,
    random,
    observer,
    isAsked,
    signal: runtime.abort.signal,
    isStopping: () => runtime.isStopping,
    sliceEndsAt: clock.now() + sliceMs,
    onPage: (outcome, bytes) => {
      metrics.records(labels, outcome);
      metrics.bytes(labels, bytes);
    },
  };
}

function asInternal(error: unknown): ConnectorError {
  if (isConnectorError(error)) return error;
  return new ConnectorError("internal", `Collection failed inside the host: ${String(error)}`, {
    cause: error,
    explanation: "This is a fault of Sluice, not of the vendor or of the configuration.",
    recommendation:
      "Collection is tried again by itself; the host's log has the details for a report.",
  });
}

async function putStatus(
  { store, clock, metrics }: Pick<CollectorOptions, "store" | "clock" | "metrics">,
  instance: Instance,
  health: ReturnType<InstanceRuntime["health"]>,
): Promise<void> {
  const now = clock.now();
  metrics.status(instance.id, health.state);
  await store.putStatus({ instance: instance.id, ...health, since: now, lastSeen: now });
}
