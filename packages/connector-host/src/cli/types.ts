import type { Command } from "commander";
import type { Static } from "typebox";
import type { connectorTypeSchema } from "../api/contract/connector-type.ts";
import { clientFor, show, talksToHost, type CliContext, type HostOptions } from "./cli-context.ts";
import { table } from "./table.ts";

type ConnectorType = Static<typeof connectorTypeSchema>;

/** `sluice types` */
export function addTypes(program: Command, context: CliContext): void {
  talksToHost(program.command("types").description("list connector types")).action(
    async (options: HostOptions) => {
      const answer = await clientFor(context, options).get<{
        readonly connector_types: readonly ConnectorType[];
      }>("v1/connector-types");
      const draw = () => drawTypes(answer.connector_types, context.terminal.width);
      show(context, options, { value: answer, draw });
    },
  );
}

function drawTypes(types: readonly ConnectorType[], width: number | undefined): string {
  return table(
    types,
    [
      { title: "TYPE", value: ({ id }) => id, isWhole: true },
      { title: "NAME", value: ({ name }) => name },
      { title: "CATEGORY", value: ({ category }) => category },
      { title: "VERSION", value: ({ version }) => version },
      { title: "COLLECT", value: ({ is_collect }) => (is_collect ? "yes" : "no") },
      { title: "RESPOND", value: ({ is_respond }) => (is_respond ? "yes" : "no") },
      { title: "ORIGIN", value: ({ origin }) => origin },
    ],
    width,
  );
}
