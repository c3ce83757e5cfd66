import { hostname } from "node:os";
import { join } from "node:path";
import type { Clock } from "@sluice/connector-sdk";
import { mailprotector } from "@sluice/mailprotector-connector";
import { collectDefaultMetrics, Registry } from "prom-client";
import type { Logger } from "winston";
import { openAccess } from "../access/access.ts";
import type { OpenedAccess } from "../access/access.ts";
import { readSecretKey } from "../access/secret-key.ts";
import { loadCatalog } from "../catalog/load-catalog.ts";
import type { Catalog } from "../catalog/loaded-connector.ts";
import type { Settings } from "../config/settings.ts";
import { checkSeal, isSealed } from "../instances/check-seal.ts";
import { forgetLostSecrets } from "../instances/forget-secrets.ts";
import { createSeal } from "../instances/seal.ts";
import type { Seal } from "../instances/seal.ts";
import type { Lake } from "../lake/lake.ts";
import { threadedLake } from "../lake/sqlite/threaded-lake.ts";
import { lockDataDir } from "../store/sqlite/lock-data-dir.ts";
import type { DataDirLock, DataDirOwner } from "../store/sqlite/lock-data-dir.ts";
import { databaseFile } from "../store/sqlite/options.ts";
import { threadedStore } from "../store/sqlite/threaded-store.ts";
import type { Store } from "../store/store.ts";
import { countActivity, createActivity } from "../telemetry/activity.ts";
import type { Activity } from "../telemetry/activity.ts";
import { createLogger } from "../telemetry/logger.ts";
import type { Metrics } from "../telemetry/metrics.ts";
import { createMetrics } from "../telemetry/prometheus.ts";
import { createRecentProblems } from "../telemetry/recent-problems.ts";
import type { RecentProblems } from "../telemetry/recent-problems.ts";
import { createRedactor } from "../telemetry/redactor.ts";
import type { Redactor } from "../telemetry/redactor.ts";
import { makeDataDir } from "./make-data-dir.ts";

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

/** What `createHost` hands down. */
export interface Opening extends HostOptions {
  readonly clock: Clock;
  /** What is open, in order; closed in reverse. */
  readonly opened: (() => unknown)[];
  readonly closeAll: () => Promise<void>;
}

/** What everything else of a host stands on. */
export interface Foundation extends OpenedAccess {
  readonly me: DataDirOwner;
  readonly lock: DataDirLock;
  readonly log: Logger;
  readonly redactor: Redactor;
  readonly metrics: Metrics;
  readonly activity: Activity;
  readonly problems: RecentProblems;
  readonly store: Store;
  readonly lake: Lake;
  readonly catalog: Catalog;
  readonly seal: Seal;
}

/** Locks the data directory and opens log, store, lake, catalog, seal and access, in that order. */
export async function openFoundation(opening: Opening): Promise<Foundation> {
  const { settings, version, logStream, clock, opened } = opening;
  const { dataDir, adminKey } = settings;
  const redactor = createRedactor();
  const problems = createRecentProblems({ clock, redactor });
  const log = createLogger({
    level: settings.logLevel,
    redactor,
    stream: logStream,
    onLine: (line) => problems.note(line),
  });
  const me = { pid: process.pid, hostname: hostname(), startedAt: clock.now() };
  makeDataDir(dataDir);
  const lock = lockDataDir(dataDir, me);
  opened.push(() => lock.release());
  const { maxBytes } = opening;
  const store = await threadedStore({
    dataDir,
    ...(maxBytes === undefined ? {} : { maxBytes }),
    onMigration: ({ name, number, of }) =>
      log.info("the data directory is brought up to date", { migration: name, step: number, of }),
  });
  opened.push(() => store.close());
  const folders = settings.connectorFolders;
  const catalog = await loadCatalog({
    builtIn: [mailprotector],
    folders,
    hostVersion: version,
    log,
  });
  const lake = await threadedLake({
    path: join(dataDir, databaseFile),
    indices: indicesOf(catalog),
    onDeath: (error) =>
      log.error("the lake's reader died; the next question starts another", { error }),
  });
  opened.push(() => lake.close());
  const { secretKey, seal } = await openSeal(settings, store, log);
  const access = await openAccess({ store, clock, secretKey, adminKey });
  for (const secret of [adminKey, access.createdKey])
    if (secret !== undefined) redactor.add(secret);
  const activity = createActivity({ clock });
  const metrics = countActivity(openMetrics(), activity);
  const telemetry = { log, redactor, metrics, activity, problems };
  return { ...access, ...telemetry, me, lock, store, lake, catalog, seal };
}

async function openSeal(settings: Settings, store: Store, log: Logger) {
  const needsKey = !settings.forgetsSecrets && (await isSealed(store));
  const secretKey = await readSecretKey({ ...settings, isSealed: needsKey });
  const seal = createSeal(secretKey);
  if (settings.forgetsSecrets) {
    const connectors = await forgetLostSecrets(store, seal);
    log.warn(
      connectors === 0
        ? "no secret had to be forgotten: leave --forget-secrets out from now on"
        : "secrets were forgotten, for their key is lost: enter them again",
      { connectors },
    );
  }
  await checkSeal(store, seal);
  return { secretKey, seal };
}

function openMetrics(): Metrics {
  const registry = new Registry();
  collectDefaultMetrics({ register: registry });
  return createMetrics(registry);
}

/** Indices that exist even while they are empty. */
export function indicesOf(catalog: Catalog): string[] {
  return [
    ...new Set([
      "syslog",
      ...catalog.list().flatMap(({ manifest }) => manifest.contentTypes.map((one) => one.index)),
    ]),
  ];
}
