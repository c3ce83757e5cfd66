import type { Command } from "commander";
import type { Static } from "typebox";
import type { backfillSchema } from "../../api/contract/backfill.ts";
import { clientFor, show, talksToHost, type CliContext, type HostOptions } from "../cli-context.ts";
import { CliFailure } from "../cli-failure.ts";
import { givenTime } from "../given-time.ts";
import { table } from "../table.ts";
import { findConnector } from "./find-connector.ts";

type Backfill = Static<typeof backfillSchema>;

interface BackfillOptions extends HostOptions {
  readonly since?: string;
  readonly until?: string;
  readonly cancel?: string;
}

/** `sluice connector backfill` */
export function addBackfill(parent: Command, context: CliContext): void {
  const description = "read a range of time again; without a range, list what was asked for";
  talksToHost(parent.command("backfill").description(description))
    .argument("<connector>", "id or name")
    .option("--since <time>", "first moment: ISO 8601, or how long ago such as 24h")
    .option("--until <time>", "first moment after it (default: now)")
    .option("--cancel <job>", "cancel a backfill instead")
    .action(async (idOrName: string, options: BackfillOptions) => {
      const client = clientFor(context, options);
      const { _id } = await findConnector(client, idOrName);
      const path = `v1/connectors/${_id}/backfill`;
      const { width } = context.terminal;
      if (options.cancel !== undefined) {
        const job = encodeURIComponent(options.cancel);
        const value = await client.send<Backfill>("DELETE", `${path}/${job}`);
        return show(context, options, { value, draw: () => draw([value], width) });
      }
      if (options.since === undefined) {
        if (options.until !== undefined) throw new CliFailure(2, "--until needs --since.");
        const value = await client.get<{ readonly backfills: readonly Backfill[] }>(path);
        return show(context, options, { value, draw: () => draw(value.backfills, width) });
      }
      const value = await client.send<Backfill>("POST", path, {
        since: givenTime("--since", options.since, context.clock),
        until: givenTime("--until", options.until ?? "now", context.clock),
      });
      return show(context, options, { value, draw: () => draw([value], width) });
    });
}

function draw(jobs: readonly Backfill[], width: number | undefined): string {
  if (jobs.length === 0) return "No backfills.\n";
  return table(
    jobs,
    [
      { title: "JOB", value: ({ id }) => id, isWhole: true },
      { title: "STATE", value: ({ state }) => state },
      { title: "SINCE", value: ({ since }) => since },
      { title: "UNTIL", value: ({ until }) => until },
      { title: "NEW", value: ({ rows_new }) => rows_new, align: "right" },
      { title: "REQUESTS", value: ({ requests }) => requests, align: "right" },
      { title: "TO READ", value: ({ remaining }) => remaining.length, align: "right" },
    ],
    width,
  );
}
