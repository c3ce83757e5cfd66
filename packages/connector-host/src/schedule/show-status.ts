import type { Health } from "../status/health.ts";
import type { Instance, StatusEntry } from "../store/entities.ts";
import { StoreFull } from "../store/store.ts";
import type { CollectorOptions } from "./collector-options.ts";
import type { InstanceRuntime } from "./instance-runtime.ts";

/**
 * Stores the status when it says something new; a visit lasts, and whoever looks must not wait for its end. What a full
 * disk has no room for is remembered instead, for that is when people look.
 */
export async function showStatus(
  options: CollectorOptions,
  runtime: InstanceRuntime,
): Promise<void> {
  const health = runtime.health(options.clock.now());
  const text = JSON.stringify(health);
  if (runtime.shownHealth === text || runtime.isStopping) return;
  runtime.shownHealth = text;
  try {
    await putStatus(options, runtime.instance, health);
    runtime.unstoredStatus = undefined;
  } catch (error) {
    runtime.shownHealth = undefined;
    runtime.unstoredStatus = statusOf(runtime.instance, health, options.clock.now());
    // That there is no room has its own line in the log already.
    if (error instanceof StoreFull) return;
    options.log.error("the status could not be stored", { instance: runtime.instance.id, error });
  }
}

/** Stores a status as of now, and measures it. */
export async function putStatus(
  { store, clock, metrics }: Pick<CollectorOptions, "store" | "clock" | "metrics">,
  instance: Instance,
  health: Health,
): Promise<void> {
  const now = clock.now();
  metrics.status(instance.id, health.state);
  await store.putStatus(statusOf(instance, health, now));
}

function statusOf(instance: Instance, health: Health, now: number): StatusEntry {
  return { instance: instance.id, ...health, since: now, lastSeen: now };
}
