import type { ConfigSchema, FieldSchema } from "@sluice/connector-sdk";
import type { CliContext } from "../cli-context.ts";
import { CliFailure } from "../cli-failure.ts";

/** How fields of a configuration are given. */
export interface FieldOptions {
  /** `field=value`; never a secret. */
  readonly set: readonly string[];
  /** `field=path`: the value is the file's text. */
  readonly setFile: readonly string[];
}

/** The variable that holds a field: `SLUICE_SET_API_KEY` for `api_key`. */
function variableOf(field: string): string {
  return `SLUICE_SET_${field.toUpperCase().replaceAll(/[^A-Z0-9]/g, "_")}`;
}

/**
 * Reads the fields of a configuration from `--set`, `--set-file` and the environment, each in the type that its schema
 * says. Whether they are right is for the host to say.
 *
 * @throws CliFailure for a secret on the command line, an unreadable file, or something that is no `field=…`
 */
export async function readFields(
  context: CliContext,
  schema: ConfigSchema,
  options: FieldOptions,
): Promise<Record<string, unknown>> {
  const conf: Record<string, unknown> = {};
  for (const field of Object.keys(schema.properties)) {
    const text = context.environment[variableOf(field)];
    if (text !== undefined) conf[field] = typed(text, schema.properties[field]);
  }
  for (const given of options.set) {
    const [field, text] = parted("--set", given);
    if (schema.properties[field]?.["x-secret"] === true) throw secretOnCommandLine(field);
    conf[field] = typed(text, schema.properties[field]);
  }
  for (const given of options.setFile) {
    const [field, path] = parted("--set-file", given);
    conf[field] = typed(await readValue(context, path), schema.properties[field]);
  }
  return conf;
}

/** Asks a person for the secrets that a new connector needs and that were not given. */
export async function askMissingSecrets(
  { terminal }: CliContext,
  schema: ConfigSchema,
  conf: Readonly<Record<string, unknown>>,
): Promise<Record<string, unknown>> {
  const complete: Record<string, unknown> = { ...conf };
  for (const [field, { title, "x-secret": isSecret }] of Object.entries(schema.properties)) {
    const isMissing = isSecret === true && schema.required.includes(field) && !(field in conf);
    if (isMissing && terminal.askSecret) complete[field] = await terminal.askSecret(title);
  }
  return complete;
}

function parted(option: string, given: string): [string, string] {
  const equals = given.indexOf("=");
  if (equals > 0) return [given.slice(0, equals), given.slice(equals + 1)];
  throw new CliFailure(2, `${option} must be given as field=value, got "${given}".`);
}

function typed(text: string, field: FieldSchema | undefined): unknown {
  switch (field?.type) {
    case "integer":
    case "number":
      // What is no number goes as it is: the host says what it expected.
      return text.trim() !== "" && Number.isFinite(Number(text)) ? Number(text) : text;
    case "boolean":
      return text === "true" ? true : text === "false" ? false : text;
    case "array":
      return text === "" ? [] : text.split(",").map((one) => one.trim());
    case "string":
    case undefined:
      return text;
  }
}

async function readValue(context: CliContext, path: string): Promise<string> {
  try {
    return (await context.readFile(path)).replace(/\r?\n$/, "");
  } catch (error) {
    throw new CliFailure(2, `The file "${path}" cannot be read: ${(error as Error).message}`);
  }
}

function secretOnCommandLine(field: string): CliFailure {
  return new CliFailure(
    2,
    `${field} is a secret, and arguments can be seen by everyone on the machine. ` +
      `Set ${variableOf(field)}, or use --set-file ${field}=<path>, or wait for the prompt.`,
  );
}
