import { isConnectorError, type ConfigValues } from "@sluice/connector-sdk";
import { HostProblem } from "../api/host-services.ts";
import type { Catalog, LoadedConnector } from "../catalog/loaded-connector.ts";
import type { Instance } from "../store/entities.ts";
import type { Store } from "../store/store.ts";
import { configInvalid } from "./check-input.ts";
import { SealBroken, type Seal } from "./seal.ts";
import { openConfig } from "./open-config.ts";

interface SourceContext {
  readonly store: Pick<Store, "listInstances">;
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
 * Two instances of one tenant on the same source would read everything twice and share one coverage map.
 *
 * @throws HostProblem `source_taken` naming the instance that has it
 */
export async function refuseTakenSource(context: SourceContext, instance: Instance): Promise<void> {
  const wanted = sourceOfInstance(context, instance);
  const others = await context.store.listInstances();
  const owner = others.find(
    (other) =>
      other.id !== instance.id &&
      other.custId === instance.custId &&
      other.type === instance.type &&
      wanted !== undefined &&
      sourceOfInstance(context, other) === wanted,
  );
  if (owner === undefined) return;
  throw new HostProblem(
    "source_taken",
    409,
    `The connector "${owner.name}" (${owner.id}) of tenant "${owner.custId}" already collects this source. ` +
      "Edit that one, or remove it first: what it has stored stays and is continued.",
  );
}

function sourceOfInstance(
  { catalog, seal }: SourceContext,
  instance: Instance,
): string | undefined {
  const loaded = catalog.get(instance.type);
  if (loaded === undefined) return undefined;
  try {
    return sourceOf(loaded, openConfig(instance, seal));
  } catch (error) {
    // One instance that cannot be opened must not keep others from being added.
    if (error instanceof SealBroken || error instanceof HostProblem) return undefined;
    throw error;
  }
}
