import type { Command } from "commander";
import { clientFor, show, talksToHost, type CliContext, type HostOptions } from "../cli-context.ts";
import { drawConnector, drawConnectors } from "./draw-connector.ts";
import { findConnector, type ConnectorList } from "./find-connector.ts";

/** `sluice connector list` and `sluice connector show` */
export function addList(parent: Command, context: CliContext): void {
  talksToHost(parent.command("list").description("list connectors and their state"))
    .option("--tenant <cust_id>", "only this tenant's")
    .action(async (options: HostOptions & { readonly tenant?: string }) => {
      const query =
        options.tenant === undefined ? "" : `?cust_id=${encodeURIComponent(options.tenant)}`;
      const answer = await clientFor(context, options).get<ConnectorList>(`v1/connectors${query}`);
      const { width } = context.terminal;
      const draw = () => drawConnectors(answer.connectors, { clock: context.clock, width });
      show(context, options, { value: answer, draw });
    });

  talksToHost(parent.command("show").description("show one connector"))
    .argument("<connector>", "id or name")
    .action(async (idOrName: string, options: HostOptions) => {
      const connector = await findConnector(clientFor(context, options), idOrName);
      show(context, options, { value: connector, draw: () => drawConnector(connector) });
    });
}
