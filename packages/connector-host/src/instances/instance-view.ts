import type { InstanceView } from "../api/host-services.ts";
import type { Catalog } from "../catalog/loaded-connector.ts";
import type { Instance, StatusEntry } from "../store/entities.ts";

/** What is known of an instance's health; decided elsewhere, shown here. */
export type InstanceHealth = Pick<
  InstanceView,
  "status" | "lastActivity" | "lastDataReceived" | "coverage"
>;

/** An instance that has not run yet. */
export function pendingStatus(instance: Instance): StatusEntry {
  return {
    instance: instance.id,
    state: instance.active ? "pending" : "inactive",
    code: 0,
    message: instance.active ? "Waiting for the first collection." : "Collection is switched off.",
    since: instance.modifiedAt,
    lastSeen: instance.modifiedAt,
  };
}

/** Content types that an instance collects: what its `content_type` field names, else all of its connector. */
export function contentTypesOf(
  instance: Instance,
  catalog: Pick<Catalog, "get">,
): readonly string[] {
  const known = (catalog.get(instance.type)?.manifest.contentTypes ?? []).map(({ id }) => id);
  const chosen = instance.config["content_type"];
  return Array.isArray(chosen) ? known.filter((id) => chosen.includes(id)) : known;
}

/** Minutes between two collections: its `interval` field, else the shortest default of its content types. */
export function intervalOf(instance: Instance, catalog: Pick<Catalog, "get">): number {
  const chosen = instance.config["interval"];
  if (typeof chosen === "number") return chosen;
  const types = catalog.get(instance.type)?.manifest.contentTypes ?? [];
  return Math.min(...types.map((type) => type.defaultIntervalMinutes), 24 * 60);
}

/** Puts together what the API shows of an instance. */
export function viewInstance(
  instance: Instance,
  known: {
    readonly tenantName: string;
    readonly health: InstanceHealth;
    readonly catalog: Pick<Catalog, "get">;
  },
): InstanceView {
  return {
    instance,
    tenantName: known.tenantName,
    ...known.health,
    intervalMinutes: intervalOf(instance, known.catalog),
    contentTypes: contentTypesOf(instance, known.catalog),
  };
}
