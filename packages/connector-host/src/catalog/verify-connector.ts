import {
  connectorErrorCodes,
  verifyConfigSchema,
  verifyManifest,
  type AnyConnector,
  type Manifest,
} from "@sluice/connector-sdk";

/** Why a connector cannot be used, in sentences for whoever installed it. */
export class ConnectorRefused extends Error {
  override readonly name = "ConnectorRefused";
}

/**
 * Checks a manifest and that this host may run it.
 *
 * @throws ConnectorRefused naming every problem, and both versions where they do not fit
 */
export function requireManifest(value: unknown, hostVersion: string): Manifest {
  const result = verifyManifest(value, { hostVersion });
  if (result.ok) return result.manifest;
  const sentences = result.problems.map(({ message }) => message).join(" ");
  throw new ConnectorRefused(`Its manifest does not fit this host. ${sentences}`);
}

/**
 * Checks that the code does what its manifest says.
 *
 * @throws ConnectorRefused naming every contradiction
 */
export function requireHonest(manifest: Manifest, connector: unknown): AnyConnector {
  if (typeof connector !== "object" || connector === null) {
    throw new ConnectorRefused(
      `Its module ${manifest.entry} has no export named "connector" made by defineConnector.`,
    );
  }
  const given = connector as Partial<AnyConnector>;
  const problems = [
    ...missingParts(given),
    ...(given.manifest === undefined ? [] : identityLies(manifest, given.manifest)),
    ...(given.streams === undefined ? [] : streamLies(manifest, given.streams)),
    ...(given.config === undefined ? [] : verifyConfigSchema(given.config)),
    ...(given.advice === undefined ? [] : adviceLies(given.advice)),
  ];
  if (problems.length === 0) return connector as AnyConnector;
  throw new ConnectorRefused(`Its code is not what its manifest says. ${problems.join(" ")}`);
}

function missingParts(connector: Partial<AnyConnector>): string[] {
  const wanted = {
    manifest: "object",
    config: "object",
    source: "function",
    open: "function",
    test: "function",
    streams: "object",
  } as const;
  return Object.entries(wanted)
    .filter(([name, type]) => typeof connector[name as keyof AnyConnector] !== type)
    .map(([name, type]) => `Its part "${name}" is missing or no ${type}.`);
}

function identityLies(says: Manifest, is: Manifest): string[] {
  const names = ["id", "version", "contract", "namespace"] as const;
  return names
    .filter((name) => says[name] !== is[name])
    .map((name) => `The manifest says ${name} "${says[name]}", the code says "${is[name]}".`);
}

function streamLies(manifest: Manifest, streams: AnyConnector["streams"]): string[] {
  const declared = manifest.contentTypes.map(({ id }) => id);
  const written = streams.map(({ id }) => id);
  return [
    ...declared
      .filter((id) => !written.includes(id))
      .map((id) => `The manifest declares content type "${id}", which no stream collects.`),
    ...written
      .filter((id) => !declared.includes(id))
      .map((id) => `The stream "${id}" is not declared as a content type.`),
  ];
}

function adviceLies(advice: unknown): string[] {
  if (typeof advice !== "object" || advice === null) return ['Its part "advice" is no object.'];
  const known = new Set<string>(connectorErrorCodes);
  return Object.entries(advice)
    .filter(([code, sentence]) => !known.has(code) || typeof sentence !== "string")
    .map(([code]) => `Its advice for "${code}" is no sentence for a known error code.`);
}
