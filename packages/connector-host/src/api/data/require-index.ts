import { HostProblem, type HostServices } from "../host-services.ts";

/** How the platform calls the same index, of old and of now. */
const longName = /^(?:aella|stellar-index-v1)-([a-z0-9_]+)(?:-.*)?$/;

/**
 * Gives the short name of an index that exists or that a connector may fill.
 *
 * @throws HostProblem `index_unknown`
 */
export async function requireIndex(services: HostServices, name: string): Promise<string> {
  const index = longName.exec(name)?.[1] ?? name;
  const filled = services.catalog
    .list()
    .flatMap(({ manifest }) => manifest.contentTypes.map((type) => type.index));
  if (filled.includes(index)) return index;
  const stored = (await services.lake.indices()).map((one) => one.index);
  if (stored.includes(index)) return index;
  const known = [...new Set([...filled, ...stored])].join(", ");
  throw new HostProblem(
    "index_unknown",
    404,
    `There is no index "${name}". Known indices: ${known}.`,
  );
}
