import { randomUUID } from "node:crypto";
import { hostname } from "node:os";
import { join } from "node:path";
import { ConnectorError, secretValues, systemClock } from "@sluice/connector-sdk";
import type { Clock } from "@sluice/connector-sdk";
import { mailprotector } from "@sluice/mailprotector-connector";
import { collectDefaultMetrics, Registry } from "prom-client";
import type { Logger } from "winston";
import { openAccess } from "./access/access.ts";
import { readSecretKey } from "./access/secret-key.ts";
import { createApi } from "./api/create-api.ts";
import { loadCatalog } from "./catalog/load-catalog.ts";
import type { Catalog } from "./catalog/loaded-connector.ts";
import { createBudgets } from "./collect/budgets.ts";
import type { Budgets } from "./collect/budgets.ts";
import { openSources } from "./collect/open-source.ts";
import type { Settings } from "./config/settings.ts";
import { createServices } from "./create-services.ts";
import { readAdvancedSetting } from "./instances/advanced-setting.ts";
import { checkSeal } from "./instances/check-seal.ts";
import { contentTypesOf, intervalOf } from "./instances/instance-view.ts";
import { openConfig } from "./instances/open-config.ts";
import type { Network } from "./collect/network.ts";
import { createProbe } from "./instances/probe.ts";
import { createSeal } from "./instances/seal.ts";
import type { Seal } from "./instances/seal.ts";
import { createTestRunner } from "./instances/test-runner.ts";
import { threadedLake } from "./lake/sqlite/threaded-lake.ts";
import { startDailyCare } from "./schedule/daily-care.ts";
import { createCollector } from "./schedule/collector.ts";
import { lockDataDir } from "./store/sqlite/lock-data-dir.ts";
import { databaseFile } from "./store/sqlite/options.ts";
import { threadedStore } from "./store/sqlite/threaded-store.ts";
import type { Instance } from "./store/entities.ts";
import type { Store } from "./store/store.ts";
import { createLogger } from "./telemetry/logger.ts";
import { createMetrics } from "./telemetry/prometheus.ts";
import type { Metrics } from "./telemetry/metrics.ts";
import { createRedactor } from "./telemetry/redactor.ts";

/** A host that runs. */
export interface Host {
  /** Where its API answers. */
  readonly url: string;
  /** Set when this start created the administrator key: shown to the operator once. */
  readonly createdKey: string | undefined;
  /** Ends readings at their next page, then everything else. */
  stop(): Promise<void>;
}

export interface HostOptions {
  readonly settings: Settings;
  readonly version: string;
  /** Where the log goes, one JSON object a line. */
  readonly logStream: NodeJS.WritableStream;
  /** @default systemClock */
  readonly clock?: Clock;
  /** Largest size of the database file; a write beyond it is as one on a full disk. @default the disk alone limits */
  readonly maxBytes?: number;
}

/**
 * Starts a host: the one place that knows every concrete part.
 *
 * @throws DataDirInUse, StoreFull, SealBroken or an error of the port: nothing runs then
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
    throw error;
  }
}

interface Opening extends HostOptions {
  readonly clock: Clock;
  /** What is open, in order; closed in reverse. */
  readonly opened: (() => unknown)[];
  readonly closeAll: () => Promise<void>;
}

