import type { InstanceService, InstanceView } from "../api/host-services.ts";
import type { Instance, Tenant } from "../store/entities.ts";
import {
  activateInstance,
  createInstance,
  deactivateInstance,
  removeInstance,
  resumeInstance,
  updateInstance,
} from "./change-instances.ts";
import { requireInstance, type InstanceServiceOptions } from "./instance-context.ts";
import { viewInstance } from "./instance-view.ts";
import { createLock } from "./lock.ts";
import { testInstance, testUnsaved } from "./run-tests.ts";
import { createSourceOwners } from "./source-owner.ts";

export type { CollectorHooks, InstanceServiceOptions, ProbeRequest } from "./instance-context.ts";

/** What a host does with its instances beside what its API asks for. */
export interface ResumableInstances {
  /** Goes on with everything that was collected when the host stopped. The API may change instances meanwhile. */
  resumeAll(): Promise<void>;
}

/** Keeps configured connectors: creates, edits, tests and removes them, one change at a time. */
export function createInstanceService(
  options: InstanceServiceOptions,
): InstanceService & ResumableInstances {
  const { store } = options;
  const oneAtATime = createLock();
  const changing = { ...options, owners: createSourceOwners(options) };
  const view = async (instance: Instance): Promise<InstanceView> => {
    const tenant = await store.getTenant(instance.custId);
    const [shown] = await viewAll(options, [instance], tenant === undefined ? [] : [tenant]);
    if (shown === undefined) throw new Error(`the instance ${instance.id} has no view`);
    return shown;
  };
  const change = (make: () => Promise<Instance>) => oneAtATime(async () => view(await make()));

  return {
    list: async () => viewAll(options, await store.listInstances(), await store.listTenants()),
    get: async (id) => view(await requireInstance(store, id)),
    create: (input) => change(() => createInstance(changing, input)),
    update: (id, input) => change(() => updateInstance(changing, id, input)),
    remove: (id) => oneAtATime(() => removeInstance(changing, id)),
    activate: (id) => change(() => activateInstance(options, id)),
    deactivate: (id) => change(() => deactivateInstance(options, id)),
    test: (id, signal) => testInstance(options, id, signal),
    resumeAll: async () => {
      for (const { id } of await store.listInstances())
        await oneAtATime(() => resumeInstance(options, id));
    },
    testUnsaved: (type, conf, signal) => testUnsaved(options, { type, conf }, signal),
  };
}

async function viewAll(
  options: InstanceServiceOptions,
  instances: readonly Instance[],
  tenants: readonly Tenant[],
): Promise<readonly InstanceView[]> {
  const { catalog } = options;
  const tenantNames = new Map(tenants.map(({ custId, name }) => [custId, name]));
  const healths = await options.health(instances);
  return healths.flatMap((health, at) => {
    const instance = instances[at];
    if (instance === undefined) return [];
    const tenantName = tenantNames.get(instance.custId) ?? instance.custId;
    return [viewInstance(instance, { tenantName, health, catalog })];
  });
}
