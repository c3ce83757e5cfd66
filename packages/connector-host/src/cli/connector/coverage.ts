import type { Command } from "commander";
import type { Static } from "typebox";
import type { coverageSchema } from "../../api/contract/coverage.ts";
import { clientFor, show, talksToHost, type CliContext, type HostOptions } from "../cli-context.ts";
import { givenTime } from "../given-time.ts";
import { table } from "../table.ts";
import { findConnector } from "./find-connector.ts";

type Coverage = Static<typeof coverageSchema>;

interface CoverageOptions extends HostOptions {
  readonly since?: string;
  readonly until?: string;
}

/** `sluice connector coverage` */
export function addCoverage(parent: Command, context: CliContext): void {
  talksToHost(parent.command("coverage").description("show what is known of each interval of time"))
    .argument("<connector>", "id or name")
    .option("--since <time>", "first moment: ISO 8601, or how long ago such as 24h")
    .option("--until <time>", "first moment after it")
    .action(async (idOrName: string, options: CoverageOptions) => {
      const client = clientFor(context, options);
      const { _id } = await findConnector(client, idOrName);
      const query = new URLSearchParams();
      for (const name of ["since", "until"] as const) {
        const text = options[name];
        if (text !== undefined) query.set(name, givenTime(`--${name}`, text, context.clock));
      }
      const value = await client.get<Coverage>(`v1/connectors/${_id}/coverage?${query.toString()}`);
      show(context, options, { value, draw: () => draw(value, context.terminal.width) });
    });
}

function draw({ intervals, reading }: Coverage, width: number | undefined): string {
  if (intervals.length === 0) return "Nothing is known yet.\n";
  const drawn = table(
    intervals,
    [
      { title: "SINCE", value: ({ since }) => since },
      { title: "UNTIL", value: ({ until }) => until },
      { title: "RESULT", value: ({ result }) => result },
      { title: "KEPT", value: ({ kept }) => kept, align: "right" },
      { title: "MISSING", value: ({ missing_at_least: missing }) => missing, align: "right" },
      { title: "REASON", value: ({ reason }) => reason },
    ],
    width,
  );
  const now = reading.map(({ since, until }) => `Reading ${since} to ${until} now.\n`);
  return drawn + now.join("");
}
