import type { Command } from "commander";
import type { Static } from "typebox";
import type { ledgerEntrySchema, verificationSchema } from "../../api/contract/ledger.ts";
import { clientFor, show, talksToHost, type CliContext, type HostOptions } from "../cli-context.ts";
import { CliFailure } from "../cli-failure.ts";
import { table } from "../table.ts";
import { wholeNumber } from "../whole-number.ts";
import { findConnector } from "./find-connector.ts";

type Entry = Static<typeof ledgerEntrySchema>;
type Verification = Static<typeof verificationSchema>;

interface LedgerOptions extends HostOptions {
  readonly verify?: boolean;
  readonly limit: number;
  readonly after?: number;
}

/** `sluice connector ledger` */
export function addLedger(parent: Command, context: CliContext): void {
  talksToHost(parent.command("ledger").description("show or verify the evidence of what was read"))
    .argument("<connector>", "id or name")
    .option("--verify", "recompute it from the lake; exits with 1 when something does not fit")
    .option("--limit <number>", "entries to show", wholeNumber, 20)
    .option("--after <seq>", "go on behind this entry", wholeNumber)
    .action(async (idOrName: string, options: LedgerOptions) => {
      const client = clientFor(context, options);
      const { _id } = await findConnector(client, idOrName);
      const path = `v1/connectors/${_id}/ledger`;
      if (options.verify === true) {
        const value = await client.send<Verification>("POST", `${path}/verify`);
        show(context, options, { value, draw: () => drawVerification(value) });
        if (!value.ok) throw new CliFailure(1, "The ledger does not verify.", value.problems);
        return;
      }
      const query = new URLSearchParams({ limit: String(options.limit) });
      if (options.after !== undefined) query.set("after", String(options.after));
      const value = await client.get<{ readonly entries: readonly Entry[] }>(
        `${path}?${query.toString()}`,
      );
      show(context, options, { value, draw: () => draw(value.entries, context.terminal.width) });
    });
}

function drawVerification({ ok, entries, records, head_hash }: Verification): string {
  const found = `${entries} entries, ${records} records, head ${head_hash}`;
  return ok ? `The ledger verifies: ${found}.\n` : `Checked ${found}.\n`;
}

function draw(entries: readonly Entry[], width: number | undefined): string {
  if (entries.length === 0) return "No entries.\n";
  return table(
    entries,
    [
      { title: "SEQ", value: ({ seq }) => seq, align: "right" },
      { title: "SINCE", value: ({ since }) => since },
      { title: "UNTIL", value: ({ until }) => until },
      { title: "KIND", value: ({ kind }) => kind },
      { title: "VERDICT", value: ({ verdict }) => verdict },
      { title: "READ", value: ({ rows_read }) => rows_read, align: "right" },
      { title: "NEW", value: ({ rows_new }) => rows_new, align: "right" },
      { title: "REQUESTS", value: ({ requests }) => requests, align: "right" },
      { title: "MESSAGE", value: ({ message }) => message },
    ],
    width,
  );
}
