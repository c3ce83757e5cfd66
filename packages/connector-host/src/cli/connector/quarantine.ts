import type { Command } from "commander";
import type { Static } from "typebox";
import type { quarantinedSchema } from "../../api/contract/quarantine.ts";
import { clientFor, show, talksToHost, type CliContext, type HostOptions } from "../cli-context.ts";
import { table } from "../table.ts";
import { wholeNumber } from "../whole-number.ts";
import { findConnector } from "./find-connector.ts";

type Row = Static<typeof quarantinedSchema>;

interface QuarantineOptions extends HostOptions {
  readonly limit: number;
  readonly after?: number;
}

/** `sluice connector quarantine` */
export function addQuarantine(parent: Command, context: CliContext): void {
  const description = "show rows that could not become records, as the vendor wrote them";
  talksToHost(parent.command("quarantine").description(description))
    .argument("<connector>", "id or name")
    .option("--limit <number>", "rows to show, newest first", wholeNumber, 20)
    .option("--after <seq>", "go on behind this row", wholeNumber)
    .action(async (idOrName: string, options: QuarantineOptions) => {
      const client = clientFor(context, options);
      const { _id } = await findConnector(client, idOrName);
      const query = new URLSearchParams({ limit: String(options.limit) });
      if (options.after !== undefined) query.set("after", String(options.after));
      const value = await client.get<{ readonly rows: readonly Row[] }>(
        `v1/connectors/${_id}/quarantine?${query.toString()}`,
      );
      show(context, options, { value, draw: () => draw(value.rows, context.terminal.width) });
    });
}

function draw(rows: readonly Row[], width: number | undefined): string {
  if (rows.length === 0) return "Nothing is in quarantine.\n";
  return table(
    rows,
    [
      { title: "SEQ", value: ({ seq }) => seq, align: "right" },
      { title: "SINCE", value: ({ quarantined_at: at }) => new Date(at).toISOString() },
      { title: "STREAM", value: ({ stream }) => stream },
      { title: "RUN", value: ({ run }) => run, align: "right" },
      { title: "REASON", value: ({ reason }) => reason },
      { title: "ROW", value: ({ raw }) => raw },
    ],
    width,
  );
}
