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
  const wrong = wrongParts(given);
  const part = <Name extends keyof AnyConnector>(name: Name) =>
    name in wrong ? undefined : given[name];
  const [code, streams, config] = [part("manifest"), part("streams"), part("config")];
  const problems = [
    ...Object.values(wrong),
    ...(code === undefined ? [] : identityLies(manifest, code)),
    ...(streams === undefined ? [] : streamLies(manifest, streams)),
    ...(config === undefined ? [] : verifyConfigSchema(config)),
    ...(given.advice === undefined ? [] : adviceLies(given.advice)),
  ];
  if (problems.length === 0) return connector as AnyConnector;
  throw new ConnectorRefused(`Its code is not what its manifest says. ${problems.join(" ")}`);
}

/** What is told of each part that is missing, or of another kind than it has to be. */
function wrongParts(connector: Partial<AnyConnector>): Readonly<Record<string, string>> {
  const wanted = {
    manifest: ["object", isObject],
    config: ["object", isObject],
    source: ["function", isFunction],
    open: ["function", isFunction],
    test: ["function", isFunction],
    streams: ["list of streams", (part: unknown) => Array.isArray(part) && part.every(isObject)],
  } as const;
  const wrong = Object.entries(wanted)
    .filter(([name, [, fits]]) => !fits(connector[name as keyof AnyConnector]))
    .map(([name, [kind]]) => [name, `Its part "${name}" is missing or no ${kind}.`]);
  return Object.fromEntries(wrong) as Readonly<Record<string, string>>;
}

function isObject(value: unknown): boolean {
  return typeof value === "object" && value !== null;
}

function isFunction(value: unknown): boolean {
  return typeof value === "function";
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
