import { randomUUID } from "node:crypto";
import { systemClock } from "@sluice/connector-sdk";
import type { Logger } from "winston";
import { readConsole } from "./api/console/console-files.ts";
import { createApi } from "./api/create-api.ts";
import { asStartProblem } from "./create-host/as-start-problem.ts";
import { consoleFolder } from "./create-host/find-console.ts";
import { listenProblem } from "./create-host/listen-problem.ts";
import { indicesOf, openFoundation } from "./create-host/open-foundation.ts";
import type { HostOptions, Opening } from "./create-host/open-foundation.ts";
import { createTurns } from "./collect/turns.ts";
import { createNetwork, openForCollection } from "./create-host/open-for-collection.ts";
import { createServices } from "./create-services.ts";
import { createProbe } from "./instances/probe.ts";
import { createTestRunner } from "./instances/test-runner.ts";
import { createCollector } from "./schedule/collector.ts";
import { startDailyCare } from "./schedule/daily-care.ts";

export type { HostOptions } from "./create-host/open-foundation.ts";

/** A host that runs. */
export interface Host {
  /** Where its API answers. */
  readonly url: string;
  /** Set when this start created the administrator key: shown to the operator once. */
  readonly createdKey: string | undefined;
  /** Ends readings at their next page, then everything else. */
  stop(): Promise<void>;
}

/**
 * Starts a host: the one place that knows every concrete part.
 *
 * @throws StartProblem with what to do and a code: nothing runs then
 */
export async function createHost(options: HostOptions): Promise<Host> {
  const opened: (() => unknown)[] = [];
  const closeAll = async (): Promise<void> => {
    for (const close of opened.toReversed()) await close();
  };
  try {
    return await open({ clock: systemClock, ...options, opened, closeAll });
  } catch (error) {
    await closeAll();
    throw asStartProblem(error);
  }
}

async function open(opening: Opening): Promise<Host> {
  const { settings, version, clock, opened, closeAll } = opening;
  const base = await openFoundation(opening);
  const { access, catalog, createdKey, keepCreatedKey, lock, log, me, redactor, store } = base;
  const turns = createTurns();
  const network = createNetwork({ ...base, settings, clock, turns });
  const owner = `${me.hostname}:${me.pid}:${randomUUID()}`;
  // Whoever held leases here is gone: the data directory is ours alone.
  await store.abandonRuns({ now: clock.now(), exceptOwner: owner });
  const collector = createCollector({
    ...base,
    clock,
    owner,
    turns,
    open: (instance) => openForCollection({ ...base, clock, network }, instance),
  });
  opened.push(() => collector.stop());
  let isReady = false;
  const services = await createServices({
    ...base,
    collector,
    clock,
    version,
    startedAt: me.startedAt,
    dataDir: settings.dataDir,
    budgets: network.budgets,
    tests: createTestRunner({ clock }),
    probe: createProbe({ clock, log, network }),
    onSecret: (secret) => redactor.add(secret),
    isReady: () => isReady,
  });
  const console = readConsole(consoleFolder());
  const api = createApi({ services, access, logger: log, clock, console });
  opened.push(() => api.close());
  const { host, port } = settings;
  const url = await api.listen({ host, port }).catch((error: unknown) => {
    throw listenProblem(error, settings);
  });
  lock.update({ ...me, url });
  const { keepDays } = settings;
  const care = startDailyCare({ store, clock, log, indices: indicesOf(catalog), keepDays });
  opened.push(() => care.stop());
  await services.instances.resumeAll();
  await keepCreatedKey();
  isReady = true;
  log.info("the host runs", { url, version, data_dir: settings.dataDir });
  return { url, createdKey, stop: stopOnce(closeAll, log) };
}

function stopOnce(closeAll: () => Promise<void>, log: Logger): () => Promise<void> {
  let stopping: Promise<void> | undefined;
  return () => {
    if (stopping === undefined) log.info("the host stops");
    stopping ??= closeAll();
    return stopping;
  };
}
