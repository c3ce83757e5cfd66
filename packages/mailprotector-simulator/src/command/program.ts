import { Command, InvalidArgumentError, Option } from "commander";
import type { EpochMs } from "../epoch.ts";
import type { Fault } from "../faults/fault.ts";
import { addDialectOptions, type DialectFlags } from "./dialect-options.ts";
import { faultHelp, faultReader } from "./fault-spec.ts";

/** What the command was asked to do. */
export interface Settings extends DialectFlags {
  readonly port: number;
  readonly host: string;
  readonly domainId: readonly number[];
  readonly records?: string;
  readonly spreadDays: number;
  readonly live: boolean;
  /** Records a minute. */
  readonly rate: number;
  readonly seed: number;
  readonly fault: readonly Fault[];
  readonly control: boolean;
  readonly truth?: string;
  readonly printTruth: boolean;
  readonly tlsKey?: string;
  readonly tlsCert?: string;
}

/** The variable the API key is taken from; never an argument, which other users of the machine could see. */
export const apiKeyVariable = "MAILPROTECTOR_SIMULATOR_API_KEY";

/** The command line; times given as seconds count from `start`. */
export function createProgram(start: EpochMs): Command {
  const program = new Command("mailprotector-simulator")
    .description(
      "A stand-in for the Mailprotector API, with ground truth, faults and odd dialects.",
    )
    .option("--port <number>", "port to listen on, 0 takes a free one", portNumber, 8481)
    .option("--host <address>", "address to listen on", "127.0.0.1")
    .option("--tls-key <file>", "private key (PEM) to serve https with")
    .option("--tls-cert <file>", "certificate (PEM) to serve https with")
    .option(
      "--domain-id <id>",
      "domain, repeatable, default 102; records go to the first",
      domainIds,
    )
    .option("--records <file>", "NDJSON file of records to serve, spread over the last days")
    .option("--spread-days <days>", "over how many days", positive, 12)
    .option("--live", "let made-up traffic appear as time goes on", false)
    .option("--rate <records>", "live records a minute, on average", positive, 10)
    .option("--seed <number>", "what everything random hangs on", wholeNumber, 1)
    .option("--control", "let other processes see and change it under /_simulator/", false)
    .option("--truth <file>", "at the end write every record it held to a file (NDJSON)")
    .option("--print-truth", "at the end print every record it held (NDJSON)", false)
    .addHelpText("after", environmentHelp);
  addDialectOptions(program);
  program.addOption(
    new Option("--fault <spec>", faultHelp)
      .helpGroup("Faults (what goes wrong):")
      .argParser(faultReader(start))
      .default([], "none"),
  );
  return program;
}

/** What a parsed program was asked to do. */
export function settingsOf(program: Command): Settings {
  return { domainId: [102], ...program.opts<Omit<Settings, "domainId">>() };
}

const environmentHelp = `
Environment:
  ${apiKeyVariable}  the API key clients must send; made up and printed when absent

Exit codes: 0 ended by SIGINT or SIGTERM, 1 failed, 2 bad usage`;

function domainIds(text: string, before: readonly number[] = []): readonly number[] {
  return [...before, wholeNumber(text)];
}

function wholeNumber(text: string): number {
  if (!/^\d{1,15}$/.test(text)) throw new InvalidArgumentError("Not a whole number.");
  return Number(text);
}

function portNumber(text: string): number {
  const port = wholeNumber(text);
  if (port > 65_535) throw new InvalidArgumentError("Not a port from 0 to 65535.");
  return port;
}

function positive(text: string): number {
  const value = Number(text);
  if (!(value > 0 && Number.isFinite(value))) throw new InvalidArgumentError("Not above 0.");
  return value;
}
