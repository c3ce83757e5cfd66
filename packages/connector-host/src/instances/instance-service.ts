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
  const view = async (instance: Instance): Promise<InstanceView> => {
    const [shown] = await viewAll(options, [instance]);
    if (shown === undefined) throw new Error(`the instance ${instance.id} has no view`);
    return shown;
  };
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
  const { catalog } = options;
  const [tenantNames, healths] = await Promise.all([
    tenantNamesOf(options),
    options.health(instances),
  ]);
  return healths.flatMap((health, at) => {
    const instance = instances[at];
    if (instance === undefined) return [];
    const tenantName = tenantNames.get(instance.custId) ?? instance.custId;
    return [viewInstance(instance, { tenantName, health, catalog })];
  });
}

async function tenantNamesOf({
  store,
}: InstanceServiceOptions): Promise<ReadonlyMap<string, string>> {
  const tenants = await store.listTenants();
  return new Map(tenants.map(({ custId, name }) => [custId, name]));
}
