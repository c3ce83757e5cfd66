import type { Clock } from "@sluice/connector-sdk";
import type { HostServices } from "./api/host-services.ts";
import type { Catalog } from "./catalog/loaded-connector.ts";
import type { Budgets } from "./collect/budgets.ts";
import { createCollectionService } from "./collection/collection-service.ts";
import { createInstanceService } from "./instances/instance-service.ts";
import type { InstanceServiceOptions, ResumableInstances } from "./instances/instance-service.ts";
import { pendingStatus } from "./instances/instance-view.ts";
import type { Lake } from "./lake/lake.ts";
import type { Collector } from "./schedule/collector.ts";
import type { Store } from "./store/store.ts";
import type { Instance, StatusEntry } from "./store/entities.ts";
import { createSystemService } from "./system/system-service.ts";
import type { SystemParts } from "./system/system-service.ts";
import type { Redactor } from "./telemetry/redactor.ts";
import { openTenants } from "./tenants/tenant-service.ts";

export interface ServiceParts
  extends
    Pick<InstanceServiceOptions, "seal" | "tests" | "probe" | "onSecret">,
    Omit<SystemParts, "store" | "lake" | "nameOf"> {
  readonly store: Store;
  readonly lake: Lake;
  readonly catalog: Catalog;
  readonly collector: Collector;
  readonly budgets: Budgets;
  readonly clock: Clock;
  readonly redactor: Redactor;
}

/** What the API may ask of this host, and what its start asks of it. */
export interface StartedServices extends HostServices {
  readonly instances: HostServices["instances"] & ResumableInstances;
}

/** Puts together what the API may ask of this host. */
export async function createServices(parts: ServiceParts): Promise<StartedServices> {
  const { store, lake, catalog, collector, clock } = parts;
  const instances = createInstanceService({
    ...parts,
    hooks: collector.hooks,
    health: async (asked) => {
      const statuses = await collector.statuses(asked);
      return asked.map((instance, at) => healthOf(instance, statuses[at]));
    },
  });
  return {
    catalog,
    instances: {
      ...instances,
      test: (id, signal) => tested(collector, id, instances.test(id, signal)),
    },
    collection: createCollectionService(parts),
    tenants: await openTenants(store),
    lake,
    system: createSystemService({
      ...parts,
      nameOf: (instance) => collector.get(instance)?.instance.name,
    }),
  };

  function healthOf(instance: Instance, status: StatusEntry = pendingStatus(instance)) {
    const runtime = collector.get(instance.id);
    const now = clock.now();
    return {
      status: {
        ...status,
        lastSeen: Math.max(
          status.lastSeen,
          runtime === undefined ? 0 : Math.min(runtime.lastContact, now),
        ),
      },
      lastActivity: runtime?.lastActivity,
      lastDataReceived: runtime?.lastDataReceived,
      coverage: runtime?.coverage(now),
    };
  }
}

/** Tells the collector when every check of a saved instance passed. */
async function* tested<Check extends { readonly status: string }>(
  collector: Collector,
  id: string,
  checks: AsyncIterable<Check>,
): AsyncGenerator<Check, void> {
  let hasPassed = true;
  for await (const check of checks) {
    if (check.status === "fail") hasPassed = false;
    yield check;
  }
  if (hasPassed) await collector.testPassed(id);
}
