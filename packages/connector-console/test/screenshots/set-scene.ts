import {
  burst,
  createVendor,
  startSimulatorServer,
  type SimulatorServer,
  type Vendor,
} from "@sluice/mailprotector-simulator";
import { createHostClient, vendorKey, type HostClient } from "../host-client.ts";
import { startHost, type ConsoleHost } from "../start-host.ts";

/** A host with a history worth looking at. */
export interface Scene {
  readonly host: ConsoleHost;
  /** Connector ids by what they show. */
  readonly connectors: Readonly<Record<"main" | "backfilling", string>>;
  remove(): Promise<void>;
}

const minute = 60_000;
const hour = 60 * minute;
const day = 24 * hour;
/** The address stands in pictures: it is always the same. */
const vendorPort = 18_481;
/** Answers so slowly that its backfill is still under way when it is looked at. */
const slowVendorPort = 18_482;
const slowMs = 1_200;
const slowPageSize = 50;

/** Starts two vendors and a host, adds connectors of several tenants, and waits until there is something to see. */
export async function setScene(): Promise<Scene> {
  const from = Math.floor(Date.now() / hour) * hour - 15 * day;
  const vendor = manyTenants(from);
  const slow = oneTenant(from);
  const servers = [
    await startSimulatorServer({ vendor, port: vendorPort }),
    await startSimulatorServer({ vendor: slow, port: slowVendorPort }),
  ] as const;
  const host = await startHost();
  const api = createHostClient(host.url);
  const connectors = await addConnectors(api, servers);
  await untilSettled(api);
  slow.configure({ faults: [{ kind: "slow", delayMs: slowMs }] });
  await startBackfill(api, connectors.backfilling, from);
  return {
    host,
    connectors,
    remove: async () => {
      await host.remove();
      for (const server of servers) await server.close();
    },
  };
}

/** Two weeks of mail; in the first domain the two moments that collectors lose records in. */
function manyTenants(from: number): Vendor {
  const live = (seed: number, ratePerMinute: number) => ({ seed, ratePerMinute, from });
  const vendor = createVendor({
    clock: { now: () => Date.now() },
    apiKey: vendorKey,
    domains: [
      { id: 102, live: live(1, 4) },
      { id: 103, live: live(2, 1) },
      { id: 104, live: live(3, 0.5) },
      { id: 106, live: live(5, 0.3) },
    ],
    dialect: { totals: "true" },
  });
  vendor.addRecords(102, burst({ at: from + 13.6 * day, count: 12_000, spanMs: 5 * minute }));
  vendor.addRecords(102, burst({ at: from + 14.2 * day, count: 20_000 }));
  return vendor;
}

function oneTenant(from: number): Vendor {
  return createVendor({
    clock: { now: () => Date.now() },
    apiKey: vendorKey,
    domains: [{ id: 105, live: { seed: 4, ratePerMinute: 1, from } }],
    dialect: { maxPageSize: slowPageSize },
  });
}

async function addConnectors(
  api: HostClient,
  [usual, slow]: readonly [SimulatorServer, SimulatorServer],
): Promise<Scene["connectors"]> {
  const add = (name: string, domain: string, tenant: string) =>
    api.addConnector({ name, vendor: usual.url, domain, tenant, lookBackDays: 14 });
  const main = await add("Northwind mail", "102", "northwind");
  await add("Contoso mail", "103", "contoso");
  const off = await add("Fabrikam mail", "104", "fabrikam");
  await add("Contoso subsidiary", "106", "contoso");
  await api.addConnector({
    name: "Adventure Works mail",
    vendor: usual.url,
    domain: "107",
    tenant: "adventure-works",
    conf: { api_key: "an-old-key" },
  });
  const backfilling = await api.addConnector({
    name: "Litware mail",
    vendor: slow.url,
    domain: "105",
    tenant: "litware",
    lookBackDays: 3,
  });
  await untilStatus(api, off, "ok");
  await api.call("POST", `connectors/${off}/deactivate`);
  return { main, backfilling };
}

async function startBackfill(api: HostClient, id: string, from: number): Promise<void> {
  const at = (ms: number) => new Date(ms).toISOString();
  await api.call("POST", `connectors/${id}/backfill`, {
    since: at(from + 12.5 * day),
    until: at(from + 14.5 * day),
  });
}

interface Shown {
  readonly _id: string;
  readonly active: boolean;
  readonly status: { readonly state: string };
  readonly coverage: { readonly open_ms: number } | null;
}

async function untilStatus(api: HostClient, id: string, state: string): Promise<void> {
  await until(async () => {
    const shown = (await api.call("GET", `connectors/${id}`)) as Shown;
    return shown.status.state === state;
  });
}

/** Everything that can be read is read; the newest minutes never are. */
async function untilSettled(api: HostClient): Promise<void> {
  await until(async () => {
    const { connectors } = (await api.call("GET", "connectors")) as {
      readonly connectors: readonly Shown[];
    };
    return connectors.every(
      ({ active, status, coverage }) =>
        !active ||
        status.state === "failed" ||
        (coverage !== null && coverage.open_ms < 5 * minute),
    );
  });
}

const mostWaitMs = 5 * minute;

async function until(isSo: () => Promise<boolean>): Promise<void> {
  const begunAt = Date.now();
  while (!(await isSo())) {
    if (Date.now() - begunAt > mostWaitMs) throw new Error("The scene was not set in time.");
    await new Promise((resolve) => setTimeout(resolve, 500));
  }
}
