import type { ConfigSchema } from "@sluice/connector-sdk";
import type { Command } from "commander";
import type { ApiClient } from "../api-client.ts";
import { clientFor, show, talksToHost, type CliContext, type HostOptions } from "../cli-context.ts";
import { CliFailure } from "../cli-failure.ts";
import { findConnector, type Connector } from "./find-connector.ts";
import { askMissingSecrets, readFields, type FieldOptions } from "./read-fields.ts";

interface SaveOptions extends HostOptions, FieldOptions {
  readonly name?: string;
  readonly tenant?: string;
  readonly advanced?: string;
}

const secretHelp = `
Secrets come from SLUICE_SET_<FIELD> (e.g. SLUICE_SET_API_KEY), from --set-file or from a prompt, never from --set.
`;

/** `sluice connector add` and `sluice connector edit` */
export function addSave(parent: Command, context: CliContext): void {
  takesFields(parent.command("add").description("add a connector; it collects at once"))
    .argument("<type>", "connector type, as `sluice types` lists them")
    .requiredOption("--name <name>", "how it is called")
    .option(
      "--tenant <cust_id>",
      "tenant that its records belong to; created if unknown",
      "default",
    )
    .action(async (type: string, options: SaveOptions) => {
      const client = clientFor(context, options);
      const schema = await schemaOf(client, type);
      const given = await readFields(context, schema, options);
      const conf = await askMissingSecrets(context, schema, given);
      const added = await client.send<Connector>("POST", "v1/connectors", {
        type,
        name: options.name,
        cust_id: options.tenant,
        conf,
        ...advanced(options),
      });
      show(context, options, { value: added, draw: () => `Added ${added.name} (${added._id}).\n` });
    });

  takesFields(parent.command("edit").description("edit a connector; what is not given stays"))
    .argument("<connector>", "id or name")
    .option("--name <name>", "another name")
    .action(async (idOrName: string, options: SaveOptions) => {
      const client = clientFor(context, options);
      const { _id, type } = await findConnector(client, idOrName);
      const conf = await readFields(context, await schemaOf(client, type), options);
      const edited = await client.send<Connector>("PUT", `v1/connectors/${_id}`, {
        ...(options.name === undefined ? {} : { name: options.name }),
        ...(Object.keys(conf).length === 0 ? {} : { conf }),
        ...advanced(options),
      });
      show(context, options, {
        value: edited,
        draw: () => `Edited ${edited.name} (${edited._id}).\n`,
      });
    });
}

function takesFields(command: Command): Command {
  return talksToHost(command)
    .option("--set <field=value>", "a field of its configuration; may be repeated", collect, [])
    .option("--set-file <field=path>", "a field from a file; may be repeated", collect, [])
    .option("--advanced <json>", "its advanced_setting, as JSON")
    .addHelpText("after", secretHelp);
}

function collect(value: string, before: readonly string[]): readonly string[] {
  return [...before, value];
}

async function schemaOf(client: ApiClient, type: string): Promise<ConfigSchema> {
  const path = `v1/connector-types/${encodeURIComponent(type)}`;
  return (await client.get<{ readonly config: ConfigSchema }>(path)).config;
}

function advanced({ advanced: text }: SaveOptions): { readonly advanced_setting?: unknown } {
  if (text === undefined) return {};
  try {
    return { advanced_setting: JSON.parse(text) as unknown };
  } catch (error) {
    throw new CliFailure(2, `--advanced must be JSON: ${(error as Error).message}.`);
  }
}
