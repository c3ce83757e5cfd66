import type { Command } from "commander";
import { clientFor, talksToHost, type CliContext, type HostOptions } from "./cli-context.ts";
import { CliFailure } from "./cli-failure.ts";
import { recordQuery, type RecordOptions } from "./record-query.ts";
import { takesRecords } from "./search.ts";

interface ExportOptions extends HostOptions, RecordOptions {
  readonly format: string;
  readonly fields?: string;
  readonly output: string;
}

/** `sluice export` */
export function addExport(program: Command, context: CliContext): void {
  const description = "write every record that matches, oldest first";
  takesRecords(talksToHost(program.command("export").description(description)))
    .option("--format <name>", "ndjson or csv", "ndjson")
    .option("--fields <list>", "columns for csv, separated by commas")
    .option("--output <path>", "file to write; - is standard output", "-")
    .action(async (query: string | undefined, options: ExportOptions) => {
      const format = options.json === true ? "ndjson" : options.format;
      if (format !== "ndjson" && format !== "csv") {
        throw new CliFailure(2, `--format must be ndjson or csv, got "${format}".`);
      }
      const chunks = await clientFor(context, options).stream("v1/exports", {
        index: options.index,
        query: recordQuery(query, options, context.clock),
        format,
        ...(options.fields === undefined ? {} : { fields: options.fields.split(",") }),
      });
      await context.writeFile(options.output, chunks);
    });
}
