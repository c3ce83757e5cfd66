import type { Command } from "commander";
import type { Static } from "typebox";
import type { coverageSchema } from "../api/contract/coverage.ts";
import type { ApiClient } from "./api-client.ts";
import { clientFor, show, talksToHost, type CliContext, type HostOptions } from "./cli-context.ts";
import type { Connector, ConnectorList } from "./connector/find-connector.ts";
import { findConnector } from "./connector/find-connector.ts";
import { givenTime } from "./given-time.ts";
import { outline } from "./outline.ts";

type Interval = Static<typeof coverageSchema>["intervals"][number];

interface ExplainOptions extends HostOptions {
  readonly index: string;
  readonly connector?: string;
}

/** What the map says of a moment, in a sentence. */
const meanings: Readonly<Record<Interval["result"], string>> = {
  open: "Not read yet: records of that time may still come.",
  provisional: "Read whole, and asked again until late records can no longer come.",
  complete: "Read whole: what is not here, the vendor did not have.",
  gap: "Records of that time are known to be lost.",
  excluded: "Collection was switched off at that time.",
};

/** `sluice explain` */
export function addExplain(program: Command, context: CliContext): void {
  const description =
    "which request, run and ledger entry brought a record, or why a time has none";
  talksToHost(program.command("explain").description(description))
    .argument("<record or time>", "id of a record, or a time in ISO 8601")
    .option("--index <name>", "index of the record", "syslog")
    .option("--connector <connector>", "for a time: only this connector, by id or name")
    .action(async (subject: string, options: ExplainOptions) => {
      const client = clientFor(context, options);
      const value = /^\d{4}-\d\d/.test(subject)
        ? await explainTime(client, givenTime("the time", subject, context.clock), options)
        : await client.get<unknown>(
            `v1/explain?${toQuery({ index: options.index, record: subject })}`,
          );
      show(context, options, { value, draw: () => outline(value) });
    });
}

async function explainTime(client: ApiClient, time: string, options: ExplainOptions) {
  const until = new Date(Date.parse(time) + 1).toISOString();
  const query = toQuery({ since: time, until });
  const connectors = await connectorsOf(client, options);
  const found = connectors.map(async ({ _id, name }) => {
    const path = `v1/connectors/${_id}/coverage?${query}`;
    const { intervals } = await client.get<Static<typeof coverageSchema>>(path);
    const known = intervals.map(({ stream, result, reason, missing_at_least }) => ({
      stream,
      result,
      meaning: meanings[result],
      reason,
      missing_at_least,
    }));
    return { connector: name, known };
  });
  return { time, connectors: await Promise.all(found) };
}

function toQuery(parts: Readonly<Record<string, string>>): string {
  return new URLSearchParams(parts).toString();
}

async function connectorsOf(
  client: ApiClient,
  { connector }: ExplainOptions,
): Promise<readonly Connector[]> {
  if (connector !== undefined) return [await findConnector(client, connector)];
  return (await client.get<ConnectorList>("v1/connectors")).connectors;
}
