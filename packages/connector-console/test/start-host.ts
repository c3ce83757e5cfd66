import { execFileSync, spawn, type ChildProcess } from "node:child_process";
import { once } from "node:events";
import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { fileURLToPath } from "node:url";

export const adminKey = "console-tests-administrator-key";

const hostMain = fileURLToPath(new URL("../../connector-host/src/main.ts", import.meta.url));
const buildConsole = fileURLToPath(new URL("../build/build-console.mjs", import.meta.url));

/** A host in a process of its own, serving the console as it stands. */
export interface ConsoleHost {
  /** The same after every start. */
  readonly url: string;
  readonly dataDir: string;
  /** Ends it as a crash does. */
  kill(): Promise<void>;
  /** Starts it again, on the same data and port. */
  start(): Promise<void>;
  /** Kills it and removes its data. */
  remove(): Promise<void>;
}

/** Builds the console if it is not up to date, and starts a host. */
export async function startHost(): Promise<ConsoleHost> {
  execFileSync(process.execPath, [buildConsole], { stdio: ["ignore", "ignore", "inherit"] });
  const dataDir = mkdtempSync(join(tmpdir(), "sluice-console-test-"));
  let running = await spawnHost(dataDir, "0");
  const { url } = running;
  const kill = async (): Promise<void> => {
    if (running.child.exitCode !== null || running.child.signalCode !== null) return;
    running.child.kill("SIGKILL");
    await once(running.child, "exit");
  };
  return {
    url,
    dataDir,
    kill,
    start: async () => {
      running = await spawnHost(dataDir, new URL(url).port);
    },
    remove: async () => {
      await kill();
      rmSync(dataDir, { recursive: true, force: true });
    },
  };
}

interface Running {
  readonly child: ChildProcess;
  readonly url: string;
}

async function spawnHost(dataDir: string, port: string): Promise<Running> {
  const { PATH = "", HOME = "" } = process.env;
  const options = ["--conditions=@sluice/source", "--disable-warning=ExperimentalWarning"];
  const child = spawn(process.execPath, [...options, hostMain, "serve"], {
    env: {
      PATH,
      HOME,
      // Sources that were compiled once start in two thirds of the time.
      NODE_COMPILE_CACHE: join(tmpdir(), "sluice-compile-cache"),
      SLUICE_DATA_DIR: dataDir,
      SLUICE_PORT: port,
      SLUICE_ADMIN_KEY: adminKey,
      SLUICE_ALLOW_PRIVATE_NETWORK: "1",
      SLUICE_LOG_LEVEL: "error",
    },
    stdio: ["ignore", "pipe", "pipe"],
  });
  let output = "";
  const { promise, resolve, reject } = Promise.withResolvers<string>();
  for (const stream of [child.stdout, child.stderr]) {
    stream.setEncoding("utf8").on("data", (chunk: string) => {
      output += chunk;
      const [, url] = /runs at (\S+)/.exec(output) ?? [];
      if (url !== undefined) resolve(url);
    });
  }
  child.on("exit", (code) => reject(new Error(`the host ended with ${code}: ${output}`)));
  return { child, url: await promise };
}
