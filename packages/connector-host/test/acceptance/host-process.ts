import { spawn } from "node:child_process";
import { once } from "node:events";
import { fileURLToPath } from "node:url";
import { createClient } from "./api-client.ts";
import type { ApiClient } from "./api-client.ts";
import { until } from "./until.ts";

/** A host in a process of its own: for what only a real process can show. */
export interface HostProcess {
  readonly pid: number;
  readonly api: ApiClient;
  /** What it wrote to stderr. */
  log(): string;
  output(): string;
  signal(name: NodeJS.Signals): void;
  /** SIGKILL; resolves when it is gone. */
  kill(): Promise<void>;
  /** Resolves when it has ended. */
  readonly ended: Promise<{ readonly code: number | null; readonly signal: NodeJS.Signals | null }>;
}

export interface HostProcessOptions {
  readonly dataDir: string;
  readonly adminKey: string;
  readonly environment?: Readonly<Record<string, string>>;
  readonly flags?: readonly string[];
  /** Remembers the text of every answer of the API. */
  readonly keepAnswers?: boolean;
  /** Runs it as this user and group. */
  readonly user?: number;
  /** A command that starts the command given behind it, such as `prlimit` with its flags. */
  readonly under?: readonly string[];
}

const main = fileURLToPath(new URL("../../src/main.ts", import.meta.url));

/** Starts from sources, so that no build is needed. Its port is a free one. */
export function spawnHost({
  dataDir,
  adminKey,
  environment = {},
  flags = [],
  user,
  under = [],
}: HostProcessOptions) {
  const [command = process.execPath, ...words] = under;
  const child = spawn(
    command,
    [
      ...words,
      ...(under.length === 0 ? [] : [process.execPath]),
      "--conditions=@sluice/source",
      "--disable-warning=ExperimentalWarning",
      main,
      "serve",
      "--port",
      "0",
      ...flags,
    ],
    {
      // Jest's own NODE_OPTIONS are not the child's.
      env: {
        PATH: process.env["PATH"],
        SLUICE_DATA_DIR: dataDir,
        SLUICE_ADMIN_KEY: adminKey,
        SLUICE_ALLOW_PRIVATE_NETWORK: "1",
        ...environment,
      },
      stdio: ["ignore", "pipe", "pipe"],
      ...(user === undefined ? {} : { uid: user, gid: user }),
    },
  );
  const parts = { out: "", err: "" };
  child.stdout.on("data", (chunk: Buffer) => void (parts.out += chunk.toString()));
  child.stderr.on("data", (chunk: Buffer) => void (parts.err += chunk.toString()));
  const ended = once(child, "close").then(([code, signal]) => ({
    code: code as number | null,
    signal: signal as NodeJS.Signals | null,
  }));
  return { child, ended, out: () => parts.out, err: () => parts.err };
}

/**
 * Starts a host and waits until it answers.
 *
 * @throws with its log when it ends instead
 */
export async function startHostProcess(options: HostProcessOptions): Promise<HostProcess> {
  const { child, ended, out, err } = spawnHost(options);
  let hasEnded = false;
  void ended.then(() => (hasEnded = true));
  const url = await until(
    "the host says where it runs",
    () => {
      if (hasEnded) return "";
      return /Sluice runs at (\S+)/.exec(out())?.[1];
    },
    { everyMs: 10 },
  );
  if (url === "") throw new Error(`the host ended: ${err()}`);
  return {
    pid: child.pid ?? 0,
    api: createClient(url, options.adminKey, { keep: options.keepAnswers ?? false }),
    log: err,
    output: out,
    signal: (name) => void child.kill(name),
    kill: async () => {
      child.kill("SIGKILL");
      await ended;
    },
    ended,
  };
}
