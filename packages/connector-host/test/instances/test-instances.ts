import { randomBytes } from "node:crypto";
import { defineConnector, type CheckResult, type Clock } from "@sluice/connector-sdk";
import type { InstanceService } from "../../src/api/host-services.ts";
import type { LoadedConnector } from "../../src/catalog/loaded-connector.ts";
import type {
  CollectorHooks,
  InstanceServiceOptions,
  ProbeRequest,
} from "../../src/instances/instance-context.ts";
import { createInstanceService } from "../../src/instances/instance-service.ts";
import type { ResumableInstances } from "../../src/instances/instance-service.ts";
import { pendingStatus } from "../../src/instances/instance-view.ts";
import { createSeal, type Seal } from "../../src/instances/seal.ts";
import { createTestRunner } from "../../src/instances/test-runner.ts";
import type { Instance, Tenant } from "../../src/store/entities.ts";
import { config, manifest } from "../api/sample-type.ts";

export const letters = {
  custId: "default",
  name: "Letters",
  type: "post",
  isCollect: true,
  isRespond: false,
  runOn: "dp",
  conf: { base_url: "https://post.test", api_key: "hush-hush", box: "7" },
} as const;

export interface Bench {
  readonly service: InstanceService & ResumableInstances;
  readonly instances: Map<string, Instance>;
  readonly tenants: Map<string, Tenant>;
  /** What collection was told, in order. */
  readonly told: string[];
  readonly secrets: string[];
  readonly probes: ProbeRequest[];
  readonly seal: Seal;
  now: number;
}

/** A service over a store in memory; hooks, probes and secrets are written down. */
export function bench(changes: Partial<InstanceServiceOptions> = {}): Bench {
  const instances = new Map<string, Instance>();
  const tenants = new Map<string, Tenant>();
  const made = { instances, tenants, told: [], secrets: [], probes: [], now: 1_000 };
  const bench = made as unknown as { -readonly [Name in keyof Bench]: Bench[Name] };
  const clock: Clock = { now: () => bench.now, sleep: () => new Promise(() => undefined) };
  bench.seal = changes.seal ?? createSeal(randomBytes(32));
  bench.service = createInstanceService({
    store: memoryStore(instances, tenants),
    catalog: { get: (type) => (type === "post" ? post : undefined), list: () => [post] },
    seal: bench.seal,
    clock,
    tests: createTestRunner({ clock }),
    probe: (request) => {
      bench.probes.push(request);
      return pass();
    },
    hooks: hooksInto(bench.told),
    health: async (instances) =>
      instances.map((instance) => ({
        status: pendingStatus(instance),
        lastActivity: undefined,
        lastDataReceived: undefined,
        coverage: undefined,
      })),
    onSecret: (secret) => bench.secrets.push(secret),
    ...changes,
  });
  return bench;
}

function hooksInto(told: string[]): CollectorHooks {
  return {
    started: async ({ name }, paused) => {
      const since = paused === undefined ? "" : ` after ${paused.since}..${paused.until}`;
      told.push(`started ${name}${since}`);
    },
    changed: async ({ name }) => void told.push(`changed ${name}`),
    stopped: async ({ name }) => void told.push(`stopped ${name}`),
  };
}

/** What the service needs of a store. */
export function memoryStore(
  instances: Map<string, Instance>,
  tenants: Map<string, Tenant>,
): InstanceServiceOptions["store"] {
  return {
    listInstances: async () => [...instances.values()],
    getInstance: async (id) => instances.get(id),
    putInstance: async (instance) => void instances.set(instance.id, instance),
    deleteInstance: async (id) => void instances.delete(id),
    listTenants: async () => [...tenants.values()],
    getTenant: async (custId) => tenants.get(custId),
    putTenant: async (tenant) => void tenants.set(tenant.custId, tenant),
  };
}

async function* pass(): AsyncGenerator<CheckResult> {
  yield { id: "one", title: "One", status: "pass", evidence: {}, durationMs: 1 };
}

interface PostConfig {
  readonly base_url: string;
  readonly box: string;
}

const connector = defineConnector<PostConfig, undefined>({
  manifest,
  config,
  source: ({ base_url, box }) => ({ origin: new URL(base_url).origin, account: box }),
  open: () => undefined,
  test: () => pass(),
  streams: [],
});

const post: LoadedConnector = {
  manifest,
  config,
  origin: "built-in",
  connector,
};
