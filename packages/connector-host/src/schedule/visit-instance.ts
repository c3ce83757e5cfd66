import { ConnectorError, isConnectorError } from "@sluice/connector-sdk";
import type { DocumentPool } from "../collect/document-pool.ts";
import { visitSource } from "../collect/visit-source.ts";
import type { VisitContext, VisitObserver } from "../collect/visit-context.ts";
import type { SourceRuntime } from "../collect/source-runtime.ts";
import { StoreFull } from "../store/store.ts";
import type { Backfills } from "./backfills.ts";
import type { CollectorOptions } from "./collector-options.ts";
import type { Collected, InstanceRuntime } from "./instance-runtime.ts";
import { observeVisit } from "./observe-visit.ts";
import { restoreFromLedger } from "./restore.ts";
import { showStatus } from "./show-status.ts";

/** A visit gives other instances their turn after this. */
const sliceMs = 60_000;
const waitForRoomMs = 10_000;
/** Between two visits of one instance: whatever goes wrong, the host never spins. */
const shortestPauseMs = 250;
const statusAgesAfterMs = 5 * 60_000;

export type VisitOptions = CollectorOptions & {
  readonly backfills: Backfills;
  readonly documents: DocumentPool;
};

/** One turn of an instance: all its streams, then its status. Never throws: one instance never harms another. */
export async function visitInstance(
  options: VisitOptions,
  runtime: InstanceRuntime,
): Promise<number> {
  const { clock } = options;
  let comeBackAt = Number.POSITIVE_INFINITY;
  if (!runtime.isRestored)
    await restoreFromLedger(options.store, runtime, clock.now()).catch(() => undefined);
  const { isAsked, isStoreFull: wasFull } = runtime;
  runtime.isAsked = false;
  for (const collected of runtime.collected) {
    comeBackAt = Math.min(
      comeBackAt,
      await visitStream(options, runtime, { ...collected, isAsked }),
    );
  }
  const now = clock.now();
  runtime.storeFull(runtime.collected.some(({ state }) => state.lacksRoom));
  if (wasFull && !runtime.isStoreFull)
    options.log.info("the data directory has room again; collection goes on", {
      instance: runtime.instance.id,
    });
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
    state.lacksRoom = false;
    return comeBackAt;
  } catch (error) {
    const now = clock.now();
    if (runtime.abort.signal.aborted) return Number.POSITIVE_INFINITY;
    if (error instanceof StoreFull) {
      // Said once: the log may lie on the same disk.
      if (!state.lacksRoom)
        log.error("the data directory has no room; collection waits", {
          instance: runtime.instance.id,
          error,
        });
      state.lacksRoom = true;
      runtime.storeFull(true);
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
  const { store, clock, owner, documents, turns, metrics } = options;
  const { leaseMs = 60_000, random = Math.random } = options;
  const labels = { instance: runtime.instance.id, stream: source.stream.id };
  return {
    store,
    clock,
    owner,
    documents,
    turns,
    leaseMs,
    random,
    observer,
    isAsked,
    signal: runtime.abort.signal,
    isStopping: () => runtime.isStopping,
    sliceEndsAt: clock.now() + sliceMs,
    onPage: (outcome) => {
      metrics.records(labels, outcome);
      metrics.bytes(labels, outcome.bytesStored);
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
