import type { Instance } from "../store/entities.ts";
import type { CollectorOptions } from "./collector-options.ts";
import type { InstanceRuntime } from "./instance-runtime.ts";

/** Stores the status when it says something new; a visit lasts, and whoever looks must not wait for its end. */
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
  } catch (error) {
    options.log.error("the status could not be stored", { instance: runtime.instance.id, error });
  }
}

/** Stores a status as of now, and measures it. */
export async function putStatus(
  { store, clock, metrics }: Pick<CollectorOptions, "store" | "clock" | "metrics">,
  instance: Instance,
  health: ReturnType<InstanceRuntime["health"]>,
): Promise<void> {
  const now = clock.now();
  metrics.status(instance.id, health.state);
  await store.putStatus({ instance: instance.id, ...health, since: now, lastSeen: now });
}
