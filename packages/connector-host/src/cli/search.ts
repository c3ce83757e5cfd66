import type { Command } from "commander";
import { clientFor, show, talksToHost, type CliContext, type HostOptions } from "./cli-context.ts";
import { recordQuery, type RecordOptions } from "./record-query.ts";
import { table } from "./table.ts";
import { wholeNumber } from "./whole-number.ts";

interface SearchOptions extends HostOptions, RecordOptions {
  readonly size: number;
  readonly fields?: string;
}

interface Hit {
  readonly _id: string;
  readonly _source: Readonly<Record<string, unknown>>;
}

interface Found {
  readonly hits: { readonly total: { readonly value: number }; readonly hits: readonly Hit[] };
}

/** Shown where the records have them; e-mail first, since that is what is collected first. */
const usualFields = [
  "tenant_name",
  "msg_class",
  "email.sender.address",
  "email.recipient.addresses",
  "email.subject",
  "srcip",
];

/** `sluice search` */
export function addSearch(program: Command, context: CliContext): void {
  takesRecords(
    talksToHost(program.command("search").description("show the newest records that match")),
  )
    .option("--size <number>", "records to show", wholeNumber, 20)
    .option("--fields <list>", "fields to show, separated by commas")
    .action(async (query: string | undefined, options: SearchOptions) => {
      const body = {
        query: recordQuery(query, options, context.clock),
        sort: [{ timestamp: "desc" }],
        size: options.size,
        track_total_hits: true,
      };
      const path = `data/${encodeURIComponent(options.index)}/_search`;
      const value = await clientFor(context, options).send<Found>("POST", path, body);
      const fields = options.fields?.split(",");
      show(context, options, { value, draw: () => draw(value, fields, context.terminal.width) });
    });
}

/** Adds what names records: a query, an index and a range of time. */
export function takesRecords(command: Command): Command {
  return command
    .argument("[query]", "words or field:value, as in Lucene; everything if left out")
    .option("--index <name>", "index to look in", "syslog")
    .option("--since <time>", "first moment: ISO 8601, or how long ago such as 24h")
    .option("--until <time>", "first moment after it");
}

function draw({ hits }: Found, asked: readonly string[] | undefined, width?: number): string {
  if (hits.total.value === 0) return "Nothing matches.\n";
  const fields =
    asked ?? usualFields.filter((field) => hits.hits.some((hit) => valueAt(hit, field)));
  const drawn = table(
    hits.hits,
    [
      { title: "TIME", value: (hit) => timeOf(hit) },
      ...fields.map((field) => ({
        title: field.toUpperCase(),
        value: (hit: Hit) => valueAt(hit, field),
      })),
      { title: "ID", value: ({ _id }) => _id, isWhole: true },
    ],
    width,
  );
  return `${drawn}${hits.hits.length} of ${hits.total.value}\n`;
}

function timeOf({ _source: { timestamp } }: Hit): string {
  return typeof timestamp === "number" ? new Date(timestamp).toISOString() : "";
}

function valueAt({ _source }: Hit, path: string): string | undefined {
  let value: unknown = _source;
  for (const name of path.split(".")) {
    value = typeof value === "object" && value !== null ? Reflect.get(value, name) : undefined;
  }
  if (value === undefined || value === null) return undefined;
  if (Array.isArray(value)) return value.join(", ");
  return typeof value === "string" ? value : JSON.stringify(value);
}
