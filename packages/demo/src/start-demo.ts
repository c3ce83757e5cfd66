import { resolve } from "node:path";
import { createHost, type Settings } from "@sluice/connector-host";
import { settleAdminKey, type AdminKey } from "./admin-key.ts";
import { runningOwner } from "./data-dir-owner.ts";
import { createConnector } from "./demo-api.ts";
import { readState, writeState, type DemoState } from "./demo-state.ts";
import { openHostLog } from "./host-log.ts";
import { StartProblem } from "./start-problem.ts";
import { demoAccount } from "./vendor/demo-vendor.ts";
import { startSimulator, type Simulator } from "./vendor/start-simulator.ts";

/** Host and vendor, running. */
export interface Demo {
  readonly url: string;
  readonly vendorUrl: string;
  readonly dataDir: string;
  readonly logPath: string;
  readonly adminKey: AdminKey;
  /** Drains the host, then ends the vendor. */
  stop(): Promise<void>;
}

/**
 * Starts the vendor, a host that may reach it, and the connector between them. In a data directory where it ran before,
 * it goes on.
 *
 * @throws StartProblem, or what `createHost` throws: nothing runs then
 */
export async function startDemo(given: Settings, version: string): Promise<Demo> {
  const settings = { ...given, dataDir: resolve(given.dataDir), allowPrivateNetwork: true };
  const { dataDir } = settings;
  const opened: (() => Promise<void>)[] = [];
  const closeAll = async (): Promise<void> => {
    for (const close of opened.splice(0).toReversed()) await close();
  };
  try {
    const log = await openHostLog(dataDir);
    opened.push(() => log.close());
    const before = readState(dataDir) ?? { startedAt: Date.now() };
    const simulator = await openVendor(dataDir, before);
    opened.push(() => simulator.close());
    const host = await createHost({ settings, version, logStream: log.stream });
    opened.push(() => host.stop());
    const state = { ...before, vendorPort: simulator.port };
    // Only now is the data directory ours alone.
    writeState(dataDir, state);
    const adminKey = await settleAdminKey(host, settings);
    await ensureConnector(dataDir, state, { url: host.url, adminKey, vendorUrl: simulator.url });
    return {
      url: host.url,
      vendorUrl: simulator.url,
      dataDir,
      logPath: log.path,
      adminKey,
      stop: closeAll,
    };
  } catch (error) {
    await closeAll();
    throw error;
  }
}

async function openVendor(dataDir: string, state: DemoState): Promise<Simulator> {
  try {
    return await startSimulator({ startedAt: state.startedAt, port: state.vendorPort });
  } catch (error) {
    const owner = runningOwner(dataDir);
    if (owner === undefined) throw error;
    throw new StartProblem(
      `The data directory ${dataDir} is in use by ${owner}: stop that one, or start with another SLUICE_DATA_DIR.`,
    );
  }
}

async function ensureConnector(
  dataDir: string,
  state: DemoState,
  parts: { readonly url: string; readonly adminKey: AdminKey; readonly vendorUrl: string },
): Promise<void> {
  const { url, adminKey, vendorUrl } = parts;
  if (adminKey.from === "earlier") {
    if (state.hasConnector === true) return;
    throw new StartProblem(
      "The demo's connector is not there yet and the administrator key is not known: start once with " +
        "SLUICE_ADMIN_KEY=<a new key>, or with another SLUICE_DATA_DIR.",
    );
  }
  await createConnector(url, adminKey.key, {
    base_url: vendorUrl,
    api_key: demoAccount.apiKey,
    domain_id: String(demoAccount.domainId),
    interval: 1,
  });
  if (state.hasConnector !== true) writeState(dataDir, { ...state, hasConnector: true });
}
