import { HostProblem, type CatalogEntry, type HostServices } from "../host-services.ts";

/** @throws HostProblem `connector_type_unknown` */
export function requireType({ catalog }: HostServices, type: string): CatalogEntry {
  const entry = catalog.get(type);
  if (entry !== undefined) return entry;
  throw new HostProblem("connector_type_unknown", 404, `There is no connector type "${type}".`);
}
