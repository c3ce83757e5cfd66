import type { Clock } from "@sluice/connector-sdk";
import type { Command } from "commander";
import type { Environment } from "../config/read-settings.ts";
import type { Settings } from "../config/settings.ts";
import { createApiClient, type ApiClient } from "./api-client.ts";
import { CliFailure } from "./cli-failure.ts";
import type { Terminal } from "./terminal.ts";

/** What commands get from the process around them. */
export interface CliContext {
  readonly version: string;
  readonly environment: Environment;
  readonly terminal: Terminal;
  /** Runs a host until it is told to stop. */
  readonly startServe: (settings: Settings) => Promise<void>;
  readonly fetch: typeof globalThis.fetch;
  /** The text of a file; `-` is standard input. */
  readonly readFile: (path: string) => Promise<string>;
  /** Opens a file for an export, or standard output when there is no path. */
  readonly writeFile: (path: string, chunks: AsyncIterable<Uint8Array>) => Promise<void>;
  readonly clock: Pick<Clock, "now">;
}

/** Options of every command that talks to a host. */
export interface HostOptions {
  readonly url: string;
  readonly keyFile?: string;
  readonly json?: boolean;
}

const defaultUrl = "http://127.0.0.1:8480";

/** Adds the options of a command that talks to a running host. */
export function talksToHost(command: Command): Command {
  return command
    .option("--url <url>", "address of the running host", defaultUrl)
    .option("--key-file <path>", "file with the API key; else SLUICE_API_KEY, else a prompt")
    .option("--json", "answer as JSON");
}

/** The client of a command's host. */
export function clientFor(context: CliContext, options: HostOptions): ApiClient {
  if (!URL.canParse(options.url)) {
    throw new CliFailure(
      2,
      `--url must be an address such as ${defaultUrl}, got "${options.url}".`,
    );
  }
  return createApiClient({
    url: options.url,
    fetch: context.fetch,
    readKey: () => readKey(context, options),
  });
}

async function readKey(context: CliContext, { keyFile }: HostOptions): Promise<string> {
  const { environment, terminal } = context;
  const key =
    keyFile === undefined
      ? (environment["SLUICE_API_KEY"] ?? (await terminal.askSecret?.("API key")))
      : await context.readFile(keyFile);
  const trimmed = key?.trim() ?? "";
  if (trimmed !== "") return trimmed;
  throw new CliFailure(
    2,
    "Which API key? Set SLUICE_API_KEY, or name a file with --key-file. The host printed the key at its first start.",
  );
}

/** Writes an answer: as JSON when asked for, else as its drawing. */
export function show(
  { terminal }: CliContext,
  { json }: Pick<HostOptions, "json">,
  { value, draw }: { readonly value: unknown; readonly draw: () => string },
): void {
  terminal.write(json === true ? `${JSON.stringify(value, null, 2)}\n` : draw());
}
