import type { InstanceService, InstanceView } from "../api/host-services.ts";
import type { Instance } from "../store/entities.ts";
import {
  activateInstance,
  createInstance,
  deactivateInstance,
  removeInstance,
  updateInstance,
} from "./change-instances.ts";
import { requireInstance, type InstanceServiceOptions } from "./instance-context.ts";
import { viewInstance } from "./instance-view.ts";
import { createLock } from "./lock.ts";
import { testInstance, testUnsaved } from "./run-tests.ts";

export type { CollectorHooks, InstanceServiceOptions, ProbeRequest } from "./instance-context.ts";

/** Keeps configured connectors: creates, edits, tests and removes them, one change at a time. */
export function createInstanceService(options: InstanceServiceOptions): InstanceService {
  const { store } = options;
  const oneAtATime = createLock();
  const view = (instance: Instance) => viewOne(options, instance);
  const change = (make: () => Promise<Instance>) => oneAtATime(async () => view(await make()));

  return {
    list: async () => viewAll(options, await store.listInstances()),
    get: async (id) => view(await requireInstance(store, id)),
    create: (input) => change(() => createInstance(options, input)),
    update: (id, input) => change(() => updateInstance(options, id, input)),
    remove: (id) => oneAtATime(() => removeInstance(options, id)),
    activate: (id) => change(() => activateInstance(options, id)),
    deactivate: (id) => change(() => deactivateInstance(options, id)),
    test: (id, signal) => testInstance(options, id, signal),
    testUnsaved: (type, conf, signal) => testUnsaved(options, { type, conf }, signal),
  };
}

async function viewAll(
  options: InstanceServiceOptions,
  instances: readonly Instance[],
): Promise<readonly InstanceView[]> {
  const tenantNames = await tenantNamesOf(options);
  return Promise.all(instances.map((instance) => viewOne(options, instance, tenantNames)));
}

async function viewOne(
  options: InstanceServiceOptions,
  instance: Instance,
  known?: ReadonlyMap<string, string>,
): Promise<InstanceView> {
  const tenantNames = known ?? (await tenantNamesOf(options));
  return viewInstance(instance, {
    tenantName: tenantNames.get(instance.custId) ?? instance.custId,
    health: await options.health(instance),
    catalog: options.catalog,
  });
}

async function tenantNamesOf({
  store,
}: InstanceServiceOptions): Promise<ReadonlyMap<string, string>> {
  const tenants = await store.listTenants();
  return new Map(tenants.map(({ custId, name }) => [custId, name]));
}
