import type { ConfigSchema } from "./config-schema.ts";

/** A configuration as data; typed only behind `validateConfig`. */
export type ConfigValues = Readonly<Record<string, unknown>>;

/** A configuration in two parts. */
export interface SplitConfig {
  /** What may be stored and shown as it is. */
  readonly open: ConfigValues;
  /** What must be sealed at rest and never shown. */
  readonly secrets: ConfigValues;
}

/** Names of the fields that hold secrets, in the order of the schema. */
export function secretFields(schema: ConfigSchema): string[] {
  return Object.entries(schema.properties)
    .filter(([, field]) => field["x-secret"] === true)
    .map(([name]) => name);
}

/** Parts a configuration; `mergeSecrets` puts it together again. */
export function splitSecrets(schema: ConfigSchema, config: ConfigValues): SplitConfig {
  const names = new Set(secretFields(schema));
  const entries = Object.entries(config);
  return {
    open: Object.fromEntries(entries.filter(([name]) => !names.has(name))),
    secrets: Object.fromEntries(entries.filter(([name]) => names.has(name))),
  };
}

/**
 * Puts kept secrets into a configuration that was given without them: an edit that leaves a secret out, or leaves its field
 * empty, keeps it; one that names it replaces it.
 */
export function mergeSecrets(config: ConfigValues, secrets: ConfigValues): ConfigValues {
  const given = Object.entries(config).filter(
    ([name, value]) =>
      !(name in secrets && (value === undefined || value === null || value === "")),
  );
  return { ...secrets, ...Object.fromEntries(given) };
}

/** The configuration as it may be shown. */
export function withoutSecrets(schema: ConfigSchema, config: ConfigValues): ConfigValues {
  return splitSecrets(schema, config).open;
}

/** The secrets of a configuration as texts, for `createRedactor`. */
export function secretValues(schema: ConfigSchema, config: ConfigValues): string[] {
  return secretFields(schema).flatMap((name) => {
    const value = config[name];
    return typeof value === "string" && value !== "" ? [value] : [];
  });
}
