import type { Command } from "commander";
import { clientFor, show, talksToHost, type CliContext, type HostOptions } from "../cli-context.ts";
import { findConnector, type Connector } from "./find-connector.ts";

interface Control {
  readonly name: string;
  readonly description: string;
  readonly method: "POST" | "DELETE";
  /** Below the connector's own path. */
  readonly path: string;
  readonly done: (connector: Connector) => string;
}

const controls: readonly Control[] = [
  {
    name: "collect",
    description: "collect now",
    method: "POST",
    path: "/collect",
    done: ({ name }) => `Collection of ${name} is under way.`,
  },
  {
    name: "activate",
    description: "switch collection on; the time it was off stays excluded",
    method: "POST",
    path: "/activate",
    done: ({ name }) => `${name} collects.`,
  },
  {
    name: "deactivate",
    description: "switch collection off",
    method: "POST",
    path: "/deactivate",
    done: ({ name }) => `${name} no longer collects.`,
  },
  {
    name: "remove",
    description: "remove a connector; records, coverage and ledger stay",
    method: "DELETE",
    path: "",
    done: ({ name }) => `${name} is removed. What it has stored stays.`,
  },
];

/** `sluice connector collect|activate|deactivate|remove` */
export function addControls(parent: Command, context: CliContext): void {
  for (const control of controls) {
    talksToHost(parent.command(control.name).description(control.description))
      .argument("<connector>", "id or name")
      .action(async (idOrName: string, options: HostOptions) => {
        const client = clientFor(context, options);
        const connector = await findConnector(client, idOrName);
        const path = `v1/connectors/${connector._id}${control.path}`;
        const answer = await client.send<unknown>(control.method, path);
        const value = answer ?? { _id: connector._id, removed: true };
        show(context, options, { value, draw: () => `${control.done(connector)}\n` });
      });
  }
}
