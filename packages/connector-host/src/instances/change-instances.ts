import { randomBytes } from "node:crypto";
import type { InstanceInput } from "../api/host-services.ts";
import type { Instance } from "../store/entities.ts";
import { custIdPattern } from "../tenants/cust-id.ts";
import { configInvalid } from "./check-input.ts";
import { editInstance, newInstance } from "./edit-instance.ts";
import { requireInstance, requireType, type InstanceServiceOptions } from "./instance-context.ts";
import type { SourceOwners } from "./source-owner.ts";

/** What changing instances needs beside what every use of them needs. */
export interface ChangeOptions extends InstanceServiceOptions {
  readonly owners: SourceOwners;
}

/** Adds an instance and starts its collection. @throws HostProblem `config_invalid`, `source_taken` */
export async function createInstance(
  options: ChangeOptions,
  input: InstanceInput,
): Promise<Instance> {
  const { store, hooks, owners } = options;
  const loaded = requireType(options.catalog, input.type, 400);
  const id = options.newId?.() ?? randomBytes(12).toString("hex");
  const instance = newInstance(options, { id, loaded, input });
  const isNewTenant = (await store.getTenant(instance.custId)) === undefined;
  if (isNewTenant) requireTenantId(instance.custId);
  await owners.refuseTaken(instance);
  if (isNewTenant) {
    await store.putTenant({ custId: instance.custId, name: instance.custId });
  }
  await store.putInstance(instance);
  owners.stored(instance);
  if (collects(instance)) await hooks.started(instance);
  return instance;
}

/** Edits an instance; its collection goes on with what is new. @throws HostProblem as `createInstance` */
export async function updateInstance(
  options: ChangeOptions,
  id: string,
  input: Partial<InstanceInput>,
): Promise<Instance> {
  const { store, hooks, owners } = options;
  const before = await requireInstance(store, id);
  const after = editInstance(options, before, input);
  await owners.refuseTaken(after);
  await store.putInstance(after);
  owners.stored(after);
  if (collects(before) && collects(after)) await hooks.changed(after);
  else if (collects(after)) await hooks.started(after);
  else if (collects(before)) await hooks.stopped(after);
  return after;
}

/** Removes an instance once its collection has stopped; what it stored stays. */
export async function removeInstance(options: ChangeOptions, id: string): Promise<void> {
  const instance = await requireInstance(options.store, id);
  if (collects(instance)) await options.hooks.stopped(instance);
  await options.store.deleteInstance(id);
  options.owners.removed(id);
}

/** Switches collection on; tells it since when it was off. */
export async function activateInstance(
  { store, hooks, clock }: InstanceServiceOptions,
  id: string,
): Promise<Instance> {
  const before = await requireInstance(store, id);
  if (before.active) return before;
  const { inactiveSince, ...rest } = before;
  const now = clock.now();
  const after: Instance = { ...rest, active: true, modifiedAt: now };
  await store.putInstance(after);
  const paused = inactiveSince === undefined ? undefined : { since: inactiveSince, until: now };
  if (!collects(after)) return after;
  try {
    await hooks.started(after, paused);
  } catch (error) {
    // Else it would be called active while nothing is collected, and could not be switched on any more.
    await store.putInstance(before);
    throw error;
  }
  return after;
}

/** Goes on with what was collected when the host stopped, as it is stored now. */
export async function resumeInstance(
  { store, hooks }: InstanceServiceOptions,
  id: string,
): Promise<void> {
  const instance = await store.getInstance(id);
  // Somebody may have edited it since the host started: then it runs already, and begins anew.
  if (instance !== undefined && collects(instance)) await hooks.changed(instance);
}

/** Switches collection off and waits until it has stopped. */
export async function deactivateInstance(
  { store, hooks, clock }: InstanceServiceOptions,
  id: string,
): Promise<Instance> {
  const before = await requireInstance(store, id);
  if (!before.active) return before;
  const now = clock.now();
  const after: Instance = { ...before, active: false, inactiveSince: now, modifiedAt: now };
  await store.putInstance(after);
  if (collects(before)) await hooks.stopped(after);
  return after;
}

/** A tenant that is made along the way keeps the rules of `POST tenants`. */
function requireTenantId(custId: string): void {
  if (new RegExp(custIdPattern).test(custId)) return;
  const message = `/cust_id has a form that is not accepted for a new tenant; it must match ${custIdPattern}.`;
  throw configInvalid([{ path: "/cust_id", code: "bad_format", message }]);
}

function collects(instance: Instance): boolean {
  return instance.active && instance.isCollect;
}
