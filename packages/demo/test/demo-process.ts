import { spawn, type ChildProcess } from "node:child_process";
import { once } from "node:events";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { fileURLToPath } from "node:url";

const demoMain = fileURLToPath(new URL("../src/main.ts", import.meta.url));
const sluiceMain = fileURLToPath(new URL("../../connector-host/src/main.ts", import.meta.url));

/** A demo in a process of its own, run from sources. */
export interface DemoProcess {
  readonly child: ChildProcess;
  /** All that it has written to stdout and stderr. */
  output(): string;
  /** Resolves once the commands to try are shown; rejects when it ends before. */
  ready(): Promise<void>;
  /** Resolves with the exit code. */
  ended(): Promise<number | null>;
}

/** Starts a demo; the port is a free one unless the environment says otherwise. */
export function startDemoProcess(environment: Readonly<Record<string, string>>): DemoProcess {
  const child = run(demoMain, [], { SLUICE_PORT: "0", ...environment });
  let output = "";
  const { promise: shown, resolve, reject } = Promise.withResolvers<void>();
  const exited = once(child, "exit").then(([code]) => code as number | null);
  const hear = (chunk: string): void => {
    output += chunk;
    if (output.includes("Ctrl-C ends it all")) resolve();
  };
  for (const stream of [child.stdout, child.stderr]) stream?.setEncoding("utf8").on("data", hear);
  void exited.then((code) => reject(new Error(`the demo ended with ${code}: ${output}`)));
  shown.catch(() => undefined);
  return { child, output: () => output, ready: () => shown, ended: () => exited };
}

/** Runs a command as the demo shows it, `npx sluice …`, in a process of its own. */
export async function runShown(command: string): Promise<{ code: number | null; text: string }> {
  const words = command.trim().split(/\s+/).slice(2);
  const child = run(sluiceMain, words, {});
  let text = "";
  for (const stream of [child.stdout, child.stderr]) {
    stream?.setEncoding("utf8").on("data", (chunk: string) => (text += chunk));
  }
  const [code] = (await once(child, "close")) as [number | null];
  return { code, text };
}

const compileCache = join(tmpdir(), "sluice-compile-cache");

function run(
  main: string,
  words: readonly string[],
  environment: Readonly<Record<string, string>>,
): ChildProcess {
  const options = ["--conditions=@sluice/source", "--disable-warning=ExperimentalWarning"];
  const { PATH = "", HOME = "" } = process.env;
  return spawn(process.execPath, [...options, main, ...words], {
    // Sources that were compiled once start in two thirds of the time.
    env: { PATH, HOME, NODE_COMPILE_CACHE: compileCache, ...environment },
    stdio: ["ignore", "pipe", "pipe"],
  });
}
