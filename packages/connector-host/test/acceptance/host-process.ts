import { spawn, type ChildProcess } from "node:child_process";
import { once } from "node:events";
import { tmpdir } from "node:os";
import { join } from "node:path";
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
  /** Where its log goes, when not into `log`. */
  readonly stderr?: number;
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

/** Sources that were compiled once start in two thirds of the time. */
const compileCache = join(tmpdir(), "sluice-compile-cache");

const main = fileURLToPath(new URL("../../src/main.ts", import.meta.url));

/** Starts from sources, so that no build is needed. Its port is a free one. */
export function spawnHost({ flags = [], environment = {}, ...options }: HostProcessOptions) {
  const child = spawnSluice(["serve", "--port", "0", ...flags], {
    ...options,
    environment: {
      SLUICE_DATA_DIR: options.dataDir,
      SLUICE_ADMIN_KEY: options.adminKey,
      SLUICE_ALLOW_PRIVATE_NETWORK: "1",
      ...environment,
    },
  });
  const parts = { out: "", err: "" };
  child.stdout?.on("data", (chunk: Buffer) => void (parts.out += chunk.toString()));
  child.stderr?.on("data", (chunk: Buffer) => void (parts.err += chunk.toString()));
  const ended = once(child, "close").then(([code, signal]) => ({
    code: code as number | null,
    signal: signal as NodeJS.Signals | null,
  }));
  return { child, ended, out: () => parts.out, err: () => parts.err };
}

export type SluiceOptions = Pick<
  HostProcessOptions,
  "environment" | "user" | "under" | "stderr"
> & {
  readonly stdout?: number;
};

/** Starts the command `sluice` with these words. */
export function spawnSluice(words: readonly string[], options: SluiceOptions = {}): ChildProcess {
  const { environment, user, under = [], stdout, stderr } = options;
  const own = ["--conditions=@sluice/source", "--disable-warning=ExperimentalWarning", main];
  const [command = process.execPath, ...before] = under;
  const node = under.length === 0 ? [] : [process.execPath];
  return spawn(command, [...before, ...node, ...own, ...words], {
    // Jest's own NODE_OPTIONS are not the child's.
    env: { PATH: process.env["PATH"], NODE_COMPILE_CACHE: compileCache, ...environment },
    stdio: ["ignore", stdout ?? "pipe", stderr ?? "pipe"],
    ...(user === undefined ? {} : { uid: user, gid: user }),
  });
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
