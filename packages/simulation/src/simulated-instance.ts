import { silentLogger } from "@sluice/connector-sdk/testing";
import type { AnyConnector, Clock } from "@sluice/connector-sdk";
import { createBudgets, openSources, sourceKeyOf } from "@sluice/connector-host/testing";
import type { Instance, Metrics } from "@sluice/connector-host/testing";
import { mailprotector } from "@sluice/mailprotector-connector";
import { burst, createVendor, generateTraffic } from "@sluice/mailprotector-simulator";
import type { Vendor } from "@sluice/mailprotector-simulator";
import type { MortalProcess } from "./mortal-process.ts";
import type { Random } from "./random.ts";
import { createVendorAdapter } from "./vendor-adapter.ts";
import type { World } from "./world.ts";
import { writtenOnce } from "./written-once.ts";

const apiKey = "key-of-the-simulation";
const domainId = "102";
const config = {
  base_url: "https://vendor.example",
  api_key: apiKey,
  interval: 5,
  domain_id: domainId,
  content_type: ["domain_logs"],
};

/** The vendor of a world, with everything it will ever hold. */
export function createWorldVendor(world: World, clock: Clock): Vendor {
  const vendor = createVendor({
    clock,
    apiKey,
    dialect: world.dialect,
    faults: world.faults,
    seed: world.seed,
  });
  const { seed, ratePerMinute, bursts } = world.traffic;
  const from = world.startsAt - world.retentionMs - 3_600_000;
  const traffic = generateTraffic({ seed, ratePerMinute, from, until: world.endsAt });
  for (const batch of [traffic, ...bursts.map((one, at) => burst({ ...one, seed: at + 1 }))])
    vendor.addRecords(domainId, writtenOnce(batch));
  return vendor;
}

/** What opening the instance needs of the life that it is opened in. */
export interface LifeParts {
  readonly world: World;
  readonly connector: AnyConnector;
  readonly vendor: Vendor;
  /** Time of the world, whoever lives in it. */
  readonly clock: Clock;
  readonly process: MortalProcess;
  readonly chance: Random;
}

/** Opens the instance as the host does, behind the simulated network. */
export function openSourcesOf(life: LifeParts, instance: Instance): ReturnType<typeof openSources> {
  const { world, connector, vendor, process, chance } = life;
  const clock = process.clock(life.clock);
  const latencyMs = (): number => chance.between(world.latencyMs.least, world.latencyMs.most);
  const adapter = createVendorAdapter({ vendor, clock: life.clock, latencyMs });
  return openSources({
    instance,
    tenantName: "Tenant",
    connector,
    config,
    advanced: {},
    contentTypes: ["domain_logs"],
    intervalMinutes: world.intervalMinutes,
    clock,
    log: silentLogger(),
    http: {
      clock,
      budget: createBudgets(clock, () => chance.next()).of(connector, config),
      addressPolicy: { allowPrivateNetwork: false },
      adapter: process.adapter(adapter),
      random: () => chance.next(),
    },
  });
}

/** The connector as it is, with a small cap: what takes thousands of records there takes dozens here. */
export function connectorOf({ cap, pageSizes, retentionMs }: World): AnyConnector {
  const [stream] = mailprotector.streams;
  return {
    ...mailprotector,
    streams: [{ ...stream, traits: { ...stream?.traits, cap, pageSizes, retentionMs } }],
  } as unknown as AnyConnector;
}

/** The one instance of a world. */
export function instanceOf(world: World): Instance {
  const at = world.startsAt;
  return {
    id: "instance-of-the-simulation",
    custId: "default",
    name: "Simulated",
    category: "email",
    type: "mailprotector",
    version: "1",
    active: true,
    isCollect: true,
    isRespond: false,
    runOn: "dp",
    config: {},
    sealedSecrets: "",
    filterList: [],
    advancedSetting: {},
    createdAt: at,
    modifiedAt: at,
  };
}

/** Names what the instance collects. */
export function sourceOf(world: World): string {
  const parts = { instance: instanceOf(world), connector: connectorOf(world), config };
  return sourceKeyOf(parts, "domain_logs").id;
}

const nothing = (): void => undefined;

/** Counts nothing. */
export const noMetrics: Metrics = {
  request: nothing,
  records: nothing,
  bytes: nothing,
  run: nothing,
  gap: nothing,
  lag: nothing,
  coverage: nothing,
  status: nothing,
  forget: nothing,
  text: async () => "",
};
