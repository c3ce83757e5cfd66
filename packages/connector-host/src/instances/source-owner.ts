import { isConnectorError, type ConfigValues } from "@sluice/connector-sdk";
import { HostProblem } from "../api/host-services.ts";
import type { Catalog, LoadedConnector } from "../catalog/loaded-connector.ts";
import type { Instance } from "../store/entities.ts";
import type { Store } from "../store/store.ts";
import { configInvalid } from "./check-input.ts";
import type { Seal } from "./seal.ts";
import { openConfig } from "./open-config.ts";

interface SourceContext {
  readonly store: Pick<Store, "listInstances" | "getInstance">;
  readonly catalog: Pick<Catalog, "get">;
  readonly seal: Seal;
}

/**
 * What a configuration collects, as text that is equal for equal sources.
 *
 * @throws HostProblem `config_invalid` when the connector cannot tell
 */
export function sourceOf({ connector }: LoadedConnector, config: ConfigValues): string {
  try {
    // The configuration has passed the connector's own schema, which is what its type says.
    const { origin, account } = connector.source(config as never);
    return JSON.stringify([origin, account]);
  } catch (error) {
    if (!isConnectorError(error)) throw error;
    throw configInvalid([{ path: "/conf", code: error.code, message: error.message }]);
  }
}

/**
 * Which instance collects which source. Two instances of one tenant on the same source would read everything twice and
 * share one coverage map. The stored instances are read once, at the first question; from then on it is told of changes.
 * Questions and changes come one at a time.
 */
export interface SourceOwners {
  /** @throws HostProblem `source_taken` naming the other instance that has it */
  refuseTaken(instance: Instance): Promise<void>;
  /** The instance is stored as it is now. */
  stored(instance: Instance): void;
  removed(id: string): void;
}

export function createSourceOwners(context: SourceContext): SourceOwners {
  const { store } = context;
  const sources = new Map<string, string>();
  // More than one where a connector tells sources apart differently than when they were added.
  const owners = new Map<string, Set<string>>();
  let isRead = false;

  const removed = (id: string): void => {
    const source = sources.get(id);
    if (source === undefined) return;
    sources.delete(id);
    const left = owners.get(source);
    left?.delete(id);
    if (left?.size === 0) owners.delete(source);
  };
  const stored = (instance: Instance): void => {
    removed(instance.id);
    const source = sourceOfInstance(context, instance);
    if (source === undefined) return;
    sources.set(instance.id, source);
    owners.set(source, (owners.get(source) ?? new Set()).add(instance.id));
  };
  return {
    stored,
    removed,
    async refuseTaken(instance) {
      if (!isRead) for (const one of await store.listInstances()) stored(one);
      isRead = true;
      const source = sourceOfInstance(context, instance);
      const [other] = [...(owners.get(source ?? "") ?? [])].filter((id) => id !== instance.id);
      if (other !== undefined) throw sourceTaken(await store.getInstance(other));
    },
  };
}

function sourceTaken(owner: Instance | undefined): HostProblem {
  const who =
    owner === undefined
      ? "Another connector"
      : `The connector "${owner.name}" (${owner.id}) of tenant "${owner.custId}"`;
  return new HostProblem(
    "source_taken",
    409,
    `${who} already collects this source. ` +
      "Edit that one, or remove it first: what it has stored stays and is continued.",
  );
}

/** A source belongs to its tenant and type; undefined when it cannot be told. */
function sourceOfInstance(
  { catalog, seal }: SourceContext,
  instance: Instance,
): string | undefined {
  const loaded = catalog.get(instance.type);
  if (loaded === undefined) return undefined;
  try {
    const source = sourceOf(loaded, openConfig(instance, seal));
    return JSON.stringify([instance.custId, instance.type, source]);
  } catch {
    // Whatever keeps it from being opened must not keep others from being added; its own status says what it is.
    return undefined;
  }
}
