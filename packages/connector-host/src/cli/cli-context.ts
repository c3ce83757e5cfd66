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
  return createApiClient({
    url: requireUrl(options.url),
    fetch: context.fetch,
    readKey: () => readKey(context, options),
  });
}

function requireUrl(text: string): string {
  const url = URL.parse(text);
  if (url !== null && (url.username !== "" || url.password !== "")) {
    // Not shown again: it may hold a password.
    throw new CliFailure(2, `--url must hold no user and password: write it as ${defaultUrl}.`);
  }
  if (url?.protocol === "http:" || url?.protocol === "https:") return text;
  throw new CliFailure(2, `--url must be an address such as ${defaultUrl}, got "${text}".`);
}

async function readKey(context: CliContext, { keyFile }: HostOptions): Promise<string> {
  const { environment, terminal } = context;
  const given =
    keyFile === undefined ? environment["SLUICE_API_KEY"] : await readKeyFile(context, keyFile);
  const key = (given ?? (await terminal.askSecret?.("API key")) ?? "").trim();
  // What cannot stand in a header would be shown by whoever refuses it.
  if (/^[!-~]+$/.test(key)) return key;
  throw new CliFailure(
    2,
    key === ""
      ? "Which API key? Set SLUICE_API_KEY, or name a file with --key-file. The host printed the key at its first start."
      : "The API key has blanks, line breaks or letters beyond ASCII, as no key has: give the key alone.",
  );
}

async function readKeyFile(context: CliContext, path: string): Promise<string> {
  try {
    return await context.readFile(path);
  } catch (error) {
    throw new CliFailure(2, `The key file "${path}" cannot be read: ${(error as Error).message}`);
  }
}

/** Writes an answer: as JSON when asked for, else as its drawing. */
export function show(
  { terminal }: CliContext,
  { json }: Pick<HostOptions, "json">,
  { value, draw }: { readonly value: unknown; readonly draw: () => string },
): void {
  terminal.write(json === true ? `${JSON.stringify(value, null, 2)}\n` : draw());
}
