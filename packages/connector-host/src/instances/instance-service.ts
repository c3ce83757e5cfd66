import { randomBytes } from "node:crypto";
import type { CheckResult, Clock, ConfigValues, Interval } from "@sluice/connector-sdk";
import {
  HostProblem,
  type InstanceInput,
  type InstanceService,
  type InstanceView,
} from "../api/host-services.ts";
import type { Catalog, LoadedConnector } from "../catalog/loaded-connector.ts";
import type { Instance } from "../store/entities.ts";
import type { Store } from "../store/store.ts";
import { editInstance, newInstance } from "./edit-instance.ts";
import { requireConfig } from "./check-input.ts";
import { contentTypesOf, viewInstance, type InstanceHealth } from "./instance-view.ts";
import { createLock } from "./lock.ts";
import { openConfig } from "./open-config.ts";
import type { Seal } from "./seal.ts";
import { refuseTakenSource, sourceOf } from "./source-owner.ts";
import type { TestRunner } from "./test-runner.ts";

/** What collection is told; each resolves once it has taken effect. Called only for instances that collect. */
export interface CollectorHooks {
  /** It became active: `paused` is the time to exclude when it was inactive before. */
  started(instance: Instance, paused?: Interval): Promise<void>;
  changed(instance: Instance): Promise<void>;
  /** Resolves when nothing of the instance runs any more. */
  stopped(instance: Instance): Promise<void>;
}

/** A test that is to be made at a vendor. */
export interface ProbeRequest {
  readonly loaded: LoadedConnector;
  readonly config: ConfigValues;
  readonly contentTypes: readonly string[];
  /** Absent when it is tested before saving. */
  readonly instance?: Instance;
  readonly signal: AbortSignal;
}

export interface InstanceServiceOptions {
  readonly store: Pick<
    Store,
    "listInstances" | "getInstance" | "putInstance" | "deleteInstance" | "listTenants" | "putTenant"
  >;
  readonly catalog: Pick<Catalog, "get" | "list">;
  readonly seal: Seal;
  readonly clock: Pick<Clock, "now">;
  readonly tests: TestRunner;
  /** Opens a session and asks the connector to test it. */
  readonly probe: (request: ProbeRequest) => AsyncIterable<CheckResult>;
  readonly hooks: CollectorHooks;
  readonly health: (instance: Instance) => Promise<InstanceHealth>;
  /** Told of every secret before it is used, so that logs can leave it out. */
  readonly onSecret?: (secret: string) => void;
  /** @default 24 random hex digits */
  readonly newId?: () => string;
}

/** Keeps configured connectors: creates, edits, tests and removes them, one change at a time. */
export function createInstanceService(options: InstanceServiceOptions): InstanceService {
  const { store, catalog, seal, hooks, clock } = options;
  const oneAtATime = createLock();
  const stored = (id: string) => requireInstance(store, id);
  const view = async (instance: Instance) => (await viewAll(options, [instance]))[0] as InstanceView;
  const save = async (instance: Instance): Promise<void> => store.putInstance(instance);

  return {
    list: async () => viewAll(options, await store.listInstances()),
    get: async (id) => view(await stored(id)),

    create: (input) =>
      oneAtATime(async () => {
        const instance = await createInstance(options, input);
        if (collects(instance)) await hooks.started(instance);
        return view(instance);
      }),

    update: (id, input) =>
      oneAtATime(async () => {
        const before = await stored(id);
        const after = editInstance(options, before, input);
        await refuseTakenSource(options, after);
        await save(after);
        if (collects(before) && collects(after)) await hooks.changed(after);
        else if (collects(after)) await hooks.started(after);
        else if (collects(before)) await hooks.stopped(after);
        return view(after);
      }),

    remove: (id) =>
      oneAtATime(async () => {
        const instance = await stored(id);
        if (collects(instance)) await hooks.stopped(instance);
        await store.deleteInstance(id);
      }),

    activate: (id) =>
      oneAtATime(async () => {
        const before = await stored(id);
        if (before.active) return view(before);
        const { inactiveSince, ...rest } = before;
        const now = clock.now();
        const after: Instance = { ...rest, active: true, modifiedAt: now };
        await save(after);
        const paused = inactiveSince === undefined ? undefined : { since: inactiveSince, until: now };
        if (collects(after)) await hooks.started(after, paused);
        return view(after);
      }),

    deactivate: (id) =>
      oneAtATime(async () => {
        const before = await stored(id);
        if (!before.active) return view(before);
        const now = clock.now();
        const after: Instance = { ...before, active: false, inactiveSince: now, modifiedAt: now };
        await save(after);
        if (collects(before)) await hooks.stopped(after);
        return view(after);
      }),

    async *test(id, signal) {
      const instance = await stored(id);
      const loaded = requireType(catalog, instance.type);
      const config = openConfig(instance, seal);
      const contentTypes = contentTypesOf(instance, catalog);
      const request = { loaded, config, contentTypes, instance };
      yield* options.tests.run({
        key: id,
        signal,
        start: (inner) => options.probe({ ...request, signal: inner }),
      });
    },

    async *testUnsaved(type, conf, signal) {
      const loaded = requireType(catalog, type);
      const config = requireConfig(loaded, conf);
      const contentTypes = loaded.manifest.contentTypes.map(({ id }) => id);
      yield* options.tests.run({
        key: `${type} ${sourceOf(loaded, config)}`,
        signal,
        start: (inner) => options.probe({ loaded, config, contentTypes, signal: inner }),
      });
    },
  };
}

async function createInstance(
  options: InstanceServiceOptions,
  input: InstanceInput,
): Promise<Instance> {
  const loaded = requireType(options.catalog, input.type, 400);
  const id = options.newId?.() ?? randomBytes(12).toString("hex");
  const instance = newInstance(options, { id, loaded, input });
  await refuseTakenSource(options, instance);
  const tenants = await options.store.listTenants();
  if (!tenants.some((tenant) => tenant.custId === instance.custId)) {
    await options.store.putTenant({ custId: instance.custId, name: instance.custId });
  }
  await options.store.putInstance(instance);
  return instance;
}

function collects(instance: Instance): boolean {
  return instance.active && instance.isCollect;
}

async function viewAll(
  { store, catalog, health }: InstanceServiceOptions,
  instances: readonly Instance[],
): Promise<readonly InstanceView[]> {
  const tenants = await store.listTenants();
  const names = new Map(tenants.map(({ custId, name }) => [custId, name]));
  return Promise.all(
    instances.map(async (instance) => {
      const tenantName = names.get(instance.custId) ?? instance.custId;
      return viewInstance(instance, { tenantName, health: await health(instance), catalog });
    }),
  );
}

async function requireInstance(store: Pick<Store, "getInstance">, id: string): Promise<Instance> {
  const instance = await store.getInstance(id);
  if (instance !== undefined) return instance;
  throw new HostProblem("connector_unknown", 404, `There is no connector with the id "${id}".`);
}

function requireType(
  catalog: Pick<Catalog, "get" | "list">,
  type: string,
  status = 404,
): LoadedConnector {
  const loaded = catalog.get(type);
  if (loaded !== undefined) return loaded;
  const known = catalog.list().map(({ manifest }) => manifest.id);
  throw new HostProblem(
    "connector_type_unknown",
    status,
    `There is no connector type "${type}". Known types: ${known.join(", ")}.`,
    [{ path: "/type", code: "not_allowed", message: `/type must be one of ${known.join(", ")}.` }],
  );
}
