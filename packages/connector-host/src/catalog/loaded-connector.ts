import type { AnyConnector, ConfigSchema, Manifest } from "@sluice/connector-sdk";

/** A connector that fits this host and whose module was loaded. */
export interface LoadedConnector {
  readonly manifest: Manifest;
  readonly config: ConfigSchema;
  readonly origin: "built-in" | "folder";
  readonly connector: AnyConnector;
}

/** A connector that was found but cannot be used, and why. */
export interface RefusedConnector {
  /** The folder it lies in. */
  readonly folder: string;
  /** One sentence for whoever installed it. */
  readonly reason: string;
}

/** Every connector of this host by its type. Fixed once the host runs. */
export interface Catalog {
  list(): readonly LoadedConnector[];
  get(type: string): LoadedConnector | undefined;
  refused(): readonly RefusedConnector[];
}
