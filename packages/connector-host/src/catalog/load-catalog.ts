import type { AnyConnector } from "@sluice/connector-sdk";
import type { Logger } from "winston";
import { findConnectors } from "./find-connectors.ts";
import { loadConnector } from "./load-connector.ts";
import type { Catalog, LoadedConnector, RefusedConnector } from "./loaded-connector.ts";
import { ConnectorRefused, requireHonest, requireManifest } from "./verify-connector.ts";

export interface CatalogOptions {
  /** Connectors that come with the host. */
  readonly builtIn: readonly AnyConnector[];
  /** Folders that are a connector or hold connectors. */
  readonly folders: readonly string[];
  readonly hostVersion: string;
  readonly log: Pick<Logger, "info" | "warn">;
  /** How long the module of one connector may take to load, in milliseconds. @default 10_000 */
  readonly limitMs?: number;
}

/**
 * Loads every connector that fits this host. One that does not fit, breaks or lies is left out, told to the log and
 * listed as refused: it never stops the host.
 *
 * @throws ConnectorRefused for a built-in connector, which is a mistake of ours
 */
export async function loadCatalog(options: CatalogOptions): Promise<Catalog> {
  const { builtIn, folders, hostVersion, log } = options;
  const byType = new Map<string, LoadedConnector>();
  for (const connector of builtIn) {
    const manifest = requireManifest(connector.manifest, hostVersion);
    requireHonest(manifest, connector);
    byType.set(manifest.id, { manifest, config: connector.config, origin: "built-in", connector });
  }

  const found = await findConnectors(folders);
  const refused: RefusedConnector[] = [...found.missing];
  for (const folder of found.folders) {
    try {
      const loaded = await loadConnector(folder, hostVersion, options.limitMs);
      refuseTwin(byType, loaded);
      byType.set(loaded.manifest.id, loaded);
    } catch (error) {
      refused.push({ folder, reason: reasonOf(error) });
    }
  }

  for (const one of refused) log.warn("connector refused", one);
  log.info("connectors loaded", { types: [...byType.keys()] });
  return {
    list: () => [...byType.values()],
    get: (type) => byType.get(type),
    refused: () => refused,
  };
}

function refuseTwin(known: ReadonlyMap<string, LoadedConnector>, loaded: LoadedConnector): void {
  const { id, version } = loaded.manifest;
  const first = known.get(id);
  if (first === undefined) return;
  throw new ConnectorRefused(
    `There is a connector "${id}" already (${first.origin}, ${first.manifest.version}); this one is ${version}. Types are unique.`,
  );
}

function reasonOf(error: unknown): string {
  return error instanceof Error ? error.message : String(error);
}