async function open({
  settings,
  version,
  logStream,
  clock,
  maxBytes,
  opened,
  closeAll,
}: Opening): Promise<Host> {
  const redactor = createRedactor();
  const log = createLogger({ level: settings.logLevel, redactor, stream: logStream });
  const me = { pid: process.pid, hostname: hostname(), startedAt: clock.now() };
  const lock = lockDataDir(settings.dataDir, me);
  opened.push(() => lock.release());
  const store = await threadedStore({
    dataDir: settings.dataDir,
    ...(maxBytes === undefined ? {} : { maxBytes }),
  });
  opened.push(() => store.close());
  const catalog = await loadCatalog({
    builtIn: [mailprotector],
    folders: settings.connectorFolders,
    hostVersion: version,
    log,
  });
  const lake = await threadedLake({
    path: join(settings.dataDir, databaseFile),
    indices: indicesOf(catalog),
  });
  opened.push(() => lake.close());
  const secretKey = await readSecretKey(settings);
  const seal = createSeal(secretKey);
  await checkSeal(store, seal);
  const { access, createdKey, keepCreatedKey } = await openAccess({
    store,
    clock,
    secretKey,
    adminKey: settings.adminKey,
  });
  for (const secret of [settings.adminKey, createdKey])
    if (secret !== undefined) redactor.add(secret);

  const registry = new Registry();
  collectDefaultMetrics({ register: registry });
  const metrics = createMetrics(registry);
  const budgets = createBudgets(clock);
  const network = networkOf({ settings, clock, metrics, budgets });
  const owner = `${me.hostname}:${me.pid}:${randomUUID()}`;
  // Whoever held leases here is gone: the data directory is ours alone.
  await store.abandonRuns({ now: clock.now(), exceptOwner: owner });
  const openInstance = (instance: Instance) =>
    openForCollection({
      instance,
      catalog,
      seal,
      store,
      clock,
      log,
      network,
      redact: (secret) => redactor.add(secret),
    });
  const collector = createCollector({ store, clock, log, metrics, owner, open: openInstance });
  opened.push(() => collector.stop());
  let isReady = false;
  const services = await createServices({
    store,
    lake,
    catalog,
    collector,
    budgets,
    seal,
    clock,
    metrics,
    version,
    tests: createTestRunner({ clock }),
    probe: createProbe({ clock, log, network }),
    onSecret: (secret) => redactor.add(secret),
    isReady: () => isReady,
  });
  const api = createApi({ services, access, logger: log, clock });
  opened.push(() => api.close());
  const url = await api.listen({ host: settings.host, port: settings.port });
  lock.update({ ...me, url });
  const care = startDailyCare({ store, clock, log, indices: indicesOf(catalog) });
  opened.push(() => care.stop());
  for (const instance of await store.listInstances()) {
    if (instance.active && instance.isCollect) await collector.hooks.started(instance);
  }
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

function indicesOf(catalog: Catalog): string[] {
  return [
    ...new Set([
      "syslog",
      ...catalog.list().flatMap(({ manifest }) => manifest.contentTypes.map((one) => one.index)),
    ]),
  ];
}

interface NetworkParts {
  readonly settings: Settings;
  readonly clock: Clock;
  readonly metrics: Metrics;
  readonly budgets: Budgets;
}

function networkOf({ settings, clock, metrics, budgets }: NetworkParts): Network {
  return {
    budgets,
    environment: (budget, instance) => ({
      clock,
      budget,
      addressPolicy: { allowPrivateNetwork: settings.allowPrivateNetwork },
      onRequest: ({ purpose, code, durationMs }) => {
        if (instance !== undefined)
          metrics.request(instance, { purpose, outcome: code ?? "ok", durationMs });
      },
    }),
  };
}

interface CollectionOpening {
  readonly instance: Instance;
  readonly catalog: Catalog;
  readonly seal: Seal;
  readonly store: Store;
  readonly clock: Clock;
  readonly log: Logger;
  readonly network: Network;
  readonly redact: (secret: string) => void;
}

async function openForCollection({
  instance,
  catalog,
  seal,
  store,
  clock,
  log,
  network,
  redact,
}: CollectionOpening) {
  const loaded = catalog.get(instance.type);
  if (loaded === undefined) throw notInstalled(instance);
  const config = openConfig(instance, seal);
  for (const secret of secretValues(loaded.config, config)) redact(secret);
  const advanced = readAdvancedSetting(instance.advancedSetting);
  const tenants = await store.listTenants();
  return openSources({
    instance,
    config,
    advanced,
    clock,
    log,
    connector: loaded.connector,
    tenantName:
      tenants.find((tenant) => tenant.custId === instance.custId)?.name ?? instance.custId,
    contentTypes: contentTypesOf(instance, catalog),
    intervalMinutes: intervalOf(instance, catalog),
    http: network.environment(network.budgets.of(loaded.connector, config, advanced), instance.id),
  });
}

function notInstalled({ type }: Instance): ConnectorError {
  return new ConnectorError(
    "config_invalid",
    `The connector type "${type}" is not installed on this host`,
    {
      explanation:
        "The instance was made by a connector that this host did not find or refused at its start.",
      recommendation: "Add its folder to SLUICE_CONNECTORS and start again; what was stored stays.",
    },
  );
}
