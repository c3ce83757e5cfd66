import type { Command } from "commander";
import { loadConnector } from "../../catalog/load-connector.ts";
import { show, type CliContext, type HostOptions } from "../cli-context.ts";
import { CliFailure } from "../cli-failure.ts";

/** `sluice connector validate`: for authors, needs no host. */
export function addValidate(parent: Command, context: CliContext): void {
  parent
    .command("validate")
    .description("check a connector's folder without a host: manifest, code and config schema")
    .argument("<folder>", "folder with connector.json")
    .option("--json", "answer as JSON")
    .action(async (folder: string, options: Pick<HostOptions, "json">) => {
      const { manifest } = await loadConnector(folder, context.version).catch((error: unknown) => {
        const reason = error instanceof Error ? error.message : String(error);
        throw new CliFailure(1, `${folder} is refused. ${reason}`);
      });
      const { id, version } = manifest;
      const value = { ok: true, id, version };
      const draw = () =>
        `${id} ${version} fits this host (${context.version}). Its contract suite says whether it reads right: see connector-sdk/testing.\n`;
      show(context, options, { value, draw });
    });
}
